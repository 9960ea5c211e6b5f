#include "domain/block_plan_fault.hpp"

#include "domain/decide.hpp"
#include "domain/decide_parts.hpp"

#include <cstdint>
#include <set>

namespace deroule::domain {

namespace {

constexpr std::size_t items_max = 20;
constexpr std::size_t link_chars_max = 2'000;

// Names that are shown in a row: keywords, headings.
std::optional<PlanFault> names_fault(const std::vector<std::string>& names, const char* field) {
    if (names.size() > items_max) return PlanFault{field, "has more than 20 items"};
    for (std::size_t i = 0; i < names.size(); ++i)
        if (chars(names[i]) > name_chars_max)
            return PlanFault{std::string(field) + "/" + std::to_string(i),
                             "is longer than 120 characters"};
    return std::nullopt;
}

std::optional<PlanFault> text_faults(const BlockPlan& plan) {
    if (text_fault(plan.title, name_chars_max))
        return PlanFault{"title", "is empty or longer than 120 characters"};
    if (chars(plan.summary) > text_chars_max) return PlanFault{"summary", "is too long"};
    if (chars(plan.prompt) > text_chars_max) return PlanFault{"prompt", "is too long"};
    if (chars(plan.speaker) > name_chars_max)
        return PlanFault{"speaker", "is longer than 120 characters"};
    if (!plan.slides.empty() && !plan.slides.starts_with("https://"))
        return PlanFault{"slides", "must be an https link"};
    if (chars(plan.slides) > link_chars_max) return PlanFault{"slides", "is too long"};
    if (const auto fault = names_fault(plan.keywords, "keywords")) return fault;
    return names_fault(plan.fields, "fields");
}

std::optional<PlanFault> question_fault(const Question& question, const std::string& at) {
    if (question.id.empty()) return PlanFault{at + "/id", "is missing"};
    if (text_fault(question.text, text_chars_max))
        return PlanFault{at + "/text", "is empty or too long"};
    const bool chooses = question.kind == QuestionKind::choice;
    if (question.choices.size() > 20 || (chooses && question.choices.size() < 2))
        return PlanFault{at + "/choices", "needs 2 to 20 choices"};
    for (std::size_t i = 0; i < question.choices.size(); ++i)
        if (chars(question.choices[i]) > text_chars_max)
            return PlanFault{at + "/choices/" + std::to_string(i), "is too long"};
    if (question.kind == QuestionKind::scale &&
        (question.scale_min >= question.scale_max ||
         std::int64_t{question.scale_max} - question.scale_min > 10))
        return PlanFault{at + "/scale_max", "needs a scale of 2 to 11 steps"};
    return std::nullopt;
}

std::optional<PlanFault> length_fault(const BlockPlan& plan) {
    if (plan.length < Duration::zero() || plan.length > std::chrono::hours{12})
        return PlanFault{"length", "must be between 0 and 12 hours"};
    if (plan.shortest && (*plan.shortest < Duration::zero() || *plan.shortest > plan.length))
        return PlanFault{"shortest", "must not exceed the length"};
    if (plan.longest && *plan.longest < plan.length)
        return PlanFault{"longest", "must not be under the length"};
    if (plan.grace < Duration::zero() || plan.grace > std::chrono::minutes{10})
        return PlanFault{"grace", "must be between 0 and 10 minutes"};
    return std::nullopt;
}

std::optional<PlanFault> size_fault(const SizeBounds& sizes, const char* field) {
    if (sizes.min < 1 || sizes.max < sizes.min || sizes.max > 100)
        return PlanFault{field, "needs 1 <= min <= max <= 100"};
    return std::nullopt;
}

} // namespace

std::optional<PlanFault> plan_fault(const BlockPlan& plan) {
    if (const auto fault = text_faults(plan)) return fault;
    if (const auto fault = length_fault(plan)) return fault;
    if (const auto fault = size_fault(plan.sizes, "sizes")) return fault;
    if (plan.introduction) {
        if (plan.introduction->turn < std::chrono::seconds{10} ||
            plan.introduction->speaking < std::chrono::seconds{5})
            return PlanFault{"introduction", "has turns that are too short to say anything"};
        if (plan.introduction->turn > std::chrono::hours{1} ||
            plan.introduction->speaking > std::chrono::hours{1})
            return PlanFault{"introduction", "has turns of more than an hour"};
        if (const auto fault = size_fault(plan.introduction->circle, "introduction/circle"))
            return fault;
    }
    std::set<QuestionId> seen;
    for (std::size_t i = 0; i < plan.questions.size(); ++i) {
        const std::string at = "questions/" + std::to_string(i);
        if (const auto fault = question_fault(plan.questions[i], at)) return fault;
        if (!seen.insert(plan.questions[i].id).second)
            return PlanFault{at + "/id", "is used twice"};
    }
    const bool asks = plan.kind == BlockKind::question || plan.kind == BlockKind::evaluation;
    if (asks && plan.questions.empty()) return PlanFault{"questions", "asks nothing"};
    return std::nullopt;
}

} // namespace deroule::domain
