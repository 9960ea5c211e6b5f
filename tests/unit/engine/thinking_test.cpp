// The planner on its worker: what becomes of a plan when the day went on meanwhile.
#include "journal/event_codec.hpp"
#include "support/engine_test.hpp"

#include <algorithm>

namespace deroule::engine {
namespace {

using namespace domain;

class ThinkingTest : public EngineTest {
  protected:
    // The worker runs only when a test lets it.
    ThinkingTest() { deps.worker = worker.get_executor(); }

    // One piece of work done, and what follows from it. False when there was none.
    bool think_once() {
        worker.restart();
        const bool had_work = worker.poll_one() > 0;
        settle();
        return had_work;
    }
    void think() {
        while (think_once()) {
        }
    }

    void given_request() {
        given_start();
        given_running(tiny::peers);
        ASSERT_EQ(peers().status, RoundStatus::requested);
    }
    Round peers() { return round(head(), tiny::peers); }
    std::size_t proposals() {
        std::size_t found = 0;
        for (const journal::Record& record : run(journal->read(day, 0, 100'000)))
            for (const Event& fact : journal::read_facts(record.body).events)
                if (std::holds_alternative<GroupsProposed>(fact)) ++found;
        return found;
    }

    boost::asio::io_context worker{1};
};

TEST_F(ThinkingTest, LeavesTheDayToOthersMeanwhile) {
    given_request();
    given_command(claire, SendMessage{ToAll{}, "Un instant."});
    EXPECT_EQ(peers().status, RoundStatus::requested);
    think();
    EXPECT_EQ(peers().status, RoundStatus::proposed);
    EXPECT_EQ(peers().seats.size(), 12U);
    EXPECT_EQ(head(), journalled());
}

TEST_F(ThinkingTest, DropsAPlanOfAnotherSeed) {
    given_request();
    const std::uint64_t first = peers().seed;
    given_command(claire, ProposeGroups{tiny::peers, 42});
    ASSERT_NE(first, 42U);
    ASSERT_TRUE(think_once());
    EXPECT_EQ(peers().status, RoundStatus::requested);
    EXPECT_EQ(proposals(), 0U);
    think();
    EXPECT_EQ(peers().status, RoundStatus::proposed);
    EXPECT_EQ(peers().seed, 42U);
    EXPECT_EQ(proposals(), 1U);
}

TEST_F(ThinkingTest, DropsAPlanOfARoundThatIsOver) {
    given_request();
    given_command(claire, GoTo{tiny::goodbye, tiny::peers});
    think();
    given_command(claire, SendMessage{ToAll{}, "Au revoir."});
    EXPECT_EQ(head(), journalled());
    EXPECT_TRUE(head().current_round() == nullptr);
}

TEST_F(ThinkingTest, AsksAgainAfterARestart) {
    given_request();
    const std::uint64_t seed = peers().seed;
    // The process and its worker are gone before the plan was made.
    boost::asio::io_context next{1};
    deps.worker = next.get_executor();
    const auto lost = runner;
    runner = start_runner();
    EXPECT_EQ(peers().status, RoundStatus::requested);
    next.poll();
    settle();
    EXPECT_EQ(peers().status, RoundStatus::proposed);
    EXPECT_EQ(peers().seed, seed);
    // Not gone after all, merely slow: what it found comes too late, and changes nothing.
    const Day before = head();
    think();
    EXPECT_EQ(proposals(), 1U);
    EXPECT_EQ(journalled(), before);
}

TEST_F(ThinkingTest, AsksAgainWhereItsPlanCouldNotBeWritten) {
    given_request();
    journal->fail_next_append(journal::JournalFault(journal::FaultKind::full, "the disk is full"));
    ASSERT_TRUE(think_once());
    EXPECT_EQ(peers().status, RoundStatus::requested);
    think();
    EXPECT_EQ(peers().status, RoundStatus::proposed);
    EXPECT_EQ(proposals(), 1U);
}

TEST_F(ThinkingTest, ThinksAgainWhereLocksChangedMeanwhile) {
    given_request();
    think();
    ASSERT_EQ(peers().status, RoundStatus::proposed);
    // Another process locks a group that this one still believes open to change...
    const auto first = runner;
    runner = start_runner();
    const Round drafted = peers();
    const GroupId locked = drafted.groups.begin()->first;
    const ParticipantId moved = std::next(drafted.groups.begin())->second.members.front();
    given_command(marc, MovePerson{drafted.id, moved, locked});
    given_command(marc, LockGroup{drafted.id, locked, true});
    const auto kept = peers().group(locked)->members;
    worker.restart();
    worker.poll(); // What the move is worth, if anybody asks.
    settle();
    // ...and asks for another draft of the rest. Its planner begins before it knows.
    runner = first;
    given_command(claire, ProposeGroups{drafted.block, 7});
    ASSERT_EQ(peers().status, RoundStatus::requested);
    ASSERT_TRUE(peers().group(locked)->locked);
    ASSERT_TRUE(think_once()) << "the plan that ignores the lock";
    EXPECT_EQ(peers().status, RoundStatus::requested);
    think();
    EXPECT_EQ(peers().status, RoundStatus::proposed);
    auto members = peers().group(locked)->members;
    EXPECT_TRUE(std::ranges::is_permutation(members, kept));
    EXPECT_EQ(proposals(), 2U);
    EXPECT_EQ(head(), journalled());
}

TEST_F(ThinkingTest, SeatsWhoeverCameMeanwhile) {
    given_start(11);
    given_running(tiny::peers);
    given_command(claire, AddParticipant{tiny::newcomer()});
    const Day before = head();
    const auto late = std::ranges::find_if(before.roster.participants, [](const auto& entry) {
        return entry.second.person.given_name == "Lou";
    });
    ASSERT_NE(late, before.roster.participants.end());
    if (late->second.presence != Presence::present) given_command(claire, MarkPresent{late->first});
    EXPECT_EQ(peers().status, RoundStatus::requested);
    think();
    EXPECT_NE(peers().group_of(late->first), nullptr);
    EXPECT_EQ(peers().seats.size(), 12U);
}

TEST_F(ThinkingTest, AnswersWhatIfWithoutHoldingTheDayUp) {
    given_request();
    think();
    std::optional<Result<SeatCosts, Rejection>> costs;
    std::optional<Result<ProposedRepair, Rejection>> repair;
    const auto ask = [&](const RoundId& id) {
        costs.reset();
        repair.reset();
        boost::asio::co_spawn(context, runner->seat_costs(id, tiny::person(1)),
                              [&](const std::exception_ptr&, auto found) { costs = found; });
        boost::asio::co_spawn(context, runner->propose_repair(id),
                              [&](const std::exception_ptr&, auto found) { repair = found; });
        settle();
    };
    const Round asked = peers();
    ask(asked.id);
    EXPECT_FALSE(costs || repair) << "the worker has not begun";
    given_command(claire, SendMessage{ToAll{}, "Un instant."});
    think();
    ASSERT_TRUE(costs && costs->has_value());
    EXPECT_EQ((*costs)->costs.size(), asked.groups.size());
    ASSERT_TRUE(repair && repair->has_value());
    EXPECT_TRUE((*repair)->moves.empty());
    EXPECT_EQ(peers(), asked) << "nothing is applied";

    ask(RoundId("r99"));
    ASSERT_TRUE(costs && repair);
    EXPECT_EQ(costs->error(), Rejection::round_unknown);
    EXPECT_EQ(repair->error(), Rejection::round_unknown);
}

TEST_F(ThinkingTest, MayOutliveItsDay) {
    given_request();
    runner.reset();
    settle();
    think();
    EXPECT_EQ(journalled().round_of(tiny::peers)->status, RoundStatus::requested);
}

TEST_F(ThinkingTest, BeginsNothingOnceTheDayStops) {
    given_start();
    run(runner->stop());
    (void)execute(claire, GoTo{tiny::peers, tiny::welcome});
    EXPECT_FALSE(think_once());
}

TEST_F(ThinkingTest, OffersABetterDraftBesideTheOneAtHand) {
    deps.settings.planner_iterations = 1; // Dealt, and hardly improved.
    deps.settings.improving_iterations = 100'000;
    given_start();
    // Whoever sat together as peers is bound to meet again, unless somebody searches.
    EditBlock again;
    again.block = tiny::across;
    again.rule = GroupingRule::random;
    again.sizes = SizeBounds{3, 3};
    given_command(claire, again);
    given_command(claire, ProposeGroups{tiny::peers, 1});
    think();
    given_command(claire, ProposeGroups{tiny::across, 3});
    ASSERT_TRUE(think_once());
    const Round drafted = round(head(), tiny::across);
    ASSERT_EQ(drafted.status, RoundStatus::proposed);
    ASSERT_GT(drafted.quality.repeats, drafted.quality.repeats_bound) << "choose another seed";
    ASSERT_TRUE(think_once());
    const Round offered = round(head(), tiny::across);
    ASSERT_EQ(offered.alternatives.size(), 1U);
    EXPECT_LT(offered.alternatives.front().quality.repeats, drafted.quality.repeats);
    EXPECT_EQ(offered.seats, drafted.seats) << "the draft at hand stays";
    EXPECT_EQ(head(), journalled());
}

TEST_F(ThinkingTest, LeavesADraftThatFacilitatorsTookTheirWay) {
    deps.settings.planner_iterations = 1;
    deps.settings.improving_iterations = 100'000;
    given_start();
    given_command(claire, TiePeople{tiny::person(1), tiny::person(2), Tie::together});
    given_command(claire, ProposeGroups{tiny::peers, 3});
    ASSERT_TRUE(think_once());
    given_command(claire, AcceptGroups{peers().id});
    think();
    EXPECT_TRUE(peers().alternatives.empty());
}

} // namespace
} // namespace deroule::engine
