// Drawing of each channel's cells. For render.cpp and its siblings only.
#pragma once

#include "base/time.hpp"
#include "domain/words.hpp"
#include "view/cell.hpp"

#include <functional>
#include <optional>
#include <string>

namespace deroule::view {

using Path = std::vector<std::string>;

[[nodiscard]] std::optional<Value> render_agenda(const domain::Day& day, const Path& path);
[[nodiscard]] std::optional<Value> render_desk(const domain::Day& day, const Path& path);
[[nodiscard]] std::optional<Value> render_group(const domain::Day& day, const domain::GroupId& id,
                                                const Path& path);
[[nodiscard]] std::optional<Value> render_me(const domain::Day& day,
                                             const domain::ParticipantId& id, const Path& path);

[[nodiscard]] Value agenda_document(const domain::Day& day);
[[nodiscard]] Value desk_document(const domain::Day& day);
[[nodiscard]] Value group_document(const domain::Day& day, const domain::GroupId& id);
[[nodiscard]] Value me_document(const domain::Day& day, const domain::ParticipantId& id);

// ---- Small values. ----

[[nodiscard]] inline Value at(Instant instant) {
    return Value(to_ms(instant));
}
[[nodiscard]] inline Value at(const std::optional<Instant>& instant) {
    return instant ? Value(to_ms(*instant)) : Value();
}
[[nodiscard]] inline Value ms(Duration length) {
    return Value(std::int64_t{length.count()});
}
[[nodiscard]] inline Value ms(const std::optional<Duration>& length) {
    return length ? ms(*length) : Value();
}
template <class Tag>
[[nodiscard]] Value id(const Id<Tag>& value) {
    return Value(value.text());
}
template <class Tag>
[[nodiscard]] Value id(const std::optional<Id<Tag>>& value) {
    return value ? Value(value->text()) : Value();
}
template <class Items, class Draw>
[[nodiscard]] Value list(const Items& items, Draw draw) {
    Value::Array drawn;
    for (const auto& item : items)
        drawn.push_back(draw(item));
    return Value(std::move(drawn));
}
template <class Ids>
[[nodiscard]] Value ids(const Ids& items) {
    return list(items, [](const auto& item) { return id(item); });
}
[[nodiscard]] inline Value number(std::size_t value) {
    return Value(static_cast<std::int64_t>(value));
}

// Who somebody is to the people beside them; never an address.
[[nodiscard]] Value::Object card(const domain::Participant& participant);

// The tallies of a question's answers; never who gave them.
[[nodiscard]] Value tallies(const domain::Answers& answers);

// The group's own figures, as members and facilitators see them.
[[nodiscard]] Value::Object group_figures(const domain::Group& group);

// Draws every cell of a map section: {key: render(path + key)}.
template <class Keys, class Key, class Draw>
[[nodiscard]] Value section(const Keys& keys, Key key, Draw draw) {
    Value::Object drawn;
    for (const auto& entry : keys) {
        const std::string name = key(entry);
        if (std::optional<Value> value = draw(name)) drawn.emplace(name, std::move(*value));
    }
    return Value(std::move(drawn));
}

} // namespace deroule::view
