// Drafts of groups: asked for, recorded after a check, agreed on.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class DraftsTest : public DayTest {
  protected:
    void SetUp() override {
        given_start();
        given_command(claire, GoTo{tiny::peers, tiny::welcome});
    }
    [[nodiscard]] RecordPlan dealt() const { return tiny::deal(day, round(tiny::peers)); }
};

TEST_F(DraftsTest, AreAskedForAsTheBreakoutBegins) {
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::requested);
    EXPECT_EQ(round(tiny::peers).rule, GroupingRule::by_category);
    EXPECT_EQ(round(tiny::peers).sizes, (SizeBounds{3, 4}));
    EXPECT_EQ(block(tiny::peers).phase, Phase::composing);
}

TEST_F(DraftsTest, CanBeAskedForAhead) {
    when(claire, ProposeGroups{tiny::across, 7});
    then({RoundRequested{RoundId("r2"), tiny::across, RoundPurpose::groups, GroupingRule::by_choice,
                         SizeBounds{3, 7}, 7}});
    deal_rounds();
    given_command(claire, GoTo{tiny::across, tiny::peers});
    EXPECT_EQ(round(tiny::across).id, RoundId("r2"));
    EXPECT_EQ(round(tiny::across).status, RoundStatus::proposed);
}

TEST_F(DraftsTest, AreAskedForWithAnotherSeedEachTime) {
    const std::uint64_t seed = round(tiny::peers).seed;
    given_command(claire, ProposeGroups{tiny::peers, 0});
    EXPECT_EQ(round(tiny::peers).seed, seed + 1);
    EXPECT_EQ(round(tiny::peers).id, RoundId("r1"));
}

TEST_F(DraftsTest, AreOfBlocksThatHaveGroups) {
    when(claire, ProposeGroups{BlockId("nowhere"), 0});
    then_refused(Rejection::block_unknown);
    when(claire, ProposeGroups{tiny::judge, 0});
    then_refused(Rejection::block_kind_wrong);
    when(claire, ProposeGroups{tiny::meet, 0});
    then_refused(Rejection::block_past);
}

TEST_F(DraftsTest, AreRecordedWithNumbersAndIds) {
    const RecordPlan plan = dealt();
    when(engine, plan);
    ASSERT_EQ(round(tiny::peers).groups.size(), 4U);
    EXPECT_EQ(group(GroupId("r1g3")).number, 3);
    EXPECT_EQ(group(GroupId("r1g3")).members, plan.groups[2].members);
    when(engine, plan);
    then_refused(Rejection::round_status_wrong);
}

TEST_F(DraftsTest, NameTheGroupsOfTheirBreaches) {
    RecordPlan plan = dealt();
    plan.breaches.push_back({BreachKind::mixed_categories, GroupId("2"), {}, "elu", 1, 2});
    given_command(engine, plan);
    EXPECT_EQ(round(tiny::peers).breaches.at(0).group, GroupId("r1g3"));
}

TEST_F(DraftsTest, AreRefusedWhenBreachesNameNoGroup) {
    for (const char* name : {"4", "-1", "r1g1", "", "1x", "99999999999999999999999"}) {
        RecordPlan plan = dealt();
        plan.breaches.push_back({BreachKind::pin, GroupId(name), {}, "", 0, 0});
        when(engine, plan);
        then_refused(Rejection::plan_invalid);
    }
}

TEST_F(DraftsTest, AreRefusedWhenTheyDoubleOrInventPeople) {
    RecordPlan plan = dealt();
    plan.groups[0].members.push_back(plan.groups[1].members[0]);
    when(engine, plan);
    then_refused(Rejection::plan_invalid);
    plan = dealt();
    plan.groups[0].members.emplace_back("stranger");
    when(engine, plan);
    then_refused(Rejection::plan_invalid);
    plan = dealt();
    plan.groups[0].keeps = GroupId("r9g9");
    when(engine, plan);
    then_refused(Rejection::plan_invalid);
    plan.round = RoundId("r9");
    when(engine, plan);
    then_refused(Rejection::round_unknown);
}

TEST_F(DraftsTest, KeepLockedGroupsAndPinsWhenComposedAgain) {
    deal_rounds();
    const RoundId id = round(tiny::peers).id;
    const Group locked = group(GroupId("r1g2"));
    given_command(claire, LockGroup{id, locked.id, true});
    given_command(claire, PinPerson{id, tiny::person(1), GroupId("r1g4")});
    given_command(claire, ProposeGroups{tiny::peers, 0});
    RecordPlan plan = dealt();
    RecordPlan careless = plan;
    for (PlannedGroup& planned : careless.groups)
        planned.keeps.reset();
    when(engine, careless);
    then_refused(Rejection::plan_invalid);
    given_command(engine, plan);
    EXPECT_EQ(group(locked.id).members, locked.members);
    EXPECT_TRUE(group(locked.id).locked);
    EXPECT_EQ(round(tiny::peers).group_of(tiny::person(1))->id, GroupId("r1g4"));
}

TEST_F(DraftsTest, AreAgreedOnOnce) {
    const RoundId id = round(tiny::peers).id;
    when(claire, AcceptGroups{id});
    then_refused(Rejection::round_status_wrong);
    deal_rounds();
    when(claire, AcceptGroups{id});
    then({GroupsAccepted{id}});
    when(marc, AcceptGroups{id});
    then_nothing();
    when(claire, AcceptGroups{RoundId("r9")});
    then_refused(Rejection::round_unknown);
}

TEST_F(DraftsTest, TakeBackAnAnnouncementWhenComposedAgain) {
    deal_rounds();
    given_command(claire, AnnounceGroups{round(tiny::peers).id});
    when(claire, ProposeGroups{tiny::peers, 5});
    then({PhaseStarted{tiny::peers, Phase::composing, now, {}},
          RoundRequested{RoundId("r1"), tiny::peers, RoundPurpose::groups,
                         GroupingRule::by_category, SizeBounds{3, 4}, 5}});
    EXPECT_EQ(day.current_round(), nullptr);
}

TEST_F(DraftsTest, AreNotComposedAgainWhilePeopleAreInTheirGroups) {
    deal_rounds();
    given_command(claire, AnnounceGroups{round(tiny::peers).id});
    given_command(claire, OpenGroups{round(tiny::peers).id});
    when(claire, ProposeGroups{tiny::peers, 0});
    then_refused(Rejection::round_status_wrong);
}

TEST_F(DraftsTest, StayOutOfSightOfPeople) {
    deal_rounds();
    EXPECT_EQ(place_of(day, tiny::person(1)).kind, PlaceKind::plenary);
    when(link(1), TakePen{});
    then_refused(Rejection::participant_not_seated);
    when(link(1), Contribute{{}, tiny::peers, ContributionKind::card, "Levers", "Oser"});
    then_refused(Rejection::participant_not_seated);
}

} // namespace
} // namespace deroule::domain
