// Compositions asked for or brought along, drafts kept side by side, ties between people.
#include "support/day_test.hpp"

#include <algorithm>

namespace deroule::domain {
namespace {

class ComposingTest : public DayTest {
  protected:
    void SetUp() override { given_start(); }

    // Two drafts of the peers' breakout: the second stands, the first is kept beside it.
    void given_two_drafts() {
        given_command(claire, SetGroups{tiny::peers, first_});
        given_command(claire, SetGroups{tiny::peers, second_});
    }
    [[nodiscard]] std::vector<std::vector<ParticipantId>> seated() const {
        std::vector<std::vector<ParticipantId>> groups;
        for (const auto& [id, group] : round(tiny::peers).groups)
            groups.push_back(group.members);
        return groups;
    }
    [[nodiscard]] static std::vector<ParticipantId> people(std::initializer_list<int> numbers) {
        std::vector<ParticipantId> found;
        for (const int number : numbers)
            found.push_back(tiny::person(number));
        return found;
    }

    const std::vector<std::vector<ParticipantId>> first_{people({1, 2, 3}), people({4, 5, 6})};
    const std::vector<std::vector<ParticipantId>> second_{people({1, 5}), people({4, 2, 3, 6})};
};

TEST_F(ComposingTest, TakesGroupsThatFacilitatorsBring) {
    when(claire, SetGroups{tiny::peers, first_});
    EXPECT_EQ(seated(), first_);
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::proposed);
    EXPECT_EQ(group(GroupId("r1g2")).number, 2);
    when(claire, AcceptGroups{RoundId("r1")});
    then({GroupsAccepted{RoundId("r1")}});
}

TEST_F(ComposingTest, RefusesGroupsThatDoNotHold) {
    when(claire, SetGroups{tiny::peers, {}});
    then_refused(Rejection::groups_invalid);
    when(claire, SetGroups{tiny::peers, {people({1, 2}), {}}});
    then_refused(Rejection::groups_invalid);
    when(claire, SetGroups{tiny::peers, {people({1, 2}), people({3, 1})}});
    then_refused(Rejection::groups_invalid);
    when(claire, SetGroups{tiny::peers, {{ParticipantId("nobody")}}});
    then_refused(Rejection::participant_unknown);
    when(claire, SetGroups{tiny::talk, first_});
    then_refused(Rejection::block_kind_wrong);
    when(claire, SetGroups{tiny::meet, {people({1, 2, 3, 4})}});
    then_refused(Rejection::groups_invalid);
    given_command(claire, MarkAbsent{tiny::person(2), ""});
    when(claire, SetGroups{tiny::peers, first_});
    then_refused(Rejection::participant_absent);
    when(link(1), SetGroups{tiny::peers, first_});
    then_refused(Rejection::facilitator_only);
}

TEST_F(ComposingTest, KeepsTheDraftThatANewOneReplaces) {
    given_two_drafts();
    ASSERT_EQ(round(tiny::peers).alternatives.size(), 1U);
    const Alternative& kept = round(tiny::peers).alternatives.front();
    EXPECT_EQ(kept.id, 1);
    EXPECT_EQ(kept.groups.at(0).members, first_[0]);
    EXPECT_EQ(seated(), second_);
}

TEST_F(ComposingTest, LetsTwoDraftsChangePlaces) {
    given_two_drafts();
    when(claire, ChooseAlternative{RoundId("r1"), 1});
    then({AlternativeChosen{RoundId("r1"), 1}});
    EXPECT_EQ(seated(), first_);
    ASSERT_EQ(round(tiny::peers).alternatives.size(), 1U);
    EXPECT_EQ(round(tiny::peers).alternatives.front().id, 2);
    when(claire, ChooseAlternative{RoundId("r1"), 1});
    then_refused(Rejection::alternative_unknown);
    when(claire, ChooseAlternative{RoundId("r1"), 2});
    EXPECT_EQ(seated(), second_);
}

TEST_F(ComposingTest, KeepsNoDraftTwice) {
    given_command(claire, SetGroups{tiny::peers, first_});
    given_command(claire, SetGroups{tiny::peers, {first_[1], first_[0]}});
    EXPECT_TRUE(round(tiny::peers).alternatives.empty());
}

TEST_F(ComposingTest, OffersADraftBesideTheOneAtHand) {
    given_command(claire, ProposeGroups{tiny::peers, 5});
    deal_rounds();
    const Round drafted = round(tiny::peers);
    RecordPlan better = tiny::deal(day, drafted);
    std::swap(better.groups[0].members.front(), better.groups[1].members.front());
    better.seed = drafted.seed;
    better.quality.repeats = 1;
    better.is_beside = true;
    given_command(engine, better);
    EXPECT_EQ(round(tiny::peers).seats, drafted.seats);
    EXPECT_EQ(round(tiny::peers).quality, drafted.quality);
    ASSERT_EQ(round(tiny::peers).alternatives.size(), 1U);
    EXPECT_EQ(round(tiny::peers).alternatives.front().quality.repeats, 1);
    when(engine, better);
    then_nothing();
    better.seed = drafted.seed + 1;
    when(engine, better);
    then_refused(Rejection::round_status_wrong);
}

TEST_F(ComposingTest, LetsGoOfADraft) {
    given_two_drafts();
    when(claire, DropAlternative{RoundId("r1"), 1});
    then({AlternativeDropped{RoundId("r1"), 1}});
    EXPECT_TRUE(round(tiny::peers).alternatives.empty());
    when(claire, DropAlternative{RoundId("r1"), 1});
    then_refused(Rejection::alternative_unknown);
}

TEST_F(ComposingTest, KeepsNoMoreThanAFewDrafts) {
    for (std::size_t i = 0; i < alternatives_max + 3; ++i)
        given_command(claire, SetGroups{tiny::peers, i % 2 == 0 ? first_ : second_});
    EXPECT_EQ(round(tiny::peers).alternatives.size(), alternatives_max);
    EXPECT_EQ(round(tiny::peers).alternatives.front().id, 3);
}

TEST_F(ComposingTest, ComparesDraftsNoMoreOnceGroupsAreAnnounced) {
    given_command(claire, GoTo{tiny::peers, tiny::welcome});
    given_two_drafts();
    given_command(claire, AnnounceGroups{RoundId("r1")});
    when(claire, ChooseAlternative{RoundId("r1"), 1});
    then_refused(Rejection::round_status_wrong);
}

TEST_F(ComposingTest, DropsPinsThatAnotherDraftDoesNotKeep) {
    given_two_drafts();
    given_command(claire, PinPerson{RoundId("r1"), tiny::person(5), GroupId("r1g1")});
    given_command(claire, PinPerson{RoundId("r1"), tiny::person(6), GroupId("r1g2")});
    given_command(claire, ChooseAlternative{RoundId("r1"), 1});
    EXPECT_FALSE(round(tiny::peers).pins.contains(tiny::person(5)));
    EXPECT_TRUE(round(tiny::peers).pins.contains(tiny::person(6)));
}

TEST_F(ComposingTest, AsksForEveryRoundStillToCome) {
    when(claire, ComposeDay{});
    then({RoundRequested{RoundId("r1"), tiny::meet, RoundPurpose::pairs, GroupingRule::pairs,
                         SizeBounds{2, 3}, 1001},
          RoundRequested{RoundId("r2"), tiny::peers, RoundPurpose::groups,
                         GroupingRule::by_category, SizeBounds{3, 4}, 2001},
          RoundRequested{RoundId("r3"), tiny::across, RoundPurpose::groups, GroupingRule::by_choice,
                         SizeBounds{3, 7}, 3001}});
}

TEST_F(ComposingTest, LeavesWhatIsAgreedOnAlone) {
    given_command(claire, SetGroups{tiny::peers, first_});
    given_command(claire, AcceptGroups{RoundId("r1")});
    const Events facts = given_command(claire, ComposeDay{});
    EXPECT_EQ(facts.size(), 2U);
    EXPECT_EQ(seated(), first_);
}

// W-89
TEST_F(ComposingTest, RepairsAllOrNothing) {
    given_command(claire, SetGroups{tiny::peers, first_});
    when(claire, RepairGroups{RoundId("r1"),
                              {{tiny::person(1), GroupId("r1g2")},
                               {tiny::person(7), GroupId("r1g2")},
                               {tiny::person(4), GroupId("r1g2")}}});
    then({PersonSeated{RoundId("r1"), tiny::person(1), GroupId("r1g2")},
          PersonSeated{RoundId("r1"), tiny::person(7), GroupId("r1g2")}});
    when(claire,
         RepairGroups{RoundId("r1"),
                      {{tiny::person(2), GroupId("r1g2")}, {tiny::person(3), GroupId("nowhere")}}});
    then_refused(Rejection::group_unknown);
    when(claire,
         RepairGroups{RoundId("r1"),
                      {{tiny::person(2), GroupId("r1g2")}, {tiny::person(2), GroupId("r1g1")}}});
    then_refused(Rejection::groups_invalid);
}

TEST_F(ComposingTest, TiesTwoPeople) {
    when(claire, TiePeople{tiny::person(2), tiny::person(1), Tie::apart});
    then({PeopleTied{tiny::person(2), tiny::person(1), Tie::apart}});
    EXPECT_EQ(day.ties.at(couple(tiny::person(1), tiny::person(2))), Tie::apart);
    when(claire, TiePeople{tiny::person(1), tiny::person(2), Tie::apart});
    then_nothing();
    when(claire, TiePeople{tiny::person(1), tiny::person(2), Tie::none});
    EXPECT_TRUE(day.ties.empty());
    when(claire, TiePeople{tiny::person(1), tiny::person(1), Tie::apart});
    then_refused(Rejection::tie_invalid);
    when(claire, TiePeople{tiny::person(1), ParticipantId("nobody"), Tie::apart});
    then_refused(Rejection::participant_unknown);
}

TEST_F(ComposingTest, RemembersEarlierDays) {
    const EarlierDay earlier{DayId("d0"), "Before", "2021-01-07", {{people({1, 2})}}};
    when(engine, RememberDays{{earlier}});
    then({EarlierDaysRemembered{{earlier}}});
    when(engine, RememberDays{{earlier}});
    then_nothing();
    when(claire, RememberDays{{}});
    then_refused(Rejection::engine_only);
}

TEST_F(ComposingTest, KeepsToBreakoutsThatComeBefore) {
    EditBlock edit;
    edit.block = tiny::across;
    edit.nobody_of = std::vector{tiny::peers};
    given_command(claire, edit);
    EXPECT_EQ(block(tiny::across).plan.nobody_of, std::vector{tiny::peers});
    edit.nobody_of = std::vector{tiny::across};
    when(claire, edit);
    then_refused(Rejection::block_invalid);
    EditBlock same;
    same.block = tiny::across;
    same.rule = GroupingRule::same_groups;
    when(claire, same);
    then_refused(Rejection::block_invalid);
    same.same_as = tiny::peers;
    given_command(claire, same);
    EXPECT_EQ(block(tiny::across).plan.rule, GroupingRule::same_groups);
    same.same_as = tiny::talk;
    when(claire, same);
    then_refused(Rejection::block_invalid);
    when(claire, RemoveBlock{tiny::peers});
    then_refused(Rejection::block_invalid);
}

TEST_F(ComposingTest, RemembersWhoWasMovedOutOfAGroupThatMet) {
    given_open_groups();
    const GroupId from = round(tiny::peers).seats.at(tiny::person(1));
    GroupId to;
    for (const auto& [id, group] : round(tiny::peers).groups)
        if (id != from) to = id;
    given_command(claire, MovePerson{round(tiny::peers).id, tiny::person(1), to});
    EXPECT_TRUE(group(from).former.contains(tiny::person(1)));
    EXPECT_FALSE(group(to).former.contains(tiny::person(1)));
}

} // namespace
} // namespace deroule::domain
