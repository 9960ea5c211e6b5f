// Given facts or commands, when a command, then facts or a refusal.
//
// The fixture of every test of the domain: it holds one day, the tiny one unless given another,
// and a clock that only tests move. One thread.
#pragma once

#include "domain/decide.hpp"
#include "domain/evolve.hpp"
#include "support/tiny_day.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace deroule::domain {

// For messages of failed tests: the kinds of fact, in order.
[[nodiscard]] std::string kinds(const Events& facts);

class DayTest : public ::testing::Test {
  protected:
    // Facts as they stand in a journal.
    void given(const Events& facts);
    // A command that must be accepted; its facts are applied and returned.
    Events given_command(const Actor& actor, const Command& command);
    // Prepared, doors open, everyone here at 8:50.
    void given_arrivals(int count = 12);
    // The same, and the welcome under way at 9:00.
    void given_start(int count = 12);
    // Goes to `block` now and deals each round that asks for a composition.
    void given_running(const BlockId& block);
    // Answers every round that waits for the planner.
    void deal_rounds();
    // Groups of the running breakout announced and open.
    void given_open_groups(const BlockId& block = tiny::peers);

    void when(const Actor& actor, const Command& command);
    // The whole record, in order.
    void then(const Events& facts);
    // Already so: acknowledged, and nothing to write.
    void then_nothing();
    void then_refused(Rejection rejection);
    // At least this fact among others.
    void then_has(const Event& fact);
    void then_has_not(const Event& fact);

    // Time passes, and each deadline on the way is reached in its turn.
    void pass_until(Instant instant);
    void pass(Duration time) { pass_until(now + time); }

    // What the last command put first, when it moved the agenda.
    [[nodiscard]] MoveMade move(const char* name) const;
    [[nodiscard]] Undo undo_last() const { return {day.moves.back().number}; }

    [[nodiscard]] const Block& block(const BlockId& id) const;
    [[nodiscard]] const Round& round(const BlockId& id) const;
    [[nodiscard]] const Group& group(const GroupId& id) const;
    // The link of a person on the roster.
    [[nodiscard]] static Actor link(int number);
    [[nodiscard]] static Actor link(const ParticipantId& id);

    const Actor claire = tiny::facilitator("Claire");
    const Actor marc = tiny::facilitator("Marc");
    const Actor engine = tiny::engine();
    const Actor observer{};

    Day day;
    Instant now = tiny::at(8, 30);

  private:
    std::optional<Result<Events, Rejection>> answer_;
};

} // namespace deroule::domain
