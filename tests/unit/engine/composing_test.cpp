// What facilitators ask of groups beyond one draft: the whole day, ties, screens, other groups.
#include "engine/composing.hpp"
#include "planner/compose.hpp"
#include "support/engine_test.hpp"

#include <algorithm>
#include <set>

namespace deroule::engine {
namespace {

using namespace domain;

class ComposingTest : public EngineTest {
  protected:
    void SetUp() override { given_arrivals(); }

    [[nodiscard]] Round peers() { return round(head(), tiny::peers); }
    [[nodiscard]] Asked asked(const BlockId& block) {
        const Day known = head();
        return ask(known, round(known, block), 200);
    }
    // As the two are called in the problem.
    [[nodiscard]] static std::pair<planner::PersonIndex, planner::PersonIndex>
    indices(const Asked& asked, int first, int second) {
        const auto find = [&asked](int number) {
            const auto found = std::ranges::find(asked.people, tiny::person(number));
            return static_cast<planner::PersonIndex>(found - asked.people.begin());
        };
        return std::minmax(find(first), find(second));
    }
    void edit(EditBlock edit) {
        edit.block = tiny::peers;
        given_command(claire, edit);
    }
};

TEST_F(ComposingTest, DraftsTheWholeDayAtOnce) {
    given_command(claire, ComposeDay{});
    const Day drafted = head();
    ASSERT_EQ(drafted.rounds.size(), 3U);
    for (const auto& [id, each] : drafted.rounds) {
        EXPECT_EQ(each.status, RoundStatus::proposed) << id.text();
        if (each.rule != GroupingRule::by_choice) {
            EXPECT_EQ(each.seats.size(), 12U) << id.text();
        }
    }
    EXPECT_EQ(drafted, journalled());
    EXPECT_EQ(peers().quality.repeats, peers().quality.repeats_bound);
}

// W-87
TEST_F(ComposingTest, KeepsTheFormerDraftBesideTheNewOne) {
    EditBlock by_lot;
    by_lot.rule = GroupingRule::random;
    edit(by_lot);
    given_command(claire, ProposeGroups{tiny::peers, 1});
    const auto shown = screen(claire);
    given_command(claire, ProposeGroups{tiny::peers, 2});
    ASSERT_EQ(peers().alternatives.size(), 1U);
    EXPECT_EQ(peers().alternatives.front().seed, 1U);
    expect_true(*shown);
    given_command(claire, ChooseAlternative{peers().id, 1});
    EXPECT_EQ(peers().seed, 1U);
    expect_true(*shown);
    given_command(claire, DropAlternative{peers().id, 2});
    EXPECT_TRUE(peers().alternatives.empty());
    expect_true(*shown);
}

TEST_F(ComposingTest, JudgesGroupsThatFacilitatorsBring) {
    // Two of one territory sit together in each: people of a territory are three apart.
    given_command(claire, SetGroups{tiny::peers,
                                    {{tiny::person(1), tiny::person(4), tiny::person(2)},
                                     {tiny::person(3), tiny::person(6), tiny::person(5)}}});
    EXPECT_EQ(peers().status, RoundStatus::proposed);
    EXPECT_GT(peers().quality.hard, 0);
    EXPECT_EQ(peers().quality.repeats, 0);
}

TEST_F(ComposingTest, SeatsTiedPeopleAsAsked) {
    EditBlock mixed;
    mixed.rule = GroupingRule::random;
    edit(mixed);
    given_command(claire, TiePeople{tiny::person(1), tiny::person(2), Tie::together});
    given_command(claire, TiePeople{tiny::person(5), tiny::person(4), Tie::apart});
    given_command(claire, ProposeGroups{tiny::peers, 1});
    const Asked question = asked(tiny::peers);
    EXPECT_EQ(question.problem.together, std::vector{indices(question, 1, 2)});
    EXPECT_EQ(question.problem.apart, std::vector{indices(question, 4, 5)});
    const Round drafted = peers();
    EXPECT_EQ(drafted.seats.at(tiny::person(1)), drafted.seats.at(tiny::person(2)));
    EXPECT_NE(drafted.seats.at(tiny::person(4)), drafted.seats.at(tiny::person(5)));
}

TEST_F(ComposingTest, SeatsOneScreenInOneGroup) {
    // Persons 1 and 4 are of one territory.
    given_command(tiny::participant(tiny::person(4)), Leave{});
    given_command(tiny::participant(tiny::person(1)), SeatCompanion{tiny::person(4), {}});
    given_command(claire, ProposeGroups{tiny::peers, 1});
    const Round drafted = peers();
    EXPECT_EQ(drafted.seats.at(tiny::person(1)), drafted.seats.at(tiny::person(4)));
    EXPECT_TRUE(std::ranges::none_of(drafted.breaches, [](const Breach& breach) {
        return breach.kind == BreachKind::same_territory;
    })) << "one screen is one seat of its territory";
}

TEST_F(ComposingTest, PartsThoseOfOtherBreakouts) {
    given_command(claire, ProposeGroups{tiny::peers, 1});
    EditBlock parted;
    parted.block = tiny::across;
    parted.rule = GroupingRule::random;
    parted.sizes = SizeBounds{3, 4};
    parted.nobody_of = std::vector{tiny::peers};
    given_command(claire, parted);
    given_command(claire, ProposeGroups{tiny::across, 1});
    const Day drafted = head();
    const Round& first = round(drafted, tiny::peers);
    for (const auto& [id, group] : round(drafted, tiny::across).groups)
        for (const ParticipantId& one : group.members)
            for (const ParticipantId& other : group.members)
                EXPECT_TRUE(one == other || first.seats.at(one) != first.seats.at(other))
                    << one.text() << " and " << other.text();
}

TEST_F(ComposingTest, TakesOverTheGroupsOfAnotherBreakout) {
    given_command(claire, ProposeGroups{tiny::peers, 1});
    EditBlock same;
    same.block = tiny::across;
    same.rule = GroupingRule::same_groups;
    same.same_as = tiny::peers;
    given_command(claire, same);
    given_command(claire, MarkAbsent{tiny::person(1), ""});
    given_command(claire, ProposeGroups{tiny::across, 1});
    const Day drafted = head();
    const Round& first = round(drafted, tiny::peers);
    const Round& second = round(drafted, tiny::across);
    EXPECT_EQ(second.seats.size(), 11U);
    for (const auto& [id, group] : second.groups) {
        std::set<GroupId> from;
        for (const ParticipantId& member : group.members)
            from.insert(first.seats.at(member));
        EXPECT_EQ(from.size(), 1U) << id.text();
    }
}

TEST_F(ComposingTest, DraftsTheDayInTheOrderInWhichRoundsGoByOthers) {
    EditBlock by_lot;
    by_lot.rule = GroupingRule::random;
    edit(by_lot);
    EditBlock same;
    same.block = tiny::across;
    same.rule = GroupingRule::same_groups;
    same.same_as = tiny::peers;
    given_command(claire, same);
    given_command(claire, ComposeDay{});
    const Day drafted = head();
    const Round& first = round(drafted, tiny::peers);
    const Round& second = round(drafted, tiny::across);
    ASSERT_EQ(second.status, RoundStatus::proposed);
    ASSERT_EQ(second.groups.size(), first.groups.size());
    EXPECT_TRUE(seats_alike(first.listed(), second.listed()));
}

TEST_F(ComposingTest, PartsPeopleOfOtherBreakoutsOfTheSameDraft) {
    EditBlock by_lot;
    by_lot.rule = GroupingRule::random;
    by_lot.sizes = SizeBounds{3, 3};
    edit(by_lot);
    EditBlock parted;
    parted.block = tiny::across;
    parted.rule = GroupingRule::random;
    parted.sizes = SizeBounds{3, 3};
    parted.nobody_of = std::vector{tiny::peers};
    given_command(claire, parted);
    given_command(claire, ComposeDay{});
    const Day drafted = head();
    const Round& first = round(drafted, tiny::peers);
    for (const auto& [id, group] : round(drafted, tiny::across).groups)
        for (const ParticipantId& one : group.members)
            for (const ParticipantId& other : group.members)
                EXPECT_TRUE(one == other || first.seats.at(one) != first.seats.at(other))
                    << one.text() << " and " << other.text();
}

TEST_F(ComposingTest, CountsNoDraftOfABlockThatIsSkipped) {
    given_command(claire, StartDay{});
    given_command(claire, ProposeGroups{tiny::peers, 1});
    EditBlock by_lot;
    by_lot.block = tiny::across;
    by_lot.rule = GroupingRule::random;
    given_command(claire, by_lot);
    given_command(claire, ProposeGroups{tiny::across, 1});
    EXPECT_EQ(asked(tiny::across).problem.earlier.size(), 1U);
    given_command(claire, SkipBlock{tiny::peers});
    EXPECT_TRUE(asked(tiny::across).problem.earlier.empty());
}

TEST_F(ComposingTest, MakesNoMoreGroupsThanMayBe) {
    EditBlock few;
    few.sizes = SizeBounds{2, 3};
    few.rule = GroupingRule::random;
    few.groups_max = 3;
    edit(few);
    given_command(claire, ProposeGroups{tiny::peers, 1});
    EXPECT_EQ(peers().groups.size(), 3U);
}

TEST_F(ComposingTest, RemembersEarlierDays) {
    const EarlierDay earlier{
        DayId("d0"), "Before", "2021-01-07", {{{tiny::person(1), tiny::person(2)}}}};
    given_command(engine, RememberDays{{earlier}});
    given_command(claire, ProposeGroups{tiny::peers, 1});
    const Asked question = asked(tiny::peers);
    ASSERT_FALSE(question.problem.earlier.empty());
    const auto [first, second] = indices(question, 1, 2);
    EXPECT_EQ(question.problem.earlier.front(), (planner::Groups{{first, second}}));
}

TEST_F(ComposingTest, SaysWhatWouldServePeopleBetter) {
    // Three people of a category in one group each time: they meet again, whoever composes.
    given_command(claire, ProposeGroups{tiny::peers, 1});
    EditBlock again;
    again.block = tiny::across;
    again.rule = GroupingRule::by_category;
    again.sizes = SizeBounds{3, 4};
    given_command(claire, again);
    given_command(claire, ProposeGroups{tiny::across, 1});
    const Day known = head();
    const Round& drafted = round(known, tiny::across);
    EXPECT_EQ(drafted.quality.repeats, 12);
    ASSERT_FALSE(drafted.advice.empty());
    for (const Advice& told : drafted.advice) {
        EXPECT_GT(told.saves, 0);
        EXPECT_LE(told.saves, drafted.quality.repeats_bound);
        EXPECT_FALSE(told.subject.empty()) << "advice on peers names their category";
    }
    EXPECT_EQ(round(known, tiny::peers).advice.size(), 0U);
}

} // namespace
} // namespace deroule::engine
