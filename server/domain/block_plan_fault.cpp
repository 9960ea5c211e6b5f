#include "domain/block_plan_fault.hpp"

#include "domain/decide.hpp"
#include "domain/decide_parts.hpp"

#include <cstdint>
#include <set>

namespace deroule::domain {

namespace {

constexpr std::size_t items_max = 20;
constexpr std::size_t link_chars_max = 2'000;

using Faults = std::vector<PlanFault>;

// Names that are shown in a row: keywords, headings.
void judge_names(const std::vector<std::string>& names, const char* field, Faults& faults) {
    if (names.size() > items_max) {
        faults.push_back({field, "has more than 20 items"});
        return;
    }
    for (std::size_t i = 0; i < names.size(); ++i)
        if (chars(names[i]) > name_chars_max)
            faults.push_back(
                {std::string(field) + "/" + std::to_string(i), "is longer than 120 characters"});
}

void judge_texts(const BlockPlan& plan, Faults& faults) {
    if (text_fault(plan.title, name_chars_max))
        faults.push_back({"title", "is empty or longer than 120 characters"});
    if (chars(plan.summary) > text_chars_max) faults.push_back({"summary", "is too long"});
    if (chars(plan.prompt) > text_chars_max) faults.push_back({"prompt", "is too long"});
    if (chars(plan.speaker) > name_chars_max)
        faults.push_back({"speaker", "is longer than 120 characters"});
    if (!plan.slides.empty() && !plan.slides.starts_with("https://"))
        faults.push_back({"slides", "must be an https link"});
    else if (chars(plan.slides) > link_chars_max)
        faults.push_back({"slides", "is too long"});
    judge_names(plan.keywords, "keywords", faults);
    judge_names(plan.fields, "fields", faults);
}

void judge_question(const Question& question, const std::string& at, Faults& faults) {
    if (question.id.empty()) faults.push_back({at + "/id", "is missing"});
    if (text_fault(question.text, text_chars_max))
        faults.push_back({at + "/text", "is empty or too long"});
    const bool chooses = question.kind == QuestionKind::choice;
    if (question.choices.size() > 20 || (chooses && question.choices.size() < 2)) {
        faults.push_back({at + "/choices", "needs 2 to 20 choices"});
    } else {
        for (std::size_t i = 0; i < question.choices.size(); ++i)
            if (chars(question.choices[i]) > text_chars_max)
                faults.push_back({at + "/choices/" + std::to_string(i), "is too long"});
    }
    if (question.kind == QuestionKind::scale &&
        (question.scale_min >= question.scale_max ||
         std::int64_t{question.scale_max} - question.scale_min > 10))
        faults.push_back({at + "/scale_max", "needs a scale of 2 to 11 steps"});
}

void judge_questions(const BlockPlan& plan, Faults& faults) {
    std::set<QuestionId> seen;
    for (std::size_t i = 0; i < plan.questions.size(); ++i) {
        const std::string at = "questions/" + std::to_string(i);
        judge_question(plan.questions[i], at, faults);
        if (!plan.questions[i].id.empty() && !seen.insert(plan.questions[i].id).second)
            faults.push_back({at + "/id", "is used twice"});
    }
    const bool asks = plan.kind == BlockKind::question || plan.kind == BlockKind::evaluation;
    if (asks && plan.questions.empty()) faults.push_back({"questions", "asks nothing"});
}

void judge_length(const BlockPlan& plan, Faults& faults) {
    if (plan.length < Duration::zero() || plan.length > std::chrono::hours{12}) {
        faults.push_back({"length", "must be between 0 and 12 hours"});
    } else {
        if (plan.shortest && (*plan.shortest < Duration::zero() || *plan.shortest > plan.length))
            faults.push_back({"shortest", "must not exceed the length"});
        if (plan.longest && *plan.longest < plan.length)
            faults.push_back({"longest", "must not be under the length"});
    }
    if (plan.grace < Duration::zero() || plan.grace > std::chrono::minutes{10})
        faults.push_back({"grace", "must be between 0 and 10 minutes"});
}

void judge_sizes(const SizeBounds& sizes, const char* field, Faults& faults) {
    if (sizes.min < 1 || sizes.max < sizes.min || sizes.max > 100)
        faults.push_back({field, "needs 1 <= min <= max <= 100"});
}

void judge_grouping(const BlockPlan& plan, Faults& faults) {
    if (plan.rule == GroupingRule::same_groups && !plan.same_as)
        faults.push_back({"same_as", "is missing: the groups of which breakout?"});
    if (plan.nobody_of.size() > items_max)
        faults.push_back({"nobody_of", "has more than 20 items"});
    if (plan.groups_max < 0 || plan.groups_max > 10'000)
        faults.push_back({"groups_max", "must be between 0 and 10,000"});
    const auto within = [](int weight) { return weight >= 0 && weight <= 10; };
    if (!within(plan.spread.territory_kind) || !within(plan.spread.advancement))
        faults.push_back({"spread", "has weights other than 0 to 10"});
}

void judge_introduction(const Introduction& introduction, Faults& faults) {
    if (introduction.turn < std::chrono::seconds{10} ||
        introduction.speaking < std::chrono::seconds{5})
        faults.push_back({"introduction", "has turns that are too short to say anything"});
    else if (introduction.turn > std::chrono::hours{1} ||
             introduction.speaking > std::chrono::hours{1})
        faults.push_back({"introduction", "has turns of more than an hour"});
    judge_sizes(introduction.circle, "introduction/circle", faults);
}

} // namespace

std::vector<PlanFault> plan_faults(const BlockPlan& plan) {
    Faults faults;
    judge_texts(plan, faults);
    judge_length(plan, faults);
    judge_sizes(plan.sizes, "sizes", faults);
    judge_grouping(plan, faults);
    if (plan.introduction) judge_introduction(*plan.introduction, faults);
    judge_questions(plan, faults);
    return faults;
}

std::optional<PlanFault> plan_fault(const BlockPlan& plan) {
    std::vector<PlanFault> faults = plan_faults(plan);
    if (faults.empty()) return std::nullopt;
    return std::move(faults.front());
}

} // namespace deroule::domain
