// What the planner is asked, and what its plan means for the day.
#include "engine/composing.hpp"
#include "engine/placement.hpp"
#include "engine/standing.hpp"
#include "planner/compose.hpp"
#include "support/day_test.hpp"

#include <algorithm>
#include <set>

namespace deroule::engine {
namespace {

using namespace domain;

class PlacementTest : public DayTest {
  protected:
    Asked asked(const BlockId& block) { return ask(day, round(block), 200); }
    void record(const RecordPlan& plan) { given_command(engine_, plan); }
    planner::Plan composed(const Asked& question) { return planner::compose(question.problem); }
    // Requested, and not yet dealt.
    void given_request(const BlockId& block) {
        given_command(claire, GoTo{block, day.agenda.running});
    }

    const Actor engine_ = tiny::engine();
};

TEST_F(PlacementTest, AsksForThoseWhoAreHere) {
    given_start();
    given_command(link(3), Leave{});
    given_command(claire, MarkAbsent{tiny::person(4), ""});
    given_request(tiny::peers);
    const Asked question = asked(tiny::peers);
    EXPECT_EQ(question.people.size(), 10U);
    EXPECT_EQ(question.problem.people.size(), 10U);
    EXPECT_EQ(std::ranges::count(question.people, tiny::person(3)), 0);
    EXPECT_EQ(question.problem.rule, planner::Rule::by_category);
    EXPECT_EQ(question.problem.sizes.min, 3);
    EXPECT_EQ(question.problem.sizes.max, 4);
    EXPECT_EQ(question.seed, round(tiny::peers).seed);
}

TEST_F(PlacementTest, AsksBeforehandForAllWhoMayCome) {
    given_command(engine_, PrepareDay{tiny::plan(), tiny::people(12)});
    given_command(claire, OpenDoors{});
    given_command(link(1), Arrive{});
    given_command(claire, MarkAbsent{tiny::person(4), ""});
    given_command(claire, ProposeGroups{tiny::peers, 0});
    EXPECT_EQ(asked(tiny::peers).people.size(), 11U);
}

TEST_F(PlacementTest, RemembersWhoMetEarlierInTheDay) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    pass(std::chrono::minutes{2});
    given_running(tiny::peers);
    const Asked question = asked(tiny::peers);
    ASSERT_FALSE(question.problem.earlier.empty());
    std::set<std::set<ParticipantId>> met;
    for (const auto& members : question.problem.earlier.front()) {
        std::set<ParticipantId> together;
        for (const planner::PersonIndex index : members)
            together.insert(question.people[index]);
        met.insert(together);
    }
    for (const auto& [id, pair] : day.round_of(tiny::meet, RoundPurpose::pairs)->groups)
        EXPECT_TRUE(met.contains({pair.members.begin(), pair.members.end()})) << id.text();
}

TEST_F(PlacementTest, BringsPairsIntoTheirCircleWhole) {
    given_start();
    given_running(tiny::meet);
    given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    pass(std::chrono::minutes{13});
    const Round* circles = day.round_of(tiny::meet, RoundPurpose::circles);
    ASSERT_NE(circles, nullptr);
    EXPECT_EQ(ask(day, *circles, 200).problem.blocks.size(),
              day.round_of(tiny::meet, RoundPurpose::pairs)->groups.size());
}

TEST_F(PlacementTest, AnswersWithAPlanThatTheDayAccepts) {
    given_start();
    given_request(tiny::peers);
    const Asked question = asked(tiny::peers);
    const planner::Plan plan = composed(question);
    const RecordPlan recorded = answer(question, plan);
    EXPECT_EQ(recorded.quality.hard, plan.score.hard);
    EXPECT_EQ(recorded.quality.traits_bound, plan.bound.traits);
    record(recorded);
    EXPECT_EQ(round(tiny::peers).status, RoundStatus::proposed);
    EXPECT_EQ(round(tiny::peers).seats.size(), 12U);
}

TEST_F(PlacementTest, ExplainsBreachesInTheWordsOfTheDay) {
    given_start();
    // Ardenne has one person of each category and the groups want three.
    given_command(claire, MarkAbsent{tiny::person(1), ""});
    given_command(claire, MarkAbsent{tiny::person(2), ""});
    given_request(tiny::peers);
    const Asked question = asked(tiny::peers);
    const RecordPlan recorded = answer(question, composed(question));
    EXPECT_FALSE(recorded.breaches.empty());
    for (const Breach& breach : recorded.breaches)
        if (breach.group) {
            EXPECT_LT(std::stoul(breach.group->text()), recorded.groups.size());
        }
    record(recorded);
}

TEST_F(PlacementTest, KeepsLockedGroupsWithThoseWhoAreAway) {
    given_start();
    given_running(tiny::peers);
    const Group kept = round(tiny::peers).groups.begin()->second;
    const ParticipantId away = kept.members.front();
    given_command(claire, LockGroup{round(tiny::peers).id, kept.id, true});
    given_command(link(away), Leave{});
    given_command(claire, ProposeGroups{tiny::peers, 9});
    const Asked question = asked(tiny::peers);
    ASSERT_EQ(question.kept, std::vector<GroupId>{kept.id});
    record(answer(question, composed(question)));
    std::vector<ParticipantId> members = group(kept.id).members;
    std::vector<ParticipantId> before = kept.members;
    std::ranges::sort(members);
    std::ranges::sort(before);
    EXPECT_EQ(members, before);
}

TEST_F(PlacementTest, KeepsPinnedPeopleInTheirGroup) {
    given_start();
    given_running(tiny::peers);
    const GroupId last = std::prev(round(tiny::peers).groups.end())->first;
    given_command(claire, PinPerson{round(tiny::peers).id, tiny::person(1), last});
    given_command(claire, ProposeGroups{tiny::peers, 9});
    const Asked question = asked(tiny::peers);
    record(answer(question, composed(question)));
    EXPECT_EQ(round(tiny::peers).group_of(tiny::person(1))->id, last);
}

TEST_F(PlacementTest, OffersGroupsOfMiddlingSizeWherePeopleChoose) {
    given_start();
    given_request(tiny::across);
    const Asked question = asked(tiny::across);
    EXPECT_EQ(question.problem.group_count, 3); // Twelve people, groups of three to seven.
    record(answer(question, composed(question)));
    EXPECT_EQ(round(tiny::across).groups.size(), 3U);
}

TEST_F(PlacementTest, SeatsOnlyWhoIsHereWhileGroupsAreDraftedOrOpen) {
    given_start();
    EXPECT_FALSE(seat(day, tiny::person(1))) << "no round";
    given_request(tiny::peers);
    EXPECT_FALSE(seat(day, tiny::person(1))) << "the planner is at work";
    deal_rounds();
    EXPECT_FALSE(seat(day, tiny::person(1))) << "has a seat";
    EXPECT_FALSE(seat(day, ParticipantId("nobody")));
    given_command(link(1), Leave{});
    EXPECT_FALSE(seat(day, tiny::person(1))) << "is not here";
}

TEST_F(PlacementTest, SeatsALatecomerByTheRule) {
    given_arrivals(12);
    given_command(claire, MarkAbsent{tiny::person(12), ""});
    given_command(claire, StartDay{});
    given_request(tiny::peers);
    const Asked question = asked(tiny::peers);
    record(answer(question, composed(question)));
    given_command(claire, OpenGroups{round(tiny::peers).id});
    given_command(claire, MarkPresent{tiny::person(12)});
    EXPECT_EQ(unseated(day), std::vector<ParticipantId>{tiny::person(12)});
    const auto command = seat(day, tiny::person(12));
    ASSERT_TRUE(command);
    const Category category = day.roster.find(tiny::person(12))->person.category;
    for (const ParticipantId& member : group(command->to).members)
        EXPECT_EQ(day.roster.find(member)->person.category, category);
    given_command(engine_, *command);
    EXPECT_TRUE(unseated(day).empty());
}

TEST_F(PlacementTest, NeverSeatsIntoALockedGroup) {
    given_arrivals(12);
    given_command(claire, MarkAbsent{tiny::person(12), ""});
    given_command(claire, StartDay{});
    given_open_groups();
    const Round before = round(tiny::peers);
    const GroupId free = before.groups.begin()->first;
    for (const auto& [id, each] : before.groups)
        if (id != free) given_command(claire, LockGroup{before.id, id, true});
    given_command(claire, MarkPresent{tiny::person(12)});
    const auto command = seat(day, tiny::person(12));
    ASSERT_TRUE(command);
    EXPECT_EQ(command->to, free);
    given_command(claire, LockGroup{before.id, free, true});
    EXPECT_FALSE(seat(day, tiny::person(12)));
}

TEST_F(PlacementTest, LeavesPeopleAloneWhoChooseTheirGroup) {
    given_start();
    given_running(tiny::across);
    const RoundId id = round(tiny::across).id;
    given_command(claire, MovePerson{id, tiny::person(1), {}});
    EXPECT_FALSE(seat(day, tiny::person(1)));
}

TEST_F(PlacementTest, SeatsALatecomerWhereAFacilitatorDeals) {
    given_arrivals(12);
    given_command(claire, MarkAbsent{tiny::person(12), ""});
    EditBlock by_hand;
    by_hand.block = tiny::across;
    by_hand.rule = GroupingRule::manual;
    given_command(claire, by_hand);
    given_command(claire, StartDay{});
    given_open_groups(tiny::across);
    ASSERT_EQ(round(tiny::across).rule, GroupingRule::manual);
    given_command(claire, MarkPresent{tiny::person(12)});
    const auto command = seat(day, tiny::person(12));
    ASSERT_TRUE(command);
    given_command(engine_, *command);
    EXPECT_EQ(place_of(day, tiny::person(12)), (Place{PlaceKind::group, command->to}));
}

TEST_F(PlacementTest, RescuesOnlyTheOneLeftAlone) {
    given_start();
    given_running(tiny::meet);
    const Round pairs = *day.round_of(tiny::meet, RoundPurpose::pairs);
    const Group& pair = pairs.groups.begin()->second;
    ASSERT_EQ(pair.members.size(), 2U);
    EXPECT_FALSE(rescue(day, pair.members.front())) << "still here";
    given_command(link(pair.members.front()), Leave{});
    const auto command = rescue(day, pair.members.front());
    ASSERT_TRUE(command);
    EXPECT_EQ(command->participant, pair.members.back());
    EXPECT_NE(command->to, pair.id);
    given_command(link(pair.members.back()), Leave{});
    EXPECT_FALSE(rescue(day, pair.members.front())) << "nobody is left";
}

TEST_F(PlacementTest, RescuesNobodyFromAGroupOfMany) {
    given_start();
    given_open_groups();
    const Group before = round(tiny::peers).groups.begin()->second;
    ASSERT_GE(before.members.size(), 3U);
    given_command(link(before.members.front()), Leave{});
    EXPECT_FALSE(rescue(day, before.members.front()));
}

TEST_F(PlacementTest, JudgesACompositionAsItStands) {
    given_start();
    given_request(tiny::peers);
    record(answer(asked(tiny::peers), composed(asked(tiny::peers))));
    const RecordQuality before = judge(standing(day, round(tiny::peers)));
    EXPECT_EQ(before.quality, round(tiny::peers).quality);

    // One category sits with another: a breach, which names the group that it is in.
    const auto& groups = round(tiny::peers).groups;
    const Group& first = groups.begin()->second;
    const Group& last = groups.rbegin()->second;
    ASSERT_NE(day.roster.find(first.members.front())->person.category,
              day.roster.find(last.members.front())->person.category);
    const ParticipantId moved = first.members.front();
    const GroupId to = last.id;
    given_command(claire, MovePerson{round(tiny::peers).id, moved, to});
    const RecordQuality after = judge(standing(day, round(tiny::peers)));
    EXPECT_GT(after.quality.hard, before.quality.hard);
    EXPECT_EQ(after.quality.hard_bound, before.quality.hard_bound);
    const auto mixed =
        std::ranges::find(after.breaches, BreachKind::mixed_categories, &Breach::kind);
    ASSERT_NE(mixed, after.breaches.end());
    EXPECT_EQ(mixed->group, to);
    EXPECT_EQ(mixed->people, std::vector{moved});

    given_command(engine_, after);
    EXPECT_EQ(round(tiny::peers).breaches, after.breaches);
    EXPECT_EQ(rearranged(day, {PersonSeated{round(tiny::peers).id, moved, to}}),
              std::set{round(tiny::peers).id});
}

} // namespace
} // namespace deroule::engine
