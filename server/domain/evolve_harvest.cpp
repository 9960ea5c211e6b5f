// What people write, answer and ask.
#include "domain/evolve_parts.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace deroule::domain {

namespace {

Contribution& contribution_of(Day& day, const ContributionId& id) {
    return known(day.harvest.find(id));
}

Call& call_of(Day& day, const CallId& id) {
    const auto found = day.floor.calls.find(id);
    DEROULE_CHECK(found != day.floor.calls.end());
    return found->second;
}

template <class Key>
void count(std::map<Key, int>& tally, const Key& key, int by) {
    if ((tally[key] += by) == 0) tally.erase(key);
}

// Adds (by 1) or takes back (by -1) one answer.
void tally(Answers& answers, const AnswerValue& value, int by) {
    if (const auto* words = std::get_if<Words>(&value)) {
        // Saying a word twice weighs no more than saying it once.
        std::set<std::string> said;
        for (const std::string& word : words->words)
            if (said.insert(folded(word)).second) count(answers.words, folded(word), by);
    }
    if (const auto* step = std::get_if<Step>(&value)) count(answers.steps, step->value, by);
    if (const auto* choice = std::get_if<Choice>(&value)) count(answers.steps, choice->index, by);
}

} // namespace

void apply(Day& day, const PartnerNoted& event) {
    known(day.roster.find(event.about)).about = event.text;
}

void apply(Day& day, const NoteCorrected& event) {
    known(day.roster.find(event.participant)).about = event.text;
}

void apply(Day& day, const ContributionWritten& event) {
    day.harvest.contributions.emplace(event.contribution.id, event.contribution);
    day.harvest.by_author[event.contribution.author].push_back(event.contribution.id);
    if (event.contribution.group)
        day.harvest.by_group[*event.contribution.group].push_back(event.contribution.id);
    ++day.counters.contributions;
}

void apply(Day& day, const ContributionEdited& event) {
    Contribution& contribution = contribution_of(day, event.contribution);
    contribution.text = event.text;
    if (event.status) contribution.status = *event.status;
}

void apply(Day& day, const ContributionWithdrawn& event) {
    contribution_of(day, event.contribution).status = ContributionStatus::withdrawn;
}

void apply(Day& day, const ContributionPublished& event) {
    contribution_of(day, event.contribution).status = ContributionStatus::published;
}

void apply(Day& day, const ContributionHidden& event) {
    contribution_of(day, event.contribution).status = ContributionStatus::hidden;
}

void apply(Day& day, const VoteCast& event) {
    Contribution& contribution = contribution_of(day, event.contribution);
    std::set<ContributionId>& given = day.harvest.votes_by[event.participant];
    if (event.in_favour) {
        contribution.votes.insert(event.participant);
        given.insert(event.contribution);
    } else {
        contribution.votes.erase(event.participant);
        given.erase(event.contribution);
    }
}

void apply(Day& day, const QuestionAnswered& event) {
    Answers& answers = day.harvest.answers[event.question];
    const auto former = answers.by_participant.find(event.participant);
    if (former != answers.by_participant.end()) tally(answers, former->second, -1);
    tally(answers, event.value, 1);
    answers.by_participant[event.participant] = event.value;
    answers.numbers.emplace(event.participant, static_cast<int>(answers.numbers.size()) + 1);
}

void apply(Day& day, const WordHidden& event) {
    Answers& answers = day.harvest.answers[event.question];
    if (event.hidden)
        answers.hidden.insert(event.word);
    else
        answers.hidden.erase(event.word);
}

void keep_results(Day& day, const BlockId& ended) {
    const Block& block = known(day.agenda.find(ended));
    if (block.phase == Phase::shown)
        day.harvest.shown.insert(ended);
    else
        day.harvest.shown.erase(ended);
}

void apply(Day& day, const HandRaised& event) {
    day.floor.hands.push_back({event.participant, event.at, false});
}

void apply(Day& day, const HandLowered& event) {
    std::erase_if(day.floor.hands,
                  [&event](const Hand& hand) { return hand.participant == event.participant; });
}

void apply(Day& day, const FloorGiven& event) {
    // Whoever spoke before has spoken.
    std::erase_if(day.floor.hands, [&event](const Hand& hand) {
        return hand.speaking && hand.participant != event.participant;
    });
    for (Hand& hand : day.floor.hands)
        if (hand.participant == event.participant) hand.speaking = true;
}

void apply(Day& day, const CallMade& event) {
    day.floor.calls.emplace(event.call.id, event.call);
    ++day.counters.calls;
}

void apply(Day& day, const CallTaken& event) {
    Call& call = call_of(day, event.call);
    call.status = CallStatus::taken;
    call.taken_by = event.by;
    call.taken_link = event.link;
}

void apply(Day& day, const CallAnswered& event) {
    call_of(day, event.call).status = CallStatus::answered;
}

void apply(Day& day, const CallCancelled& event) {
    call_of(day, event.call).status = CallStatus::cancelled;
}

void apply(Day& day, const MessageSent& event) {
    day.floor.messages.emplace(event.message.id, event.message);
    ++day.counters.messages;
}

} // namespace deroule::domain
