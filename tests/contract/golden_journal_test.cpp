// Journals recorded by earlier programs replay forever, and show what was seen then.
#include "contract/golden_day.hpp"
#include "journal/event_codec.hpp"
#include "journal/portable.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace deroule::journal {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

struct Recorded {
    fs::path file;
    PortableStream stream;
    Json seen; // Documents by channel, by the number of records that lead there.
};

std::vector<Recorded> recorded() {
    std::vector<Recorded> found;
    for (const auto& entry :
         fs::recursive_directory_iterator(DEROULE_SOURCE_DIR "/tests/fixtures/journals")) {
        if (entry.path().extension() != ".jsonl") continue;
        std::ifstream text(entry.path());
        auto stream = read_portable(text);
        if (!stream) {
            ADD_FAILURE() << entry.path() << ": " << stream.error().list.front().reason;
            continue;
        }
        fs::path documents = entry.path();
        documents.replace_extension(".documents.json");
        std::ifstream seen(documents);
        found.push_back({entry.path(), std::move(*stream), Json::parse(seen)});
    }
    std::ranges::sort(found, {}, &Recorded::file);
    return found;
}

// Where `shown` does not hold what was seen. Members that came to documents since are no fault
// (W-70); whatever was there is to be there still.
void compare(const Json& seen, const Json& shown, const std::string& place,
             std::vector<std::string>& faults) {
    if (seen.is_object() && shown.is_object()) {
        for (const auto& [name, member] : seen.items()) {
            const auto found = shown.find(name);
            if (found == shown.end())
                faults.push_back(place + "/" + name + " is missing");
            else
                compare(member, *found, place + "/" + name, faults);
        }
    } else if (seen.is_array() && shown.is_array() && seen.size() == shown.size()) {
        for (std::size_t i = 0; i < seen.size(); ++i)
            compare(seen[i], shown[i], place + "/" + std::to_string(i), faults);
    } else if (seen != shown) {
        faults.push_back(place + " was " + seen.dump() + " and is " + shown.dump());
    }
}

template <std::size_t... Index>
std::set<std::string> names_of_facts(std::index_sequence<Index...>) {
    return {std::string(name(std::variant_alternative_t<Index, domain::AnyFact>{}))...};
}

std::set<std::string> every_fact() {
    return names_of_facts(std::make_index_sequence<std::variant_size_v<domain::AnyFact>>{});
}

std::set<std::string> facts_in(const std::vector<std::string>& bodies) {
    std::set<std::string> names;
    for (const std::string& body : bodies)
        for (const domain::Event& event : read_facts(body).events)
            names.emplace(name(event));
    return names;
}

std::set<std::string> without(std::set<std::string> all, const std::set<std::string>& some) {
    std::erase_if(all, [&some](const std::string& name) { return some.contains(name); });
    return all;
}

TEST(GoldenJournalTest, ShowsWhatWasSeenWhenItWasRecorded) {
    const auto journals = recorded();
    ASSERT_FALSE(journals.empty());
    for (const Recorded& journal : journals) {
        ASSERT_GT(journal.seen.size(), 1U) << journal.file;
        for (const auto& [count, seen] : journal.seen.items()) {
            const domain::Day day =
                replayed(journal.stream.day, journal.stream.bodies, std::stoul(count));
            std::vector<std::string> faults;
            compare(seen, documents(day), "", faults);
            EXPECT_EQ(faults, std::vector<std::string>{})
                << journal.file << ", after " << count << " records";
        }
    }
}

TEST(GoldenJournalTest, HoldsEveryKindOfFact) {
    std::set<std::string> held;
    for (const Recorded& journal : recorded())
        held.merge(facts_in(journal.stream.bodies));
    EXPECT_EQ(without(every_fact(), held), std::set<std::string>{})
        << "record another journal: tests/fixtures/journals/README.md says how";
}

TEST(GoldenJournalTest, LiesInTheFolderOfItsFormatVersion) {
    for (const Recorded& journal : recorded())
        for (const std::string& body : journal.stream.bodies)
            EXPECT_EQ(std::to_string(Json::parse(body).at("v").get<int>()),
                      journal.file.parent_path().filename())
                << journal.file;
}

// What the next golden journal is recorded from.
TEST(GoldenDayTest, CanStillBeLived) {
    const GoldenDay lived = live_golden_day();
    EXPECT_EQ(without(every_fact(), facts_in(lived.bodies)), std::set<std::string>{});
    EXPECT_EQ(replayed(lived.day.id, lived.bodies, lived.bodies.size()), lived.day);
    EXPECT_EQ(lived.bodies, live_golden_day().bodies);
}

} // namespace
} // namespace deroule::journal
