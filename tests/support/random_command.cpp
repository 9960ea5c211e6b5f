#include "support/random_command.hpp"

#include "support/tiny_day.hpp"

#include <climits>

#include <array>
#include <iterator>

namespace deroule::domain {

namespace {

using std::chrono::minutes;

constexpr std::uint64_t absurd = 3; // Percent of ids that name nothing.

} // namespace

std::size_t RandomCommands::below(std::size_t bound) {
    return static_cast<std::size_t>(random_.below(bound));
}

BlockId RandomCommands::block(const Day& day) {
    if (chance(absurd) || day.agenda.blocks.empty()) return BlockId("nowhere");
    if (chance(30) && day.agenda.running) return *day.agenda.running;
    return day.agenda.blocks[below(day.agenda.blocks.size())].plan.id;
}

std::optional<BlockId> RandomCommands::from(const Day& day) {
    if (chance(85)) return day.agenda.running;
    if (chance(50)) return std::nullopt;
    return block(day);
}

RoundId RandomCommands::round(const Day& day) {
    if (chance(absurd) || day.rounds.empty()) return RoundId("r0");
    if (chance(85) && day.agenda.running)
        if (const Round* latest = day.round_of(*day.agenda.running)) return latest->id;
    return std::next(day.rounds.begin(), static_cast<std::ptrdiff_t>(below(day.rounds.size())))
        ->first;
}

GroupId RandomCommands::group(const Day& day, const RoundId& of) {
    const Round* found = day.find_round(of);
    if (chance(absurd) || found == nullptr || found->groups.empty()) return GroupId("g0");
    return std::next(found->groups.begin(),
                     static_cast<std::ptrdiff_t>(below(found->groups.size())))
        ->first;
}

ParticipantId RandomCommands::person(const Day& day) {
    const auto& people = day.roster.participants;
    if (chance(absurd) || people.empty()) return ParticipantId("stranger");
    return std::next(people.begin(), static_cast<std::ptrdiff_t>(below(people.size())))->first;
}

ContributionId RandomCommands::contribution(const Day& day) {
    return ContributionId("c" + std::to_string(below(day.counters.contributions + 2)));
}

CallId RandomCommands::call(const Day& day) {
    return CallId("h" + std::to_string(below(day.counters.calls + 2)));
}

QuestionId RandomCommands::question(const Day& day) {
    const Block* running = day.agenda.running_block();
    if (running != nullptr && !running->plan.questions.empty() && chance(90))
        return running->plan.questions[below(running->plan.questions.size())].id;
    const std::array<QuestionId, 4> some{tiny::cloud, tiny::scale, tiny::verdict,
                                         QuestionId("nothing")};
    return some[below(some.size())];
}

AnswerValue RandomCommands::value(QuestionKind kind) {
    switch (kind) {
    case QuestionKind::word_cloud:
        return Words{{text(), "Haie", "haie"}};
    case QuestionKind::scale:
        return Step{static_cast<int>(below(8)) - 1};
    case QuestionKind::choice:
        return Choice{chance(absurd) ? INT_MIN : static_cast<int>(below(4))};
    case QuestionKind::text:
        break;
    }
    return Text{text()};
}

AnswerQuestion RandomCommands::an_answer(const Day& day) {
    AnswerQuestion answer;
    answer.question = question(day);
    auto kind = static_cast<QuestionKind>(below(4));
    for (const Block& asking : day.agenda.blocks)
        for (const Question& asked : asking.plan.questions)
            if (asked.id == answer.question && chance(85)) kind = asked.kind;
    answer.value = value(kind);
    return answer;
}

Duration RandomCommands::time() {
    if (chance(1)) return Duration::max();
    if (chance(1)) return Duration::min();
    return minutes(static_cast<int>(below(16)) - 4);
}

std::string RandomCommands::text() {
    const std::array<const char*, 4> some{"Oser", "La haie", "Écouter", "Coopérer"};
    if (chance(1)) return std::string(3'000, 'x');
    if (chance(10)) return chance(50) ? " " : "";
    return some[below(some.size())];
}

SentCommand RandomCommands::next(const Day& day) {
    const std::size_t kind = below(100);
    const Actor claire = tiny::facilitator(chance(50) ? "Claire" : "Marc");
    ParticipantId someone = person(day);
    SentCommand sent{claire, Undo{}};
    if (kind < 6)
        sent.command = of_the_day(day);
    else if (kind < 24)
        sent.command = of_the_agenda(day);
    else if (kind < 28)
        sent.command = of_lengths(day);
    else if (kind < 44)
        sent.command = of_rounds(day);
    else if (kind < 54)
        sent.command = of_seats(day);
    else if (kind < 60)
        sent.command = of_people(day);
    else if (kind < 66)
        sent.command = of_the_floor(day);
    else if (kind < 78)
        sent.command = of_a_participant(day, someone);
    else if (kind < 92)
        sent.command = of_writing(day, someone);
    else
        sent = {tiny::engine(), of_the_engine(day)};
    if (kind >= 66 && kind < 92) sent.actor = tiny::participant(someone);
    if (chance(2)) sent.actor = chance(50) ? tiny::participant(someone) : Actor{};
    return sent;
}

} // namespace deroule::domain
