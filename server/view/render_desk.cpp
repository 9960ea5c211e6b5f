// The facilitators' channel: everything but the answers' authors (W-84).
#include "view/render_parts.hpp"

#include <string>

namespace deroule::view {

namespace {

using namespace domain;

std::optional<Value> participant(const Day& day, const std::string& key) {
    const Participant* found = day.roster.find(ParticipantId(key));
    if (found == nullptr) return std::nullopt;
    const Person& person = found->person;
    return Value(Value::Object{{"id", id(found->id)},
                               {"given_name", person.given_name},
                               {"family_name", person.family_name},
                               {"territory", person.territory},
                               {"territory_kind", person.territory_kind},
                               {"category", word(person.category)},
                               {"advancement", word(person.advancement)},
                               {"function", person.function},
                               {"email", person.email},
                               {"presence", word(found->presence)},
                               {"held", found->held},
                               {"host", id(found->host)},
                               {"absence", found->absence},
                               {"about", found->about}});
}

Value quality(const Quality& figures) {
    return Value(Value::Object{{"hard", figures.hard},
                               {"hard_bound", figures.hard_bound},
                               {"repeats", figures.repeats},
                               {"repeats_bound", figures.repeats_bound},
                               {"category", figures.category},
                               {"category_bound", figures.category_bound},
                               {"traits", figures.traits},
                               {"traits_bound", figures.traits_bound}});
}

Value breach(const Breach& figures) {
    return Value(Value::Object{{"kind", word(figures.kind)},
                               {"group", id(figures.group)},
                               {"people", ids(figures.people)},
                               {"subject", figures.subject},
                               {"available", figures.available},
                               {"needed", figures.needed}});
}

Value advice(const Advice& figures) {
    return Value(Value::Object{{"kind", word(figures.kind)},
                               {"subject", figures.subject},
                               {"amount", figures.amount},
                               {"saves", figures.saves}});
}

// A draft kept beside the one at hand: "<round>:<number>".
std::optional<Value> alternative(const Day& day, const std::string& key) {
    const std::size_t colon = key.rfind(':');
    const Round* round = day.find_round(RoundId(key.substr(0, colon)));
    if (round == nullptr) return std::nullopt;
    const Alternative* kept = round->alternative(std::stoi(key.substr(colon + 1)));
    if (kept == nullptr || !is_draft(round->status)) return std::nullopt;
    return Value(Value::Object{
        {"round", id(round->id)},
        {"id", kept->id},
        {"seed", static_cast<std::int64_t>(kept->seed)},
        {"quality", quality(kept->quality)},
        {"groups", list(kept->groups, [](const Group& group) { return ids(group.members); })}});
}

Value alternatives(const Day& day) {
    Value::Object drawn;
    for (const auto& [round_id, round] : day.rounds)
        for (const Alternative& kept : round.alternatives) {
            const std::string key = round_id.text() + ":" + std::to_string(kept.id);
            if (auto shown = alternative(day, key)) drawn.emplace(key, std::move(*shown));
        }
    return Value(std::move(drawn));
}

std::optional<Value> round(const Day& day, const std::string& key) {
    const Round* found = day.find_round(RoundId(key));
    if (found == nullptr) return std::nullopt;
    Value::Object pins;
    for (const auto& [person, group] : found->pins)
        pins.emplace(person.text(), group.text());
    return Value(Value::Object{
        {"id", id(found->id)},
        {"block", id(found->block)},
        {"purpose", word(found->purpose)},
        {"rule", word(found->rule)},
        {"sizes", Value::Object{{"min", found->sizes.min}, {"max", found->sizes.max}}},
        {"status", word(found->status)},
        {"seed", static_cast<std::int64_t>(found->seed)},
        {"quality", quality(found->quality)},
        {"breaches", list(found->breaches, breach)},
        {"advice", list(found->advice, advice)},
        {"pins", std::move(pins)},
        {"groups", list(found->groups, [](const auto& entry) { return id(entry.first); })}});
}

Value ties(const Day& day) {
    return list(day.ties, [](const auto& entry) {
        return Value(Value::Object{{"first", id(entry.first.first)},
                                   {"second", id(entry.first.second)},
                                   {"tie", word(entry.second)}});
    });
}

Value earlier_days(const Day& day) {
    return list(day.earlier_days, [](const EarlierDay& earlier) {
        std::int64_t meetings = 0;
        for (const auto& groups : earlier.rounds)
            for (const auto& members : groups)
                meetings += static_cast<std::int64_t>(members.size() * (members.size() - 1) / 2);
        return Value(Value::Object{{"day", id(earlier.day)},
                                   {"title", earlier.title},
                                   {"date", earlier.date},
                                   {"meetings", meetings}});
    });
}

// What a facilitator should look at in a group.
Value warning(const Day& day, const Round& round, const Group& group) {
    if (group.status == GroupStatus::closed) return {};
    if (group.members.empty()) return "empty";
    int here = 0;
    for (const ParticipantId& member : group.members)
        if (day.roster.find(member)->presence == Presence::present) ++here;
    if (here == 1) return "alone";
    if (here < round.sizes.min) return "small";
    return {};
}

std::optional<Value> group(const Day& day, const std::string& key) {
    const Round* round = day.round_with(GroupId(key));
    if (round == nullptr) return std::nullopt;
    const Group& found = *round->group(GroupId(key));
    Value::Object drawn = group_figures(found);
    drawn.emplace("round", id(round->id));
    drawn.emplace("members", ids(found.members));
    drawn.emplace("warning", warning(day, *round, found));
    return Value(std::move(drawn));
}

std::optional<Value> call(const Day& day, const std::string& key) {
    const auto found = day.floor.calls.find(CallId(key));
    if (found == day.floor.calls.end()) return std::nullopt;
    const Call& figures = found->second;
    return Value(Value::Object{{"id", id(figures.id)},
                               {"participant", id(figures.participant)},
                               {"group", id(figures.group)},
                               {"text", figures.text},
                               {"status", word(figures.status)},
                               {"called_at", at(figures.called_at)},
                               {"taken_by", figures.taken_by}});
}

Value hands(const Day& day) {
    return list(day.floor.hands, [](const Hand& hand) {
        return Value(Value::Object{{"participant", id(hand.participant)},
                                   {"raised_at", at(hand.raised_at)},
                                   {"speaking", hand.speaking}});
    });
}

std::optional<Value> contribution(const Day& day, const std::string& key) {
    const Contribution* found = day.harvest.find(ContributionId(key));
    if (found == nullptr) return std::nullopt;
    return Value(Value::Object{{"block", id(found->block)},
                               {"group", id(found->group)},
                               {"author", id(found->author)},
                               {"kind", word(found->kind)},
                               {"field", found->field},
                               {"text", found->text},
                               {"status", word(found->status)},
                               {"votes", number(found->votes.size())},
                               {"written_at", at(found->written_at)}});
}

std::optional<Value> answers(const Day& day, const std::string& key) {
    const auto found = day.harvest.answers.find(QuestionId(key));
    if (found == day.harvest.answers.end()) return std::nullopt;
    Value::Object drawn = *tallies(found->second).object();
    drawn.emplace("hidden",
                  list(found->second.hidden, [](const std::string& word) { return Value(word); }));
    return Value(std::move(drawn));
}

// The n-th answer in free text: "<question>:<n>".
std::optional<Value> text(const Day& day, const std::string& key) {
    const std::size_t colon = key.rfind(':');
    const QuestionId question(key.substr(0, colon));
    const auto found = day.harvest.answers.find(question);
    if (found == day.harvest.answers.end()) return std::nullopt;
    const int wanted = std::stoi(key.substr(colon + 1));
    for (const auto& [person, order] : found->second.numbers) {
        if (order != wanted) continue;
        const auto* written = std::get_if<Text>(&found->second.by_participant.at(person));
        if (written == nullptr) return std::nullopt;
        return Value(Value::Object{{"question", id(question)}, {"text", written->text}});
    }
    return std::nullopt;
}

Value texts(const Day& day) {
    Value::Object drawn;
    for (const auto& [question, given] : day.harvest.answers)
        for (const auto& [person, order] : given.numbers)
            if (const auto* written = std::get_if<Text>(&given.by_participant.at(person)))
                drawn.emplace(question.text() + ":" + std::to_string(order),
                              Value::Object{{"question", id(question)}, {"text", written->text}});
    return Value(std::move(drawn));
}

struct DrawAudience {
    Value operator()(const ToAll&) const { return Value(Value::Object{{"kind", "all"}}); }
    Value operator()(const ToCategory& to) const {
        return Value(Value::Object{{"kind", "category"}, {"category", word(to.category)}});
    }
    Value operator()(const ToGroups& to) const {
        return Value(Value::Object{{"kind", "groups"}, {"groups", ids(to.groups)}});
    }
    Value operator()(const ToParticipant& to) const {
        return Value(Value::Object{{"kind", "participant"}, {"participant", id(to.participant)}});
    }
};

std::optional<Value> message(const Day& day, const std::string& key) {
    const auto found = day.floor.messages.find(MessageId(key));
    if (found == day.floor.messages.end()) return std::nullopt;
    return Value(Value::Object{{"audience", std::visit(DrawAudience{}, found->second.audience)},
                               {"text", found->second.text},
                               {"from", found->second.from},
                               {"sent_at", at(found->second.sent_at)}});
}

Value catch_up(const Day& day) {
    return list(propose_catch_up(day.agenda), [](const CatchUp& proposal) {
        return Value(Value::Object{{"target", id(proposal.target)},
                                   {"late_ms", ms(proposal.late)},
                                   {"regained_ms", ms(proposal.regained)},
                                   {"lengths", list(proposal.lengths, [](const NewLength& change) {
                                        return Value(
                                            Value::Object{{"block", id(change.block)},
                                                          {"length_ms", ms(change.length)}});
                                    })}});
    });
}

Value last_move(const Day& day) {
    if (day.moves.empty()) return {};
    const Move& last = day.moves.back();
    return Value(Value::Object{{"number", static_cast<std::int64_t>(last.number)},
                               {"name", last.name},
                               {"made_at", at(last.at)}});
}

} // namespace

std::optional<Value> render_desk(const Day& day, const Path& path) {
    const std::string& section = path.front();
    if (section == "hands") return hands(day);
    if (section == "catch_up") return catch_up(day);
    if (section == "last_move") return last_move(day);
    if (section == "ties") return ties(day);
    if (section == "earlier_days") return earlier_days(day);
    const std::string& key = path.at(1);
    if (section == "participants") return participant(day, key);
    if (section == "rounds") return round(day, key);
    if (section == "groups") return group(day, key);
    if (section == "calls") return call(day, key);
    if (section == "contributions") return contribution(day, key);
    if (section == "answers") return answers(day, key);
    if (section == "texts") return text(day, key);
    if (section == "alternatives") return alternative(day, key);
    return message(day, key);
}

Value desk_document(const Day& day) {
    const auto draw = [&day](const char* name) {
        return [&day, name](const std::string& key) { return render_desk(day, {name, key}); };
    };
    const auto first = [](const auto& entry) { return entry.first.text(); };
    return Value(Value::Object{
        {"participants", section(day.roster.participants, first, draw("participants"))},
        {"rounds", section(day.rounds, first, draw("rounds"))},
        {"groups", section(day.round_by_group, first, draw("groups"))},
        {"calls", section(day.floor.calls, first, draw("calls"))},
        {"hands", hands(day)},
        {"contributions", section(day.harvest.contributions, first, draw("contributions"))},
        {"answers", section(day.harvest.answers, first, draw("answers"))},
        {"texts", texts(day)},
        {"alternatives", alternatives(day)},
        {"messages", section(day.floor.messages, first, draw("messages"))},
        {"catch_up", catch_up(day)},
        {"last_move", last_move(day)},
        {"ties", ties(day)},
        {"earlier_days", earlier_days(day)}});
}

} // namespace deroule::view
