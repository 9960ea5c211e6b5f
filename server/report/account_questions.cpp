// What was answered to each question.
#include "report/account_parts.hpp"
#include "report/order.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <tuple>

namespace deroule::report {

namespace {

using namespace domain;

// The mean in tenths, halves away from zero; nothing when nobody answered.
std::optional<int> average_tenths(const std::map<int, int>& steps) {
    std::int64_t sum = 0;
    std::int64_t count = 0;
    for (const auto& [step, answers] : steps) {
        sum += std::int64_t{step} * answers;
        count += answers;
    }
    if (count == 0) return std::nullopt;
    const std::int64_t half = sum < 0 ? -count : count;
    return static_cast<int>((20 * sum + half) / (2 * count));
}

int count_at(const std::map<int, int>& steps, int step) {
    const auto found = steps.find(step);
    return found == steps.end() ? 0 : found->second;
}

std::vector<StepCount> steps_of(const Question& question, const Answers& answers) {
    std::set<int> places;
    if (question.kind == QuestionKind::scale)
        for (int step = question.scale_min; step <= question.scale_max; ++step)
            places.insert(step);
    if (question.kind == QuestionKind::choice)
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            places.insert(static_cast<int>(i));
    // Answers given before the question was edited still count.
    for (const auto& [step, count] : answers.steps)
        places.insert(step);
    std::vector<StepCount> steps;
    for (const int place : places) {
        std::string label;
        if (question.kind == QuestionKind::choice) {
            const auto index = static_cast<std::size_t>(place);
            label = index < question.choices.size() ? question.choices[index]
                                                    : "#" + std::to_string(place + 1);
        }
        steps.push_back({place, std::move(label), count_at(answers.steps, place)});
    }
    return steps;
}

std::vector<WordCount> words_of(const Answers& answers) {
    std::vector<WordCount> words;
    for (const auto& [word, count] : answers.words)
        if (!answers.hidden.contains(word)) words.push_back({word, count});
    std::ranges::sort(words, {}, [](const WordCount& each) {
        return std::tuple(-each.count, sort_key(each.word), each.word);
    });
    return words;
}

std::vector<TextAnswer> texts_of(const Day& day, const Block& block, const Answers& answers) {
    std::vector<TextAnswer> texts;
    for (const auto& [id, value] : answers.by_participant) {
        const auto* text = std::get_if<Text>(&value);
        if (text == nullptr) continue;
        const bool nameless = block.plan.kind == BlockKind::evaluation;
        texts.push_back({text->text, nameless ? std::string() : name_of(day, id)});
    }
    std::ranges::sort(texts, {}, [](const TextAnswer& each) {
        return std::tuple(sort_key(each.text), each.text, each.author);
    });
    return texts;
}

QuestionAccount question_account(const Day& day, const Block& block, const Question& question,
                                 Audience audience) {
    QuestionAccount account;
    account.block = block.plan.title;
    account.kind = question.kind;
    account.text = question.text;
    const auto found = day.harvest.answers.find(question.id);
    const Answers answers = found == day.harvest.answers.end() ? Answers{} : found->second;
    account.count = static_cast<int>(answers.by_participant.size());
    account.steps = steps_of(question, answers);
    // As for the observers' channel: nobody has looked at words that were not shown.
    if (audience == Audience::organisers || day.harvest.shows_results(block))
        account.words = words_of(answers);
    if (question.kind == QuestionKind::scale) {
        account.scale_min = question.scale_min;
        account.scale_max = question.scale_max;
        account.average_tenths = average_tenths(answers.steps);
    }
    if (audience == Audience::organisers) account.texts = texts_of(day, block, answers);
    return account;
}

// Not while people still answer.
bool results_are_public(const Block& block) {
    return block.phase == Phase::shown || block.status == BlockStatus::done;
}

bool was_asked(const Day& day, const Block& block) {
    if (block.status == BlockStatus::done || block.status == BlockStatus::running) return true;
    return std::ranges::any_of(block.plan.questions, [&day](const Question& question) {
        return day.harvest.answers.contains(question.id);
    });
}

// People say what they expect in the first question put to all, before any group meets.
const Block* expectation_block(const Day& day) {
    for (const Block& block : day.agenda.blocks) {
        if (block.plan.kind == BlockKind::breakout) return nullptr;
        if (block.plan.kind == BlockKind::question) return &block;
    }
    return nullptr;
}

} // namespace

void add_questions(const Day& day, Audience audience, DayAccount& account) {
    const Block* expecting = expectation_block(day);
    for (const Block& block : day.agenda.blocks) {
        const bool readable =
            audience == Audience::organisers ? was_asked(day, block) : results_are_public(block);
        if (!readable) continue;
        std::vector<QuestionAccount>& chapter =
            block.plan.kind == BlockKind::evaluation ? account.evaluation
            : &block == expecting                    ? account.expectations.questions
                                                     : account.questions;
        for (const Question& question : block.plan.questions)
            chapter.push_back(question_account(day, block, question, audience));
    }
}

} // namespace deroule::report
