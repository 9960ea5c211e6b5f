// The reference day, 8:45 to 17:00, played by virtual people through the real runtime.
#include "app/day_input.hpp"
#include "app/files.hpp"
#include "app/virtual/rehearsal.hpp"
#include "domain/evolve.hpp"
#include "journal/event_codec.hpp"
#include "view/cell.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <set>

namespace deroule {
namespace {

const std::string root = DEROULE_SOURCE_DIR;

app::DayInput reference_input() {
    return app::read_day(app::read_file(root + "/config/days/2021-01-21.json"),
                         app::read_file(root + "/config/demo/registrations-2021-01-21.csv"));
}

// Played once for all the tests of this program.
struct Played {
    std::vector<domain::Participant> roster;
    std::vector<std::string> observed;
    app::RehearsalOutcome outcome;
};

const Played& played() {
    static const Played once = [] {
        Played result;
        app::DayInput input = reference_input();
        result.roster = input.participants;
        app::RehearsalInput rehearsal;
        rehearsal.id = input.id;
        rehearsal.plan = input.plan;
        rehearsal.participants = input.participants;
        rehearsal.observed = [&result](const std::string& text) {
            result.observed.push_back(text);
        };
        result.outcome = app::rehearse(rehearsal);
        return result;
    }();
    return once;
}

TEST(ReferenceDay, IsConductedToItsEnd) {
    EXPECT_EQ(played().outcome.day.status, domain::DayStatus::closed);
    EXPECT_TRUE(played().outcome.fixed_missed.empty());
}

TEST(ReferenceDay, LeavesNobodyWithoutAPlace) {
    EXPECT_EQ(played().outcome.without_place, 0U);
}

TEST(ReferenceDay, RepeatsNoMeetingThatCouldBeAvoided) {
    EXPECT_LE(played().outcome.repeated_afternoon, played().outcome.repeated_bound);
}

TEST(ReferenceDay, LeavesEveryClientWithTheServersDocuments) {
    EXPECT_EQ(played().outcome.diverged, 0U);
}

// W-80, over everything that the observer was sent.
TEST(ReferenceDay, TellsObserversNoName) {
    ASSERT_GT(played().observed.size(), 500U);
    std::size_t found = 0;
    for (const std::string& text : played().observed)
        for (const domain::Participant& participant : played().roster) {
            for (const std::string& secret :
                 {domain::full_name(participant.person), participant.person.email,
                  "\"" + participant.id.text() + "\""})
                if (secret.size() > 2 && text.find(secret) != std::string::npos) ++found;
        }
    EXPECT_EQ(found, 0U);
}

TEST(ReferenceDay, IsRebuiltFromItsJournal) {
    boost::asio::io_context context;
    domain::Day rebuilt;
    rebuilt.id = played().outcome.day.id;
    boost::asio::co_spawn(
        context, played().outcome.journal->read(rebuilt.id, 0, 1'000'000),
        [&rebuilt](const std::exception_ptr& failure, const std::vector<journal::Record>& records) {
            ASSERT_FALSE(failure);
            for (const journal::Record& record : records)
                for (const domain::Event& event : journal::read_facts(record.body).events)
                    domain::evolve(rebuilt, event);
        });
    context.run();
    for (const view::Channel& channel : {view::agenda_channel(), view::desk_channel()})
        EXPECT_EQ(view::document(rebuilt, channel), view::document(played().outcome.day, channel));
}

// W-81 and W-82: the words for where a day, its blocks and its people are.
TEST(ReferenceDay, UsesTheWordsOfTheProtocol) {
    const view::Value agenda = view::document(played().outcome.day, view::agenda_channel());
    const auto& sections = *agenda.object();
    EXPECT_EQ(sections.at("now").object()->at("place"), view::Value("ended"));
    EXPECT_EQ(sections.at("day").object()->at("status"), view::Value("closed"));
    const std::set<std::string> statuses{"planned", "running", "done", "skipped"};
    for (const auto& [id, block] : *sections.at("blocks").object()) {
        const auto status = std::get<std::string>(block.object()->at("status").data());
        EXPECT_TRUE(statuses.contains(status)) << status;
    }
    domain::Day fresh;
    const view::Value before = view::document(fresh, view::agenda_channel());
    EXPECT_EQ(before.object()->at("now").object()->at("place"), view::Value("lobby"));
}

} // namespace
} // namespace deroule
