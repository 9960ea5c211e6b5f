// What a move would change and how groups would be mended, against what then happens.
#include "engine/what_if.hpp"
#include "support/day_test.hpp"

#include <algorithm>
#include <set>

namespace deroule::engine {
namespace {

using namespace domain;

class WhatIfTest : public DayTest {
  protected:
    // Pairs have met, then groups of `sizes` are dealt at random in the block across.
    void given_groups(int people, SizeBounds sizes) {
        given_arrivals(people);
        EditBlock by_lot;
        by_lot.block = tiny::across;
        by_lot.rule = GroupingRule::across_territories;
        by_lot.sizes = sizes;
        given_command(claire, by_lot);
        given_command(claire, StartDay{});
        given_running(tiny::meet);
        given_command(claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
        pass(std::chrono::minutes{2});
        given_open_groups(tiny::across);
        ASSERT_EQ(round().rule, GroupingRule::across_territories);
    }

    [[nodiscard]] const Round& round() const { return DayTest::round(tiny::across); }
    [[nodiscard]] Quality quality() const { return judge(standing(day, round())).quality; }
    [[nodiscard]] SeatCosts costs(const ParticipantId& person) const {
        const auto asked = ask_seats(day, round().id, person);
        return asked ? cost_of_seats(*asked) : SeatCosts{};
    }
    [[nodiscard]] ProposedRepair repair() const {
        const auto asked = ask_repair(day, round().id);
        return asked ? propose_repair(*asked) : ProposedRepair{};
    }
    // Each cost is what the quality changes by, once the person is moved.
    void expect_true_costs(const ParticipantId& person) {
        const Day before = day;
        const Quality was = quality();
        for (const SeatCost& cost : costs(person).costs) {
            given_command(claire, MovePerson{round().id, person, cost.group});
            const Quality is = quality();
            EXPECT_EQ(cost.change.hard, is.hard - was.hard) << person.text();
            EXPECT_EQ(cost.change.repeats, is.repeats - was.repeats) << person.text();
            EXPECT_EQ(cost.change.category, is.category - was.category) << person.text();
            EXPECT_EQ(cost.change.traits, is.traits - was.traits) << person.text();
            day = before;
        }
    }
    void apply(const ProposedRepair& proposed) {
        for (const ProposedMove& move : proposed.moves) {
            const Group* group = round().group_of(move.participant);
            EXPECT_EQ(move.from, group == nullptr ? std::nullopt : std::optional(group->id));
            given_command(claire, MovePerson{round().id, move.participant, move.to});
        }
    }
    [[nodiscard]] std::vector<GroupId> group_ids() const {
        std::vector<GroupId> ids;
        for (const auto& [id, group] : round().groups)
            ids.push_back(id);
        return ids;
    }
    [[nodiscard]] ParticipantId first_of(const GroupId& id) const {
        return round().group(id)->members.front();
    }
    [[nodiscard]] int here_in(const GroupId& id) const {
        return static_cast<int>(
            std::ranges::count_if(round().group(id)->members, [this](const ParticipantId& one) {
                return day.roster.find(one)->presence == Presence::present;
            }));
    }
};

TEST_F(WhatIfTest, CostsWhatTheMoveThenChanges) {
    given_groups(20, {3, 5});
    for (int number = 1; number <= 20; ++number)
        expect_true_costs(tiny::person(number));
    const auto all = costs(tiny::person(1)).costs;
    EXPECT_EQ(all.size(), round().groups.size());
    EXPECT_TRUE(std::ranges::any_of(
        all, [](const SeatCost& cost) { return cost.change != planner::Score{}; }));
}

TEST_F(WhatIfTest, CostsTheSameForAPersonWhosePinGoesAlong) {
    given_groups(20, {3, 5});
    const ParticipantId pinned = first_of(group_ids()[2]);
    given_command(claire, PinPerson{round().id, pinned, group_ids()[2]});
    expect_true_costs(pinned);
    expect_true_costs(first_of(group_ids()[1]));
}

TEST_F(WhatIfTest, CostsNothingToStayAndSaysWhomOneMeetsAgain) {
    given_groups(20, {3, 5});
    const Round pairs = *day.round_of(tiny::meet, RoundPurpose::pairs);
    const ParticipantId person = tiny::person(1);
    std::set<ParticipantId> met;
    for (const ParticipantId& partner : pairs.group_of(person)->members)
        if (partner != person) met.insert(partner);
    std::set<ParticipantId> again;
    for (const SeatCost& cost : costs(person).costs) {
        if (cost.group == round().group_of(person)->id) {
            EXPECT_EQ(cost.change, planner::Score{});
        }
        for (const ParticipantId& other : cost.meets_again) {
            EXPECT_EQ(round().group_of(other)->id, cost.group);
            again.insert(other);
        }
    }
    EXPECT_EQ(again, met);
}

TEST_F(WhatIfTest, CountsOnlyWhoIsHereOnceTheBlockRuns) {
    given_groups(20, {3, 5});
    const ParticipantId person = tiny::person(1);
    const Group& pair = *day.round_of(tiny::meet, RoundPurpose::pairs)->group_of(person);
    for (const ParticipantId& partner : pair.members)
        if (partner != person) given_command(link(partner), Leave{});
    for (const SeatCost& cost : costs(person).costs)
        EXPECT_TRUE(cost.meets_again.empty());
    expect_true_costs(person);
}

TEST_F(WhatIfTest, CountsEveryoneWhoMayComeBeforehand) {
    given_command(engine, PrepareDay{tiny::plan(), tiny::people(12)});
    given_command(claire, OpenDoors{});
    given_command(claire, ProposeGroups{tiny::across, 0});
    deal_rounds();
    // The dealer seats only those who are here: everybody is yet to be given a seat.
    EXPECT_EQ(ask_repair(day, round().id)->standing.asked.people.size(), 12U);
}

TEST_F(WhatIfTest, CountsWhoeverIsAwayAsIfTheyWereHere) {
    given_groups(20, {3, 5});
    const ParticipantId away = tiny::person(4);
    const SeatCosts here = costs(away);
    given_command(link(away), Leave{});
    const SeatCosts later = costs(away);
    ASSERT_EQ(later.costs.size(), here.costs.size());
    for (std::size_t i = 0; i < here.costs.size(); ++i)
        EXPECT_EQ(later.costs[i].change, here.costs[i].change) << i;
}

TEST_F(WhatIfTest, LeavesOutGroupsThatNobodyMayEnter) {
    given_groups(20, {3, 5});
    const auto ids = group_ids();
    given_command(claire, LockGroup{round().id, ids[0], true});
    given_command(claire, CloseGroups{round().id, {ids[1]}});
    pass(std::chrono::minutes{5});
    ASSERT_EQ(round().group(ids[1])->status, GroupStatus::closed);
    const SeatCosts found = costs(first_of(ids[2]));
    EXPECT_EQ(found.participant, first_of(ids[2]));
    EXPECT_EQ(found.costs.size(), ids.size() - 2);
    for (const SeatCost& cost : found.costs)
        EXPECT_TRUE(cost.group != ids[0] && cost.group != ids[1]);
    EXPECT_TRUE(costs(first_of(ids[0])).costs.empty()) << "is locked in";
}

TEST_F(WhatIfTest, RefusesWhatIsUnknownOrNotForNow) {
    given_groups(12, {3, 5});
    const RoundId id = round().id;
    const ParticipantId person = tiny::person(1);
    EXPECT_EQ(ask_seats(day, RoundId("r99"), person).error(), Rejection::round_unknown);
    EXPECT_EQ(ask_repair(day, RoundId("r99")).error(), Rejection::round_unknown);
    EXPECT_EQ(ask_seats(day, id, ParticipantId("x")).error(), Rejection::participant_unknown);
    given_command(claire, MarkAbsent{person, ""});
    EXPECT_EQ(ask_seats(day, id, person).error(), Rejection::participant_absent);
    given_command(claire, GoTo{tiny::goodbye, day.agenda.running});
    EXPECT_EQ(ask_seats(day, id, tiny::person(2)).error(), Rejection::round_status_wrong);
    EXPECT_EQ(ask_repair(day, id).error(), Rejection::round_status_wrong);
}

TEST_F(WhatIfTest, MendsNothingWhereNothingIsAmiss) {
    given_groups(20, {3, 5});
    const ProposedRepair found = repair();
    EXPECT_EQ(found.round, round().id);
    EXPECT_TRUE(found.moves.empty());
    EXPECT_EQ(found.least, 0U);
    EXPECT_EQ(found.before, found.after);
    EXPECT_EQ(found.before.hard, quality().hard);
}

TEST_F(WhatIfTest, MendsGroupsThatBecameTooSmall) {
    given_groups(20, {3, 5});
    const GroupId small = group_ids()[1];
    while (here_in(small) > 1)
        for (const ParticipantId& member : std::vector(round().group(small)->members))
            if (here_in(small) > 1 && day.roster.find(member)->presence == Presence::present)
                given_command(link(member), Leave{});
    const Quality was = quality();
    const ProposedRepair found = repair();
    ASSERT_FALSE(found.moves.empty());
    EXPECT_GE(found.moves.size(), found.least);
    EXPECT_GE(found.least, 1U);
    EXPECT_EQ(found.before.hard, was.hard);
    EXPECT_LT(found.after.hard, found.before.hard);
    apply(found);
    const Quality is = quality();
    EXPECT_EQ(is.hard, found.after.hard);
    EXPECT_EQ(is.repeats, found.after.repeats);
    EXPECT_EQ(is.category, found.after.category);
    EXPECT_EQ(is.traits, found.after.traits);
    for (const GroupId& id : group_ids())
        EXPECT_TRUE(here_in(id) == 0 || here_in(id) >= 3) << id.text();
}

TEST_F(WhatIfTest, SeatsWhoeverHasNoSeat) {
    given_groups(20, {3, 5});
    given_command(claire, MovePerson{round().id, tiny::person(7), {}});
    const ProposedRepair found = repair();
    const auto seated = std::ranges::find(found.moves, tiny::person(7), &ProposedMove::participant);
    ASSERT_NE(seated, found.moves.end());
    EXPECT_EQ(seated->from, std::nullopt);
    EXPECT_GE(found.least, 1U);
    apply(found);
    EXPECT_EQ(quality().hard, found.after.hard);
    EXPECT_TRUE(repair().moves.empty());
}

TEST_F(WhatIfTest, TakesNobodyFromGroupsThatAreLockedOrClosed) {
    given_groups(20, {3, 5});
    const auto ids = group_ids();
    given_command(claire, LockGroup{round().id, ids[0], true});
    given_command(claire, CloseGroups{round().id, {ids[1]}});
    ASSERT_EQ(round().group(ids[1])->status, GroupStatus::closing);
    for (const GroupId& id : {ids[0], ids[1], ids[2]})
        while (here_in(id) > 1)
            for (const ParticipantId& member : round().group(id)->members)
                if (here_in(id) > 1) given_command(link(member), Leave{});
    const ProposedRepair found = repair();
    ASSERT_FALSE(found.moves.empty());
    for (const ProposedMove& move : found.moves)
        for (const GroupId& shut : {ids[0], ids[1]})
            EXPECT_TRUE(move.from != shut && move.to != shut);
}

TEST_F(WhatIfTest, LeavesPeopleAloneWhoChooseTheirGroup) {
    given_start();
    given_open_groups(tiny::across);
    given_command(claire, MovePerson{round().id, tiny::person(1), {}});
    for (const ProposedMove& move : repair().moves)
        EXPECT_NE(move.participant, tiny::person(1));
}

} // namespace
} // namespace deroule::engine
