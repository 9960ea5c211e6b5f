// The words of the closed lists, and the codes of refusals.
#include "domain/rejection.hpp"
#include "domain/words.hpp"

#include <gtest/gtest.h>

#include <set>

namespace deroule::domain {
namespace {

template <class Enum>
void expect_in_order() {
    std::set<std::string_view> words;
    std::size_t place = 0;
    for (const auto& [value, text] : WordList<Enum>::list) {
        EXPECT_EQ(static_cast<std::size_t>(value), place++) << text;
        EXPECT_TRUE(words.insert(text).second) << text;
        EXPECT_EQ(named<Enum>(text), value);
        EXPECT_EQ(word(value), text);
    }
    EXPECT_FALSE(named<Enum>("no such word").has_value());
}

TEST(WordsTest, StandInTheOrderOfTheirEnumerators) {
    expect_in_order<Role>();
    expect_in_order<Category>();
    expect_in_order<Advancement>();
    expect_in_order<Presence>();
    expect_in_order<DayStatus>();
    expect_in_order<PlaceKind>();
    expect_in_order<BlockKind>();
    expect_in_order<BlockStatus>();
    expect_in_order<Phase>();
    expect_in_order<GroupingRule>();
    expect_in_order<LengthBound>();
    expect_in_order<QuestionKind>();
    expect_in_order<RoundPurpose>();
    expect_in_order<RoundStatus>();
    expect_in_order<GroupStatus>();
    expect_in_order<BreachKind>();
    expect_in_order<ContributionKind>();
    expect_in_order<ContributionStatus>();
    expect_in_order<CallStatus>();
}

TEST(WordsTest, NameEachRefusalOnce) {
    std::set<std::string_view> codes;
    for (int i = 0; i <= static_cast<int>(Rejection::link_invalid); ++i)
        EXPECT_TRUE(codes.insert(code(static_cast<Rejection>(i))).second) << i;
}

} // namespace
} // namespace deroule::domain
