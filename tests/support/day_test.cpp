#include "support/day_test.hpp"

#include <algorithm>
#include <stdexcept>
#include <string_view>
#include <type_traits>
#include <variant>

namespace deroule::domain {

namespace {

// The name of a type, as compilers spell it in a function's signature.
template <class T>
std::string kind() {
    const std::string_view signature = __PRETTY_FUNCTION__;
    const std::size_t from = signature.find("T = ") + 4;
    const std::string_view whole =
        signature.substr(from, signature.find_first_of(";]", from) - from);
    const std::size_t colon = whole.rfind(':');
    return std::string(colon == std::string_view::npos ? whole : whole.substr(colon + 1));
}

} // namespace

std::string kinds(const Events& facts) {
    std::string text = "[";
    for (const Event& fact : facts)
        text += std::visit(
            [](const auto& known) { return " " + kind<std::decay_t<decltype(known)>>(); },
            static_cast<const AnyFact&>(fact));
    return text + " ]";
}

void DayTest::given(const Events& facts) {
    for (const Event& fact : facts)
        evolve(day, fact);
}

Events DayTest::given_command(const Actor& actor, const Command& command) {
    const auto answer = decide(day, command, {actor, now});
    if (!answer) {
        ADD_FAILURE() << "a given command was refused: " << code(answer.error());
        return {};
    }
    given(*answer);
    return *answer;
}

void DayTest::given_arrivals(int count) {
    given_command(engine, PrepareDay{tiny::plan(), tiny::people(count)});
    now = tiny::at(8, 50);
    given_command(claire, OpenDoors{});
    for (int number = 1; number <= count; ++number)
        given_command(link(number), Arrive{});
}

void DayTest::given_start(int count) {
    given_arrivals(count);
    now = tiny::at(9, 0);
    given_command(claire, StartDay{});
}

void DayTest::given_running(const BlockId& block) {
    given_command(claire, GoTo{block, day.agenda.running});
    deal_rounds();
}

void DayTest::deal_rounds() {
    std::vector<RoundId> waiting;
    for (const auto& [id, round] : day.rounds)
        if (round.status == RoundStatus::requested) waiting.push_back(id);
    for (const RoundId& id : waiting)
        given_command(engine, tiny::deal(day, *day.find_round(id)));
}

void DayTest::given_open_groups(const BlockId& block) {
    given_running(block);
    given_command(claire, AnnounceGroups{round(block).id});
    given_command(claire, OpenGroups{round(block).id});
}

void DayTest::when(const Actor& actor, const Command& command) {
    answer_ = decide(day, command, {actor, now});
    if (*answer_) given(**answer_);
}

void DayTest::then(const Events& facts) {
    ASSERT_TRUE(answer_.has_value());
    ASSERT_TRUE(answer_->has_value()) << "refused: " << code(answer_->error());
    EXPECT_TRUE(**answer_ == facts)
        << "recorded " << kinds(**answer_) << "\nexpected " << kinds(facts);
}

void DayTest::then_nothing() {
    then({});
}

void DayTest::then_refused(Rejection rejection) {
    ASSERT_TRUE(answer_.has_value());
    ASSERT_FALSE(answer_->has_value()) << "recorded " << kinds(**answer_);
    EXPECT_EQ(code(answer_->error()), code(rejection));
}

void DayTest::then_has(const Event& fact) {
    ASSERT_TRUE(answer_.has_value());
    ASSERT_TRUE(answer_->has_value()) << "refused: " << code(answer_->error());
    EXPECT_NE(std::ranges::find(**answer_, fact), (**answer_).end())
        << "recorded " << kinds(**answer_) << "\nwithout " << kinds({fact});
}

void DayTest::then_has_not(const Event& fact) {
    ASSERT_TRUE(answer_.has_value());
    ASSERT_TRUE(answer_->has_value()) << "refused: " << code(answer_->error());
    EXPECT_EQ(std::ranges::find(**answer_, fact), (**answer_).end())
        << "recorded " << kinds({fact});
}

void DayTest::pass_until(Instant instant) {
    for (int deadlines = 0; deadlines < 1'000; ++deadlines) {
        const auto due = next_deadline(day);
        if (!due || *due > instant) {
            now = instant;
            return;
        }
        now = std::max(now, *due);
        given_command(engine, ReachDeadline{});
        deal_rounds();
    }
    ADD_FAILURE() << "deadlines come back without end";
}

MoveMade DayTest::move(const char* name) const {
    return {day.counters.moves, name, now};
}

const Block& DayTest::block(const BlockId& id) const {
    const Block* found = day.agenda.find(id);
    if (found == nullptr) throw std::out_of_range("no block " + id.text());
    return *found;
}

const Round& DayTest::round(const BlockId& id) const {
    const Round* found = day.round_of(id);
    if (found == nullptr) throw std::out_of_range("no round of " + id.text());
    return *found;
}

const Group& DayTest::group(const GroupId& id) const {
    const Round* found = day.round_with(id);
    if (found == nullptr) throw std::out_of_range("no group " + id.text());
    return *found->group(id);
}

Actor DayTest::link(int number) {
    return link(tiny::person(number));
}

Actor DayTest::link(const ParticipantId& id) {
    return tiny::participant(id);
}

} // namespace deroule::domain
