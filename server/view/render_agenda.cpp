// The channel that everyone sees, observers too: no person's name, identifier or address,
// and no text that was not published (W-80).
#include "view/render_parts.hpp"
#include "view/visibility.hpp"

#include <algorithm>

namespace deroule::view {

namespace {

using namespace domain;

Value question(const Question& asked) {
    return Value(Value::Object{
        {"id", id(asked.id)},
        {"kind", word(asked.kind)},
        {"text", asked.text},
        {"choices", list(asked.choices, [](const auto& text) { return Value(text); })},
        {"scale_min", asked.scale_min},
        {"scale_max", asked.scale_max}});
}

Value spread(const Spread& weights) {
    return Value(Value::Object{{"territory_kind", weights.territory_kind},
                               {"advancement", weights.advancement}});
}

Value sizes(const SizeBounds& bounds) {
    return Value(Value::Object{{"min", bounds.min}, {"max", bounds.max}});
}

Value introduction(const std::optional<Introduction>& plan) {
    if (!plan) return {};
    return Value(Value::Object{{"turn_ms", ms(plan->turn)},
                               {"speaking_ms", ms(plan->speaking)},
                               {"circle", sizes(plan->circle)}});
}

Value turn(const Turn& current) {
    return Value(Value::Object{{"size", current.size},
                               {"index", current.index},
                               {"count", current.count},
                               {"ends_at", at(current.ends_at)}});
}

Value block(const Block& shown) {
    const BlockPlan& plan = shown.plan;
    const auto text = [](const std::string& item) { return Value(item); };
    return Value(Value::Object{{"id", id(plan.id)},
                               {"kind", word(plan.kind)},
                               {"title", plan.title},
                               {"summary", plan.summary},
                               {"status", word(shown.status)},
                               {"phase", word(shown.phase)},
                               {"fixed", plan.fixed},
                               {"starts_at", at(plan.starts_at)},
                               {"length_ms", ms(shown.length)},
                               {"planned_ms", ms(plan.length)},
                               {"shortest_ms", ms(plan.shortest)},
                               {"longest_ms", ms(plan.longest)},
                               {"started_at", at(shown.started_at)},
                               {"ends_at", at(shown.ends_at)},
                               {"ended_at", at(shown.ended_at)},
                               {"phase_ends_at", at(shown.phase_ends_at)},
                               {"speaker", plan.speaker},
                               {"keywords", list(plan.keywords, text)},
                               {"slides", plan.slides},
                               {"prompt", plan.prompt},
                               {"fields", list(plan.fields, text)},
                               {"questions", list(plan.questions, question)},
                               {"rule", word(plan.rule)},
                               {"sizes", sizes(plan.sizes)},
                               {"introduction", introduction(plan.introduction)},
                               {"reports", id(plan.reports)},
                               {"same_as", id(plan.same_as)},
                               {"nobody_of", ids(plan.nobody_of)},
                               {"groups_max", plan.groups_max},
                               {"spread", spread(plan.spread)},
                               {"turns", list(shown.turns, turn)},
                               {"reporting", id(shown.reporting)},
                               {"reported", ids(shown.reported)}});
}

Value day_figures(const Day& day) {
    return Value(Value::Object{{"id", id(day.id)},
                               {"title", day.plan.title},
                               {"cycle", day.plan.cycle},
                               {"date", day.plan.date},
                               {"timezone", day.plan.timezone},
                               {"midnight_at", at(day.plan.midnight)},
                               {"doors_at", at(day.plan.doors_at)},
                               {"status", word(day.status)}});
}

// Where everyone is who is in no group (W-82).
PlaceKind common_place(const Day& day) {
    return place_of(day, ParticipantId()).kind;
}

Value next_fixed(const Day& day, const std::vector<Span>& spans) {
    for (std::size_t i = 0; i < day.agenda.blocks.size(); ++i) {
        const Block& candidate = day.agenda.blocks[i];
        if (!candidate.plan.fixed || candidate.status != BlockStatus::planned) continue;
        return Value(Value::Object{{"block", id(candidate.plan.id)},
                                   {"starts_at", at(candidate.plan.starts_at)},
                                   {"projected_at", at(spans[i].from)}});
    }
    return {};
}

Value now_figures(const Day& day) {
    return Value(Value::Object{{"block", id(day.agenda.running)},
                               {"place", word(common_place(day))},
                               {"paused_at", at(day.agenda.paused_at)},
                               {"drift_ms", ms(drift(day.agenda))},
                               {"next_fixed", next_fixed(day, project(day.agenda))}});
}

Value tally(const Tally& figures) {
    return Value(Value::Object{{"expected", figures.expected}, {"present", figures.present}});
}

std::optional<Value> counts(const Day& day, const Path& path) {
    if (path[1] == "total") return tally(day.roster.total);
    if (path[1] == "categories") {
        const auto category = named<Category>(path[2]);
        const auto found =
            category ? day.roster.categories.find(*category) : day.roster.categories.end();
        return tally(found == day.roster.categories.end() ? Tally{} : found->second);
    }
    const auto found = day.roster.territories.find(path[2]);
    if (found == day.roster.territories.end() || found->second == Tally{}) return std::nullopt;
    return tally(found->second);
}

std::optional<Value> projected(const Day& day, const std::string& key) {
    const std::size_t position = day.agenda.position(BlockId(key));
    if (position == day.agenda.blocks.size()) return std::nullopt;
    const Span span = project(day.agenda)[position];
    return Value(Value::Object{{"from_at", at(span.from)}, {"until_at", at(span.until)}});
}

Value round_figures(const Day& day) {
    const Round* round = day.current_round();
    if (round == nullptr) return {};
    return Value(Value::Object{{"id", id(round->id)},
                               {"block", id(round->block)},
                               {"purpose", word(round->purpose)},
                               {"status", word(round->status)},
                               {"groups", number(round->groups.size())}});
}

std::optional<Value> group_of_round(const Day& day, const std::string& key) {
    const Round* round = round_at_hand(day);
    const Group* group = round == nullptr ? nullptr : round->group(GroupId(key));
    if (group == nullptr) return std::nullopt;
    return Value(Value::Object{{"number", group->number},
                               {"size", number(group->members.size())},
                               {"status", word(group->status)}});
}

std::optional<Value> announcement(const Day& day, const std::string& key) {
    const auto found = day.floor.messages.find(MessageId(key));
    if (found == day.floor.messages.end() || !std::holds_alternative<ToAll>(found->second.audience))
        return std::nullopt;
    return Value(
        Value::Object{{"text", found->second.text}, {"sent_at", at(found->second.sent_at)}});
}

std::optional<Value> published(const Day& day, const std::string& key) {
    const Contribution* found = day.harvest.find(ContributionId(key));
    if (found == nullptr || found->status != ContributionStatus::published) return std::nullopt;
    Value group;
    if (found->group)
        if (const Round* round = day.round_with(*found->group))
            group = round->group(*found->group)->number;
    return Value(Value::Object{{"block", id(found->block)},
                               {"number", std::move(group)},
                               {"kind", word(found->kind)},
                               {"field", found->field},
                               {"text", found->text},
                               {"votes", number(found->votes.size())},
                               {"written_at", at(found->written_at)}});
}

// Without the words that facilitators keep to themselves.
Value shown_tallies(Answers answers) {
    for (const std::string& word : answers.hidden)
        answers.words.erase(word);
    return tallies(answers);
}

std::optional<Value> result(const Day& day, const std::string& key) {
    for (const Block& asked : day.agenda.blocks) {
        if (!day.harvest.shows_results(asked)) continue;
        if (std::ranges::none_of(asked.plan.questions, [&key](const Question& candidate) {
                return candidate.id.text() == key;
            }))
            continue;
        const auto found = day.harvest.answers.find(QuestionId(key));
        return shown_tallies(found == day.harvest.answers.end() ? Answers{} : found->second);
    }
    return std::nullopt;
}

} // namespace

std::optional<Value> render_agenda(const Day& day, const Path& path) {
    const std::string& section = path.front();
    if (section == "day") return day_figures(day);
    if (section == "order")
        return list(day.agenda.blocks, [](const Block& item) { return id(item.plan.id); });
    if (section == "now") return now_figures(day);
    if (section == "round") return round_figures(day);
    if (section == "counts") return counts(day, path);
    if (section == "projected") return projected(day, path[1]);
    if (section == "groups") return group_of_round(day, path[1]);
    if (section == "announcements") return announcement(day, path[1]);
    if (section == "harvest") return published(day, path[1]);
    if (section == "results") return result(day, path[1]);
    const Block* found = day.agenda.find(BlockId(path[1]));
    if (found == nullptr) return std::nullopt;
    return block(*found);
}

Value agenda_document(const Day& day) {
    const auto draw = [&day](const char* name) {
        return [&day, name](const std::string& key) { return render_agenda(day, {name, key}); };
    };
    const auto block_id = [](const Block& item) { return item.plan.id.text(); };
    const auto first = [](const auto& entry) { return entry.first.text(); };
    Value::Object questions;
    for (const Block& asked : day.agenda.blocks)
        for (const Question& item : asked.plan.questions)
            if (auto value = result(day, item.id.text()))
                questions.emplace(item.id.text(), std::move(*value));
    Value::Object projections;
    const std::vector<Span> spans = project(day.agenda);
    for (std::size_t i = 0; i < spans.size(); ++i)
        projections.emplace(
            day.agenda.blocks[i].plan.id.text(),
            Value::Object{{"from_at", at(spans[i].from)}, {"until_at", at(spans[i].until)}});
    Value::Object categories;
    for (const auto& [category, text] : WordList<Category>::list)
        categories.emplace(std::string(text),
                           *counts(day, {"counts", "categories", std::string(text)}));
    Value::Object territories;
    for (const auto& [territory, figures] : day.roster.territories)
        if (auto value = counts(day, {"counts", "territories", territory}))
            territories.emplace(territory, std::move(*value));
    const Round* round = round_at_hand(day);
    return Value(
        Value::Object{{"day", day_figures(day)},
                      {"order", *render_agenda(day, {"order"})},
                      {"now", now_figures(day)},
                      {"round", round_figures(day)},
                      {"blocks", section(day.agenda.blocks, block_id, draw("blocks"))},
                      {"projected", std::move(projections)},
                      {"groups", round == nullptr ? Value(Value::Object{})
                                                  : section(round->groups, first, draw("groups"))},
                      {"announcements", section(day.floor.messages, first, draw("announcements"))},
                      {"harvest", section(day.harvest.contributions, first, draw("harvest"))},
                      {"results", std::move(questions)},
                      {"counts", Value::Object{{"total", tally(day.roster.total)},
                                               {"categories", std::move(categories)},
                                               {"territories", std::move(territories)}}}});
}

} // namespace deroule::view
