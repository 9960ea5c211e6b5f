#include "reading.hpp"
#include "roster/duplicates.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

using testing::briefs;

struct Person {
    int line = 0;
    const char* given = "";
    const char* family = "";
    const char* email = "";
    const char* territory = "CC de A";
    const char* function = "";
};

class Duplicates : public ::testing::Test {
  protected:
    std::vector<Draft> merged(const std::vector<Person>& people) {
        std::vector<Draft> drafts;
        for (const Person& person : people) {
            Draft& draft = drafts.emplace_back();
            draft.line = person.line;
            for (DraftCell& cell : draft.cells)
                cell.line = person.line;
            draft.text(Field::given_name) = person.given;
            draft.text(Field::family_name) = person.family;
            draft.text(Field::email) = person.email;
            draft.text(Field::territory) = person.territory;
            draft.text(Field::function) = person.function;
        }
        return merge_duplicates(std::move(drafts), doubts);
    }

    std::vector<Doubt> doubts;
};

TEST_F(Duplicates, ByAddressTakeTheLaterCorrection) {
    const auto people = merged({{2, "Inès", "Fabre", "ines@example.org", "CC de A", "Maire"},
                                {3, "Paul", "Diallo", "paul@example.org"},
                                {4, "Ines", "Fabre", "INES@example.org", "CC de B", ""}});
    ASSERT_EQ(people.size(), 2U);
    EXPECT_EQ(people[0].line, 2);
    EXPECT_EQ(people[0].text(Field::territory), "CC de B");
    EXPECT_EQ(people[0].cell(Field::territory).line, 4);
    EXPECT_EQ(people[0].text(Field::function), "Maire");
    EXPECT_EQ(people[0].cell(Field::function).line, 2);
    ASSERT_EQ(briefs(doubts), std::vector<std::string>{"4 duplicate_merged"});
    EXPECT_EQ(doubts[0].other_line, 2);
    EXPECT_EQ(doubts[0].assumed, "territory, given_name");
    EXPECT_EQ(doubts[0].severity, Severity::note);
}

TEST_F(Duplicates, ByNameAndTerritoryAreMergedWithADoubt) {
    const auto people = merged({{2, "Inès", "Fabre", "ines@exemple.org"},
                                {3, "INES", "FABRE", "ines@example.org", "cc de a"}});
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people[0].text(Field::email), "ines@example.org");
    EXPECT_EQ(doubts.at(0).severity, Severity::doubt);
}

TEST_F(Duplicates, AreNotPeopleOfOneNameInTwoTerritories) {
    EXPECT_EQ(merged({{2, "Inès", "Fabre"}, {3, "Inès", "Fabre", "", "CC de B"}}).size(), 2U);
    EXPECT_TRUE(doubts.empty());
}

TEST_F(Duplicates, AreNotPeopleWhoShareAMailbox) {
    EXPECT_EQ(merged({{2, "Inès", "Fabre", "mairie@example.org"},
                      {3, "Paul", "Diallo", "mairie@example.org"}})
                  .size(),
              2U);
    ASSERT_EQ(briefs(doubts), std::vector<std::string>{"3 email email_shared"});
    EXPECT_EQ(doubts[0].other_line, 2);
}

TEST_F(Duplicates, DoNotReplaceAGivenNameByItsInitial) {
    const auto people =
        merged({{2, "Inès", "Fabre", "ines@example.org"}, {3, "I.", "Fabre", "ines@example.org"}});
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people[0].text(Field::given_name), "Inès");
    EXPECT_EQ(doubts.at(0).assumed, "");
}

TEST_F(Duplicates, MayComeThreeTimes) {
    const auto people = merged({{2, "Inès", "Fabre", "a@example.org"},
                                {3, "Inès", "Fabre", "b@example.org"},
                                {4, "I", "Fabre", "b@example.org", "CC de C", "Maire"}});
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people[0].text(Field::function), "Maire");
    EXPECT_EQ(doubts.size(), 2U);
}

} // namespace
} // namespace deroule::roster
