#include "view/cell.hpp"
#include "view/render_parts.hpp"

namespace deroule::view {

std::optional<Value> render(const domain::Day& day, const Cell& cell) {
    switch (cell.channel.kind) {
    case ChannelKind::agenda:
        return render_agenda(day, cell.path);
    case ChannelKind::desk:
        return render_desk(day, cell.path);
    case ChannelKind::group:
        return render_group(day, domain::GroupId(cell.channel.id), cell.path);
    case ChannelKind::me:
        return render_me(day, domain::ParticipantId(cell.channel.id), cell.path);
    }
    return std::nullopt;
}

Value document(const domain::Day& day, const Channel& channel) {
    switch (channel.kind) {
    case ChannelKind::agenda:
        return agenda_document(day);
    case ChannelKind::desk:
        return desk_document(day);
    case ChannelKind::group:
        return group_document(day, domain::GroupId(channel.id));
    case ChannelKind::me:
        return me_document(day, domain::ParticipantId(channel.id));
    }
    return {};
}

Value::Object card(const domain::Participant& participant) {
    return {{"id", id(participant.id)},
            {"name", domain::full_name(participant.person)},
            {"territory", participant.person.territory},
            {"category", word(participant.person.category)},
            {"function", participant.person.function}};
}

Value tallies(const domain::Answers& answers) {
    Value::Object words;
    for (const auto& [text, count] : answers.words)
        words.emplace(text, count);
    Value::Object steps;
    for (const auto& [step, count] : answers.steps)
        steps.emplace(std::to_string(step), count);
    return Value(Value::Object{{"count", number(answers.by_participant.size())},
                               {"words", std::move(words)},
                               {"steps", std::move(steps)}});
}

Value::Object group_figures(const domain::Group& group) {
    return {{"id", id(group.id)},           {"number", group.number},
            {"status", word(group.status)}, {"locked", group.locked},
            {"ends_at", at(group.ends_at)}, {"grace_ends_at", at(group.grace_ends_at)},
            {"pen", id(group.pen)},         {"reporter", id(group.reporter)}};
}

} // namespace deroule::view
