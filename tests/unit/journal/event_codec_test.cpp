// Every fact of the closed list, as journals keep it: back as it was written, or refused by name.
#include "journal/event_codec.hpp"
#include "journal/event_fields.hpp"
#include "journal/fault.hpp"
#include "support/drawn.hpp"

#include <gtest/gtest.h>

#include <cctype>
#include <cstdlib>
#include <cxxabi.h>
#include <memory>
#include <set>
#include <string>
#include <typeinfo>
#include <utility>
#include <variant>
#include <vector>

namespace deroule::journal {
namespace {

using Json = nlohmann::json;
using support::Drawer;
using support::Optionals;

constexpr std::size_t facts_known = std::variant_size_v<domain::AnyFact>;

template <std::size_t... Index>
void visit_each(const auto& visitor, std::index_sequence<Index...>) {
    (visitor.template operator()<std::variant_alternative_t<Index, domain::AnyFact>>(), ...);
}

// Calls `visitor` with each type of the closed list.
void for_each_fact(const auto& visitor) {
    visit_each(visitor, std::make_index_sequence<facts_known>{});
}

std::string written(domain::Event event) {
    Facts facts;
    facts.command_id = "c1";
    facts.events.push_back(std::move(event));
    return write_facts(facts);
}

// What the record is refused for: "kind sentence", or "read".
std::string refusal(const std::string& body) {
    try {
        (void)read_facts(body);
        return "read";
    } catch (const JournalFault& fault) {
        return (fault.kind() == FaultKind::damaged           ? "damaged "
                : fault.kind() == FaultKind::version_unknown ? "version_unknown "
                                                             : "otherwise ") +
               std::string(fault.what());
    }
}

std::string damaged_at(const std::string& place) {
    return "damaged a record is damaged at " + place + ": ";
}

// The type's own name, in snake_case: "block_started".
template <class Fact>
std::string snake_name() {
    int status = 0;
    const std::unique_ptr<char, void (*)(void*)> demangled(
        abi::__cxa_demangle(typeid(Fact).name(), nullptr, nullptr, &status), std::free);
    const std::string whole = demangled.get();
    std::string name;
    for (const char letter : whole.substr(whole.rfind(':') + 1)) {
        if (std::isupper(static_cast<unsigned char>(letter)) != 0 && !name.empty()) name += '_';
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    }
    return name;
}

TEST(EventCodecTest, ReadsEveryFactBackAsItWasWritten) {
    for_each_fact([]<class Fact>() {
        for (const Optionals optionals : {Optionals::set, Optionals::unset, Optionals::drawn}) {
            for (std::uint64_t seed = 1; seed <= 20; ++seed) {
                const domain::Event drawn = Drawer(seed, optionals).draw<Fact>();
                const std::string body = written(drawn);
                const Facts read = read_facts(body);
                ASSERT_EQ(read.events.size(), 1U) << body;
                EXPECT_TRUE(read.events.front() == drawn) << "seed " << seed << " " << body;
                EXPECT_EQ(written(read.events.front()), body);
            }
        }
    });
}

// Whatever a fact holds and no one described would be lost without a word.
TEST(EventCodecTest, DescribesEveryMemberOfEveryFact) {
    for_each_fact([]<class Fact>() {
        EXPECT_EQ(std::tuple_size_v<decltype(json::Fields<Fact>::list)>,
                  support::members_of<Fact>())
            << snake_name<Fact>();
    });
}

TEST(EventCodecTest, CallsEveryFactByItsOwnName) {
    std::set<std::string> names;
    for_each_fact([&names]<class Fact>() {
        const domain::Event event = Fact{};
        EXPECT_EQ(name(event), snake_name<Fact>());
        names.emplace(name(event));
    });
    EXPECT_EQ(names.size(), facts_known);
}

TEST(EventCodecTest, KeepsWhoSentWhatAndWhen) {
    Facts facts;
    facts.command_id = "tab-7";
    facts.at = from_ms(1'611'216'000'123);
    facts.actor.role = domain::Role::participant;
    facts.actor.participant = domain::ParticipantId("p07");
    facts.actor.name = "Zoé « Zo »\u202F!";
    facts.actor.link = "0123456789abcdef";
    facts.events = {domain::DoorsOpened{facts.at}, domain::DayStarted{facts.at}};
    const std::string body = write_facts(facts);
    const Facts read = read_facts(body);
    EXPECT_EQ(read.command_id, facts.command_id);
    EXPECT_EQ(read.at, facts.at);
    EXPECT_EQ(read.actor.role, facts.actor.role);
    EXPECT_EQ(read.actor.participant, facts.actor.participant);
    EXPECT_EQ(read.actor.name, facts.actor.name);
    EXPECT_EQ(read.events, facts.events);
    // What opens the day to someone does not lie about in every record.
    EXPECT_EQ(body.find(facts.actor.link), std::string::npos);
}

TEST(EventCodecTest, NamesTheMemberThatIsMissing) {
    for_each_fact([]<class Fact>() {
        const Json whole = Json::parse(written(Drawer(1, Optionals::set).draw<Fact>()));
        const auto leave_out = [&whole]<class Member>(const json::Field<Fact, Member>& field) {
            Json cut = whole;
            ASSERT_EQ(cut["facts"][0].erase(std::string(field.name)), 1U) << field.name;
            const bool needed = field.need == json::Need::required && !json::is_optional<Member>;
            const std::string expected = damaged_at("/facts/0/" + std::string(field.name));
            EXPECT_EQ(refusal(cut.dump()), needed ? expected + "is missing" : "read");
        };
        std::apply([&](const auto&... each) { (leave_out(each), ...); }, json::Fields<Fact>::list);
    });
}

TEST(EventCodecTest, NamesTheMemberThatIsWrong) {
    for_each_fact([]<class Fact>() {
        const Json whole = Json::parse(written(Drawer(1, Optionals::set).draw<Fact>()));
        for (const auto& [member, value] : whole["facts"][0].items()) {
            Json broken = whole;
            broken["facts"][0][member] = value.is_boolean() ? Json(7) : Json(true);
            const std::string found = refusal(broken.dump());
            EXPECT_TRUE(found.starts_with(damaged_at("/facts/0/" + member))) << found;
        }
    });
}

TEST(EventCodecTest, NamesTheMemberThatNobodyKnows) {
    for_each_fact([]<class Fact>() {
        Json drawn = Json::parse(written(Drawer(1).draw<Fact>()));
        drawn["facts"][0]["surprise"] = 1;
        EXPECT_EQ(refusal(drawn.dump()), damaged_at("/facts/0/surprise") + "is not known here");
    });
}

TEST(EventCodecTest, NamesPlacesDeepInsideAFact) {
    const domain::Event opened = domain::GroupsClosed{
        domain::RoundId("r1"), {domain::GroupId("g1"), domain::GroupId("g2")}, from_ms(5)};
    Json record = Json::parse(written(opened));
    record["facts"][0]["groups"][1] = "";
    EXPECT_EQ(refusal(record.dump()),
              damaged_at("/facts/0/groups/1") + "must have 1 to 64 characters");
    record["facts"].insert(record["facts"].begin(), Json::parse(written(opened))["facts"][0]);
    EXPECT_EQ(refusal(record.dump()),
              damaged_at("/facts/1/groups/1") + "must have 1 to 64 characters");
}

TEST(EventCodecTest, RefusesAFactThatIsNotOfTheList) {
    Json record = Json::parse(written(domain::DoorsOpened{}));
    record["facts"][0]["fact"] = "doors_painted";
    EXPECT_EQ(refusal(record.dump()), damaged_at("/facts/0/fact") + "is not a known fact");
    record["facts"][0]["fact"] = "DoorsOpened";
    EXPECT_EQ(refusal(record.dump()), damaged_at("/facts/0/fact") + "is not a known fact");
    record["facts"][0].erase("fact");
    EXPECT_EQ(refusal(record.dump()), damaged_at("/facts/0/fact") + "is missing");
    record["facts"][0] = "doors_opened";
    EXPECT_EQ(refusal(record.dump()), damaged_at("/facts/0") + "must be an object");
}

TEST(EventCodecTest, RefusesAFormatThatIsNewerThanItself) {
    // Nothing else of it is looked at: the members of a later format may be called otherwise.
    const std::string later = std::to_string(record_version + 1);
    const std::string expected = "version_unknown a record has format version " + later +
                                 "; this program reads up to " + std::to_string(record_version);
    EXPECT_EQ(refusal("{\"v\":" + later + "}"), expected);
    Json record = Json::parse(written(domain::DoorsOpened{}));
    record["v"] = record_version + 1;
    EXPECT_EQ(refusal(record.dump()), expected);
    for (const int never : {0, -1}) {
        record["v"] = never;
        EXPECT_EQ(refusal(record.dump()), damaged_at("/v") + "is not a format version");
    }
}

TEST(EventCodecTest, NamesWhatIsWrongWithARecordAroundItsFacts) {
    const Json whole = Json::parse(written(domain::DoorsOpened{}));
    for (const char* member : {"v", "id", "by", "at", "facts"}) {
        Json cut = whole;
        cut.erase(member);
        EXPECT_EQ(refusal(cut.dump()), damaged_at(std::string("/") + member) + "is missing");
        Json broken = whole;
        broken[member] = true;
        EXPECT_TRUE(refusal(broken.dump()).starts_with(damaged_at(std::string("/") + member)))
            << refusal(broken.dump());
    }
    Json stranger = whole;
    stranger["by"]["role"] = "king";
    EXPECT_TRUE(refusal(stranger.dump()).starts_with(damaged_at("/by/role")));
    EXPECT_EQ(refusal("[]"), damaged_at("") + "must be an object");
}

TEST(EventCodecTest, RefusesWhatIsNotJson) {
    const std::string whole = written(domain::DoorsOpened{});
    for (const std::string& body :
         {std::string(), whole.substr(0, whole.size() / 2), whole + "}", std::string("\0", 1),
          std::string("{\"v\":1,\"id\":\"\xC3\x28\"}")})
        EXPECT_TRUE(refusal(body).starts_with("damaged a record is not JSON: ")) << body;
}

TEST(EventCodecTest, NamesTheDayAndTheRecordOfAFault) {
    try {
        (void)read_facts(domain::DayId("2021-01-21"), Record{7, "{}"});
        FAIL() << "it was read";
    } catch (const JournalFault& fault) {
        EXPECT_EQ(fault.kind(), FaultKind::damaged);
        EXPECT_STREQ(fault.what(),
                     "day 2021-01-21, record 7: a record is damaged at /v: is missing");
    }
}

} // namespace
} // namespace deroule::journal
