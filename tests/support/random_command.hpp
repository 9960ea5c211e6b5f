// Commands as a crowd would send them: mostly sensible, at times late, doubled or absurd.
//
// The same seed makes the same commands on any machine. One owner at a time.
#pragma once

#include "base/random.hpp"
#include "domain/actor.hpp"
#include "domain/command.hpp"
#include "domain/day.hpp"

namespace deroule::domain {

struct SentCommand {
    Actor actor;
    Command command;
};

class RandomCommands {
  public:
    explicit RandomCommands(Random& random) : random_(random) {}

    // What somebody sends next, seeing `day`.
    [[nodiscard]] SentCommand next(const Day& day);

  private:
    [[nodiscard]] Command of_the_day(const Day& day);
    [[nodiscard]] Command of_the_agenda(const Day& day);
    [[nodiscard]] Command of_lengths(const Day& day);
    [[nodiscard]] Command of_rounds(const Day& day);
    [[nodiscard]] Command of_seats(const Day& day);
    [[nodiscard]] Command of_people(const Day& day);
    [[nodiscard]] Command of_the_floor(const Day& day);
    [[nodiscard]] Command of_a_participant(const Day& day, ParticipantId& someone);
    // Sets `someone` to whoever may well write that.
    [[nodiscard]] Command of_writing(const Day& day, ParticipantId& someone);
    [[nodiscard]] Command of_the_engine(const Day& day);
    [[nodiscard]] EditBlock an_edit(const Day& day);
    [[nodiscard]] HideWord a_hiding(const Day& day);
    [[nodiscard]] GoTo a_jump(const Day& day);
    [[nodiscard]] AdvancePhase a_phase(const Day& day);

    // Something of the day, or at times something that is not.
    [[nodiscard]] BlockId block(const Day& day);
    [[nodiscard]] std::optional<BlockId> from(const Day& day);
    [[nodiscard]] RoundId round(const Day& day);
    [[nodiscard]] GroupId group(const Day& day, const RoundId& of);
    [[nodiscard]] ParticipantId person(const Day& day);
    [[nodiscard]] ContributionId contribution(const Day& day);
    [[nodiscard]] CallId call(const Day& day);
    [[nodiscard]] QuestionId question(const Day& day);
    [[nodiscard]] AnswerValue value(QuestionKind kind);
    [[nodiscard]] AnswerQuestion an_answer(const Day& day);
    [[nodiscard]] Duration time();
    [[nodiscard]] std::string text();
    [[nodiscard]] bool chance(std::uint64_t percent) { return random_.chance(percent, 100); }
    [[nodiscard]] std::size_t below(std::size_t bound);

    Random& random_;
};

} // namespace deroule::domain
