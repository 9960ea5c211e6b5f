// Groups go out as a table and come back as the groups that they were.
#include "report/groups_csv.hpp"
#include "roster/group_list.hpp"

#include <gtest/gtest.h>

namespace deroule::app {
namespace {

using namespace domain;
using Members = std::vector<std::vector<ParticipantId>>;

class GroupsTableTest : public ::testing::Test {
  protected:
    void seat(const std::string& id, const std::string& given_name, const std::string& family_name,
              int group) {
        Participant participant;
        participant.id = ParticipantId(id);
        participant.person.given_name = given_name;
        participant.person.family_name = family_name;
        participant.person.territory = "Saint-Elme";
        day_.roster.participants[participant.id] = participant;
        const GroupId to("g" + std::to_string(group));
        if (round_.group(to) == nullptr) {
            Group added;
            added.id = to;
            added.number = group;
            round_.add_group(added);
        }
        round_.seat(participant.id, to);
    }

    // By number.
    [[nodiscard]] Members groups() const {
        std::map<int, std::vector<ParticipantId>> by_number;
        for (const auto& [id, group] : round_.groups)
            by_number[group.number] = group.members;
        Members members;
        for (auto& [number, people] : by_number)
            members.push_back(people);
        return members;
    }

    Day day_;
    Round round_;
};

TEST_F(GroupsTableTest, ComesBackAsItWentOut) {
    for (int number = 1; number <= 60; ++number)
        seat("p" + std::to_string(number), "Camille", "Nom", (number * 7) % 12 + 1);
    seat("-p", "=SOMME(A1)", "@cmd; \"x\"", 2);
    seat("+33", "Inès\nLouise", "D’Arc, dite", 11);
    for (const auto language : {report::Language::fr, report::Language::en}) {
        const std::string table = report::groups_csv(day_, round_, language);
        const roster::GroupList list = roster::read_groups(table, day_.roster);
        EXPECT_EQ(list.groups, groups());
        EXPECT_EQ(list.doubts, std::vector<roster::Doubt>{});
    }
}

} // namespace
} // namespace deroule::app
