// Whatever a crowd sends, in whatever order, a day holds.
//
// Each case walks many days, seeded from 1 on; a failure names its seed and its step.
#include "domain/decide.hpp"
#include "domain/evolve.hpp"
#include "support/day_faults.hpp"
#include "support/random_command.hpp"
#include "support/tiny_day.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <type_traits>

namespace deroule::domain {
namespace {

using std::chrono::seconds;

constexpr std::uint64_t walks = 30;
constexpr int steps = 400;

// One day, a crowd, and the time that passes.
class Walk {
  public:
    // Called after each record, with the day as it was before.
    using Witness = std::function<void(const Walk&, const Day& before, const SentCommand&,
                                       const Events& facts)>;

    Walk(std::uint64_t seed, Witness witness)
        : random_(seed), crowd_(random_), witness_(std::move(witness)) {
        send({tiny::engine(), PrepareDay{tiny::plan(), tiny::people(14)}});
        send({tiny::facilitator("Claire"), OpenDoors{}});
        for (int number = 1; number <= 11; ++number)
            send({tiny::participant(tiny::person(number)), Arrive{}});
        now = tiny::at(9, 0);
        send({tiny::facilitator("Claire"), StartDay{}});
    }

    void step() {
        if (random_.chance(60, 100)) now += seconds(random_.below(40));
        if (random_.chance(3, 100)) now += std::chrono::minutes(random_.below(20));
        // The engine may be late, as after a restart.
        if (random_.chance(85, 100)) reach_deadlines();
        if (random_.chance(50, 100)) deal();
        // Somebody sees to it that the day goes on.
        if (day.status == DayStatus::closed && random_.chance(50, 100))
            send({tiny::facilitator("Marc"), Undo{day.moves.back().number}});
        if (day.status == DayStatus::open) send({tiny::facilitator("Marc"), StartDay{}});
        if (day.status == DayStatus::paused && random_.chance(25, 100))
            send({tiny::facilitator("Marc"), ResumeDay{}});
        send(crowd_.next(day));
    }

    Day day;
    Instant now = tiny::at(8, 45);
    Events journal;
    int refused = 0;

  private:
    void send(const SentCommand& sent) {
        const auto answer = decide(day, sent.command, {sent.actor, now});
        if (!answer) {
            ++refused;
            return;
        }
        if (answer->empty()) return;
        const Day before = day;
        for (const Event& fact : *answer) {
            evolve(day, fact);
            journal.push_back(fact);
        }
        witness_(*this, before, sent, *answer);
    }

    void reach_deadlines() {
        for (auto due = next_deadline(day); due && *due <= now; due = next_deadline(day)) {
            const std::size_t recorded = journal.size();
            const Instant later = now;
            now = std::max(*due, last_deadline_);
            send({tiny::engine(), ReachDeadline{}});
            last_deadline_ = now;
            EXPECT_GT(journal.size(), recorded) << "a deadline without a fact";
            const auto next = next_deadline(day);
            EXPECT_TRUE(!next || *next > now) << "a deadline that comes back";
            const bool stuck = ::testing::Test::HasFailure();
            now = later;
            if (stuck) return;
        }
    }

    void deal() {
        std::vector<RoundId> waiting;
        for (const auto& [id, round] : day.rounds)
            if (round.status == RoundStatus::requested) waiting.push_back(id);
        for (const RoundId& id : waiting)
            send({tiny::engine(), tiny::deal(day, *day.find_round(id))});
    }

    Random random_;
    RandomCommands crowd_;
    Witness witness_;
    Instant last_deadline_{};
};

// Walks all seeds, and stops at the first that fails.
void walk_all(const Walk::Witness& witness, const std::function<void(const Walk&)>& at_the_end) {
    for (std::uint64_t seed = 1; seed <= walks; ++seed) {
        Walk walk(seed, witness);
        for (int step = 0; step < steps && !::testing::Test::HasFailure(); ++step) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(step));
            walk.step();
        }
        SCOPED_TRACE("seed " + std::to_string(seed));
        at_the_end(walk);
        if (::testing::Test::HasFailure()) return;
    }
}

void nothing_at_the_end(const Walk&) {}

std::string name_of(const SentCommand& sent) {
    return "command number " + std::to_string(sent.command.index()) + " of the closed list";
}

// Commands that ask for one more of something each time they are sent.
bool asks_for_more(const Command& command) {
    return std::visit(
        [](const auto& wish) {
            using Wish = std::remove_cvref_t<decltype(wish)>;
            return std::is_same_v<Wish, ExtendBlock> || std::is_same_v<Wish, ShortenBlock> ||
                   std::is_same_v<Wish, InsertBlock> || std::is_same_v<Wish, ProposeGroups> ||
                   std::is_same_v<Wish, ComposeDay> || std::is_same_v<Wish, SetGroups> ||
                   std::is_same_v<Wish, ExtendGroups> || std::is_same_v<Wish, SwapPeople> ||
                   std::is_same_v<Wish, SendMessage> || std::is_same_v<Wish, AddParticipant> ||
                   std::is_same_v<Wish, SeatCompanion> || std::is_same_v<Wish, Contribute>;
        },
        command);
}

TEST(DomainPropertyTest, HoldsAfterEachRecord) {
    walk_all(
        [](const Walk& walk, const Day&, const SentCommand& sent, const Events&) {
            for (const std::string& fault : faults(walk.day))
                ADD_FAILURE() << fault << "\nafter " << name_of(sent);
        },
        nothing_at_the_end);
}

TEST(DomainPropertyTest, RebuildsTheSameDayFromItsFacts) {
    walk_all([](const Walk&, const Day&, const SentCommand&, const Events&) {},
             [](const Walk& walk) {
                 Day rebuilt;
                 for (const Event& fact : walk.journal)
                     evolve(rebuilt, fact);
                 EXPECT_TRUE(rebuilt == walk.day);
                 EXPECT_GT(walk.journal.size(), 100U) << "a walk worth the name";
                 EXPECT_GT(walk.refused, 50);
             });
}

TEST(DomainPropertyTest, TakesBackAnySingleMove) {
    int moves = 0;
    walk_all(
        [&moves](const Walk& walk, const Day& before, const SentCommand& sent,
                 const Events& facts) {
            if (!std::holds_alternative<MoveMade>(facts.front())) return;
            ++moves;
            Day undone = walk.day;
            const auto answer = decide(undone, Undo{undone.moves.back().number},
                                       {tiny::facilitator("Marc"), walk.now});
            ASSERT_TRUE(answer) << name_of(sent);
            for (const Event& fact : *answer)
                evolve(undone, fact);
            EXPECT_EQ(undone.status, before.status) << name_of(sent);
            EXPECT_EQ(undone.agenda, before.agenda) << name_of(sent);
            for (const auto& [id, round] : before.rounds)
                if (!is_draft(round.status)) {
                    EXPECT_EQ(undone.rounds.at(id), round) << id.text() << name_of(sent);
                }
            for (const auto& [id, participant] : before.roster.participants) {
                EXPECT_EQ(place_of(undone, id), place_of(before, id)) << name_of(sent);
                EXPECT_EQ(undone.roster.participants.at(id), participant) << name_of(sent);
            }
            for (const std::string& fault : faults(undone))
                ADD_FAILURE() << fault << "\nafter the undo of " << name_of(sent);
        },
        nothing_at_the_end);
    EXPECT_GT(moves, 500);
}

TEST(DomainPropertyTest, DoesNothingTwice) {
    walk_all(
        [](const Walk& walk, const Day&, const SentCommand& sent, const Events&) {
            if (asks_for_more(sent.command)) return;
            const auto again = decide(walk.day, sent.command, {sent.actor, walk.now});
            EXPECT_TRUE(!again || again->empty()) << name_of(sent);
        },
        nothing_at_the_end);
}

TEST(DomainPropertyTest, LetsPauseAndResumeChangeNothingButTime) {
    walk_all(
        [](const Walk& walk, const Day&, const SentCommand& sent, const Events&) {
            if (walk.day.status != DayStatus::running || walk.journal.size() % 7 != 0) return;
            const Duration pause = std::chrono::minutes(7);
            Day paused = walk.day;
            evolve(paused, DayPaused{walk.now});
            evolve(paused, DayResumed{walk.now + pause});
            const auto due = next_deadline(walk.day);
            const auto later = next_deadline(paused);
            ASSERT_EQ(due.has_value(), later.has_value()) << name_of(sent);
            if (due) {
                EXPECT_EQ(*due + pause, *later) << name_of(sent);
            }
            for (const std::string& fault : faults(paused))
                ADD_FAILURE() << fault << "\nafter a pause after " << name_of(sent);
        },
        nothing_at_the_end);
}

} // namespace
} // namespace deroule::domain
