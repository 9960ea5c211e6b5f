// What people write, vote and answer.
#include "domain/decide_parts.hpp"

#include <algorithm>

namespace deroule::domain {

namespace {

constexpr std::size_t words_max = 5;
constexpr std::size_t word_chars_max = 40;

// Whether two people sat in the same pair or trio today.
bool are_partners(const Day& day, const ParticipantId& a, const ParticipantId& b) {
    for (const auto& [id, round] : day.rounds) {
        if (round.purpose != RoundPurpose::pairs || is_draft(round.status)) continue;
        const Group* group = round.group_of(a);
        if (group != nullptr && group == round.group_of(b)) return true;
    }
    return false;
}

// Where the person's cards for this block go; the block's groups may just have closed, and
// what was being typed then is kept.
const Group* group_for(const Day& day, const BlockId& block, const ParticipantId& who) {
    const Round* round = day.known_round(block);
    return round == nullptr ? nullptr : round->group_of(who);
}

bool takes(BlockKind kind, ContributionKind contribution) {
    if (kind == BlockKind::break_) return false;
    if (contribution == ContributionKind::query)
        return kind == BlockKind::content || kind == BlockKind::plenary ||
               kind == BlockKind::report;
    return true;
}

Result<const Contribution*, Rejection> writable(const Day& day, const ContributionId& id,
                                                const ParticipantId& who) {
    const Contribution* found = day.harvest.find(id);
    if (found == nullptr) return Rejection::contribution_unknown;
    if (found->status == ContributionStatus::withdrawn) return Rejection::contribution_withdrawn;
    if (found->author == who) return found;
    // Who holds the pen writes for the group.
    if (found->group) {
        const Round* round = day.round_with(*found->group);
        const Group* group = round == nullptr ? nullptr : round->group(*found->group);
        if (group != nullptr && group->pen == who) return found;
    }
    return Rejection::not_yours;
}

bool may_vote(const Day& day, const Contribution& contribution, const ParticipantId& who) {
    if (contribution.status == ContributionStatus::published) return true;
    if (!contribution.group || contribution.status == ContributionStatus::hidden) return false;
    const Round* round = day.round_with(*contribution.group);
    const Group* own = round == nullptr ? nullptr : round->group_of(who);
    return own != nullptr && own->id == *contribution.group;
}

struct FoundQuestion {
    const Block* block = nullptr;
    const Question* question = nullptr;
};

FoundQuestion find_question(const Day& day, const QuestionId& id) {
    for (const Block& block : day.agenda.blocks)
        for (const Question& question : block.plan.questions)
            if (question.id == id) return {&block, &question};
    return {};
}

bool fits(const Question& question, const AnswerValue& value) {
    if (const auto* words = std::get_if<Words>(&value)) {
        if (question.kind != QuestionKind::word_cloud || words->words.empty() ||
            words->words.size() > words_max)
            return false;
        return std::ranges::none_of(words->words, [](const std::string& word) {
            return text_fault(word, word_chars_max).has_value();
        });
    }
    if (const auto* step = std::get_if<Step>(&value))
        return question.kind == QuestionKind::scale && step->value >= question.scale_min &&
               step->value <= question.scale_max;
    if (const auto* choice = std::get_if<Choice>(&value))
        return question.kind == QuestionKind::choice && choice->index >= 0 &&
               static_cast<std::size_t>(choice->index) < question.choices.size();
    const auto& text = std::get<Text>(value);
    return question.kind == QuestionKind::text && !text_fault(text.text, text_chars_max);
}

} // namespace

Answer answer(const Day& day, const NotePartner& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    if (chars(command.text) > text_chars_max) return Rejection::text_too_long;
    if (*who == command.about || !are_partners(day, *who, command.about))
        return Rejection::not_partner;
    if (day.roster.find(command.about)->about == command.text) return Events{};
    return Events{PartnerNoted{command.about, *who, command.text}};
}

Answer answer(const Day& day, const CorrectNote& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    if (chars(command.text) > text_chars_max) return Rejection::text_too_long;
    if (day.roster.find(*who)->about == command.text) return Events{};
    return Events{NoteCorrected{*who, command.text}};
}

Answer answer(const Day& day, const Contribute& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    if (const auto refused = text_fault(command.text, text_chars_max)) return *refused;
    const Block* block = day.agenda.find(command.block);
    if (block == nullptr) return Rejection::block_unknown;
    if (block->status != BlockStatus::running && block->status != BlockStatus::done)
        return Rejection::block_not_running;
    if (!takes(block->plan.kind, command.kind)) return Rejection::block_kind_wrong;
    const auto& fields = block->plan.fields;
    if (!command.field.empty() && std::ranges::find(fields, command.field) == fields.end())
        return Rejection::field_unknown;
    const auto written = day.harvest.by_author.find(*who);
    if (written != day.harvest.by_author.end() &&
        written->second.size() >= contributions_per_person_max)
        return Rejection::limit_reached;
    Contribution contribution;
    if (block->plan.kind == BlockKind::breakout) {
        const Group* group = group_for(day, command.block, *who);
        if (group == nullptr) return Rejection::participant_not_seated;
        if (group->status == GroupStatus::waiting) return Rejection::phase_wrong;
        contribution.group = group->id;
    }
    contribution.id = ContributionId("c" + std::to_string(day.counters.contributions + 1));
    contribution.block = command.block;
    contribution.author = *who;
    contribution.kind = command.kind;
    contribution.field = command.field;
    contribution.text = command.text;
    contribution.written_at = circumstance.now;
    return Events{ContributionWritten{std::move(contribution)}};
}

Answer answer(const Day& day, const EditContribution& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    const auto found = writable(day, command.contribution, *who);
    if (!found) return found.error();
    if (const auto refused = text_fault(command.text, text_chars_max)) return *refused;
    if ((*found)->text == command.text) return Events{};
    // Nobody has looked at what it says now.
    std::optional<ContributionStatus> status;
    if ((*found)->status == ContributionStatus::published) status = ContributionStatus::submitted;
    return Events{ContributionEdited{command.contribution, command.text, status}};
}

Answer answer(const Day& day, const WithdrawContribution& command,
              const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    const Contribution* already = day.harvest.find(command.contribution);
    if (already != nullptr && already->status == ContributionStatus::withdrawn &&
        already->author == *who)
        return Events{};
    const auto found = writable(day, command.contribution, *who);
    if (!found) return found.error();
    return Events{ContributionWithdrawn{command.contribution}};
}

Answer answer(const Day& day, const PublishContribution& command, const Circumstance&) {
    const Contribution* found = day.harvest.find(command.contribution);
    if (found == nullptr) return Rejection::contribution_unknown;
    if (found->status == ContributionStatus::withdrawn) return Rejection::contribution_withdrawn;
    if (found->status == ContributionStatus::published) return Events{};
    return Events{ContributionPublished{command.contribution}};
}

Answer answer(const Day& day, const HideContribution& command, const Circumstance&) {
    const Contribution* found = day.harvest.find(command.contribution);
    if (found == nullptr) return Rejection::contribution_unknown;
    if (found->status == ContributionStatus::withdrawn) return Rejection::contribution_withdrawn;
    if (found->status == ContributionStatus::hidden) return Events{};
    return Events{ContributionHidden{command.contribution}};
}

Answer answer(const Day& day, const HideWord& command, const Circumstance&) {
    if (find_question(day, command.question).question == nullptr)
        return Rejection::question_unknown;
    const std::string word = folded(command.word);
    const auto found = day.harvest.answers.find(command.question);
    // A word may be taken back, and come again: hidden it stays.
    const bool is_hidden =
        found != day.harvest.answers.end() && found->second.hidden.contains(word);
    if (is_hidden == command.hidden) return Events{};
    if (command.hidden &&
        (found == day.harvest.answers.end() || !found->second.words.contains(word)))
        return Rejection::answer_invalid;
    return Events{WordHidden{command.question, word, command.hidden}};
}

Answer answer(const Day& day, const Vote& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    const Contribution* found = day.harvest.find(command.contribution);
    if (found == nullptr) return Rejection::contribution_unknown;
    if (found->status == ContributionStatus::withdrawn) return Rejection::contribution_withdrawn;
    // What one may not vote on, one may not know of either.
    if (!may_vote(day, *found, *who)) return Rejection::contribution_unknown;
    if (found->votes.contains(*who) == command.in_favour) return Events{};
    return Events{VoteCast{command.contribution, *who, command.in_favour}};
}

Answer answer(const Day& day, const AnswerQuestion& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    const FoundQuestion found = find_question(day, command.question);
    if (found.question == nullptr) return Rejection::question_unknown;
    if (found.block->status != BlockStatus::running || found.block->phase != Phase::open)
        return Rejection::question_closed;
    if (!fits(*found.question, command.value)) return Rejection::answer_invalid;
    const auto answers = day.harvest.answers.find(command.question);
    if (answers != day.harvest.answers.end()) {
        const auto former = answers->second.by_participant.find(*who);
        if (former != answers->second.by_participant.end() && former->second == command.value)
            return Events{};
    }
    return Events{QuestionAnswered{command.question, *who, command.value}};
}

} // namespace deroule::domain
