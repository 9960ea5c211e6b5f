// Values of the domain to JSON and back, by their Fields.
//
// Reading is strict: unknown names, wrong types and numbers out of range are faults with
// their place. Pure templates; include from few files.
#pragma once

#include "base/id.hpp"
#include "base/time.hpp"
#include "domain/words.hpp"
#include "json/fields.hpp"
#include "json/place.hpp"

#include <nlohmann/json.hpp>

#include <concepts>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <vector>

namespace deroule::json {

using Json = nlohmann::json;

// Types that need more than fields specialise this with `read` and `write`.
template <class T>
struct Codec;

template <class T>
T read(const Json& json, const Place& place) {
    return Codec<T>::read(json, place);
}

template <class T>
Json write(const T& value) {
    return Codec<T>::write(value);
}

template <>
struct Codec<std::string> {
    static std::string read(const Json& json, const Place& place) {
        if (!json.is_string()) place.fail("must be a text");
        return json.get<std::string>();
    }
    static Json write(const std::string& value) { return value; }
};

template <>
struct Codec<bool> {
    static bool read(const Json& json, const Place& place) {
        if (!json.is_boolean()) place.fail("must be true or false");
        return json.get<bool>();
    }
    static Json write(bool value) { return value; }
};

template <std::integral T>
requires(!std::same_as<T, bool>) struct Codec<T> {
    static T read(const Json& json, const Place& place) {
        // Whole numbers that every reader of JSON keeps exact.
        constexpr std::int64_t exact_max = (std::int64_t{1} << 53) - 1;
        if (!json.is_number_integer()) place.fail("must be a whole number");
        if (json.is_number_unsigned() &&
            json.get<std::uint64_t>() > static_cast<std::uint64_t>(exact_max))
            place.fail("is too large");
        const auto value = json.get<std::int64_t>();
        if (value < -exact_max) place.fail("is too small");
        if (!std::in_range<T>(value)) place.fail("is out of range");
        return static_cast<T>(value);
    }
    static Json write(T value) { return value; }
};

template <class Tag>
struct Codec<Id<Tag>> {
    static constexpr std::size_t chars_max = 64;
    static Id<Tag> read(const Json& json, const Place& place) {
        std::string text = Codec<std::string>::read(json, place);
        if (text.empty() || text.size() > chars_max) place.fail("must have 1 to 64 characters");
        return Id<Tag>(std::move(text));
    }
    static Json write(const Id<Tag>& value) { return value.text(); }
};

template <>
struct Codec<Duration> {
    static Duration read(const Json& json, const Place& place) {
        // A year either way: sums of lengths never overflow.
        constexpr std::int64_t ms_max = std::int64_t{366} * 24 * 3600 * 1000;
        const auto value = Codec<std::int64_t>::read(json, place);
        if (value > ms_max || value < -ms_max) place.fail("is longer than a year");
        return Duration{value};
    }
    static Json write(Duration value) { return value.count(); }
};

template <>
struct Codec<Instant> {
    static Instant read(const Json& json, const Place& place) {
        return from_ms(Codec<std::int64_t>::read(json, place));
    }
    static Json write(Instant value) { return to_ms(value); }
};

template <class Enum>
requires std::is_enum_v<Enum>
struct Codec<Enum> {
    static Enum read(const Json& json, const Place& place) {
        const std::string text = Codec<std::string>::read(json, place);
        if (const auto value = domain::named<Enum>(text)) return *value;
        std::string known;
        for (const auto& [value, word] : domain::WordList<Enum>::list)
            known += (known.empty() ? "" : ", ") + std::string(word);
        place.fail("must be one of: " + known);
    }
    static Json write(Enum value) { return domain::word(value); }
};

template <class T>
struct Codec<std::optional<T>> {
    static std::optional<T> read(const Json& json, const Place& place) {
        if (json.is_null()) return std::nullopt;
        return json::read<T>(json, place);
    }
    static Json write(const std::optional<T>& value) {
        return value ? json::write(*value) : Json();
    }
};

template <class T>
struct Codec<std::vector<T>> {
    static constexpr std::size_t items_max = 100'000;
    static std::vector<T> read(const Json& json, const Place& place) {
        if (!json.is_array()) place.fail("must be a list");
        if (json.size() > items_max) place.fail("has too many items");
        std::vector<T> values;
        values.reserve(json.size());
        for (std::size_t i = 0; i < json.size(); ++i)
            values.push_back(json::read<T>(json[i], Place(place, i)));
        return values;
    }
    static Json write(const std::vector<T>& values) {
        Json items = Json::array();
        for (const T& value : values)
            items.push_back(json::write(value));
        return items;
    }
};

template <class T>
struct Codec<std::set<T>> {
    static std::set<T> read(const Json& json, const Place& place) {
        auto items = Codec<std::vector<T>>::read(json, place);
        return std::set<T>(items.begin(), items.end());
    }
    static Json write(const std::set<T>& values) {
        return Codec<std::vector<T>>::write({values.begin(), values.end()});
    }
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_id = false;
template <class Tag>
inline constexpr bool is_id<Id<Tag>> = true;

template <Described T>
struct Codec<T> {
    static T read(const Json& json, const Place& place) {
        if (!json.is_object()) place.fail("must be an object");
        T value{};
        std::size_t seen = 0;
        std::apply([&](const auto&... each) { (read_member(json, place, each, value, seen), ...); },
                   Fields<T>::list);
        if (seen != json.size()) refuse_unknown(json, place);
        return value;
    }

    static Json write(const T& value) {
        Json object = Json::object();
        std::apply([&](const auto&... each) { (write_member(object, each, value), ...); },
                   Fields<T>::list);
        return object;
    }

  private:
    template <class Member>
    static void read_member(const Json& json, const Place& place, const Field<T, Member>& field,
                            T& value, std::size_t& seen) {
        const auto found = json.find(field.name);
        if (found == json.end()) {
            if (field.need == Need::required && !is_optional<Member>)
                Place(place, field.name).fail("is missing");
            return;
        }
        ++seen;
        value.*field.member = json::read<Member>(*found, Place(place, field.name));
    }

    template <class Member>
    static void write_member(Json& object, const Field<T, Member>& field, const T& value) {
        // Absent and null mean the same; absent is shorter.
        if constexpr (is_optional<Member>)
            if (!(value.*field.member)) return;
        if constexpr (is_id<Member>)
            if (field.need == Need::defaulted && (value.*field.member).empty()) return;
        object[std::string(field.name)] = json::write(value.*field.member);
    }

    static void refuse_unknown(const Json& json, const Place& place) {
        for (const auto& [name, ignored] : json.items()) {
            const bool known = std::apply(
                [&name = name](const auto&... each) { return ((each.name == name) || ...); },
                Fields<T>::list);
            if (!known) Place(place, name).fail("is not known here");
        }
    }
};

} // namespace deroule::json
