// Random values of the domain's types, drawn by the very fields that journals keep of them.
//
// The same seed draws the same values on any machine. One owner at a time; for tests only.
#pragma once

#include "base/random.hpp"
#include "json/convert.hpp"
#include "json/nouns.hpp"

#include <array>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

namespace deroule::support {

// Whether what may be absent is: as drawn, never, or always.
enum class Optionals { drawn, set, unset };

class Drawer {
  public:
    explicit Drawer(std::uint64_t seed, Optionals optionals = Optionals::drawn)
        : random_(seed), optionals_(optionals) {}

    template <class T>
    T draw() {
        return draw_as(static_cast<T*>(nullptr));
    }

  private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(random_.below(bound)); }

    std::string draw_as(std::string*) {
        static const std::array<std::string, 8> parts{
            "Aubrac", "é«»\u202F!", "\"", "\\", "\n\t", std::string("\0\x1f", 2), "😀", "/~"};
        std::string text;
        for (std::size_t count = below(4); count > 0; --count)
            text += parts[below(parts.size())];
        return text;
    }
    bool draw_as(bool*) { return random_.chance(1, 2); }
    template <std::integral T>
    T draw_as(T*) {
        // Every reader of JSON keeps whole numbers up to here exact.
        const std::uint64_t exact = (std::uint64_t{1} << 53) - 1;
        const std::uint64_t max = std::min<std::uint64_t>(
            exact, static_cast<std::uint64_t>(std::numeric_limits<T>::max()));
        const T value = static_cast<T>(random_.chance(1, 4) ? max : random_.below(max));
        if constexpr (std::is_signed_v<T>)
            if (random_.chance(1, 3)) return static_cast<T>(-value);
        return value;
    }
    template <class Tag>
    Id<Tag> draw_as(Id<Tag>*) {
        return Id<Tag>("i" + std::to_string(random_.below(1'000)));
    }
    Duration draw_as(Duration*) {
        return Duration{static_cast<std::int64_t>(random_.below(31'000'000'000))};
    }
    Instant draw_as(Instant*) { return from_ms(draw<std::int64_t>()); }
    template <class Enum>
    requires std::is_enum_v<Enum> Enum draw_as(Enum*) {
        const auto& list = domain::WordList<Enum>::list;
        return list[below(std::size(list))].first;
    }
    template <class T>
    std::optional<T> draw_as(std::optional<T>*) {
        if (optionals_ == Optionals::unset) return std::nullopt;
        if (optionals_ == Optionals::drawn && random_.chance(1, 2)) return std::nullopt;
        return draw<T>();
    }
    template <class T>
    std::vector<T> draw_as(std::vector<T>*) {
        std::vector<T> items;
        for (std::size_t count = below(3); count > 0; --count)
            items.push_back(draw<T>());
        return items;
    }
    template <class T>
    std::set<T> draw_as(std::set<T>*) {
        const auto items = draw<std::vector<T>>();
        return {items.begin(), items.end()};
    }
    template <class... Alternatives>
    std::variant<Alternatives...> draw_as(std::variant<Alternatives...>*) {
        std::variant<Alternatives...> drawn;
        std::size_t wanted = below(sizeof...(Alternatives));
        ((wanted-- == 0 ? (void)(drawn = draw<Alternatives>()) : (void)0), ...);
        return drawn;
    }
    template <json::Described T>
    T draw_as(T*) {
        T drawn{};
        std::apply([&](const auto&... each) { (draw_member(drawn, each), ...); },
                   json::Fields<T>::list);
        return drawn;
    }
    template <class T, class Member>
    void draw_member(T& owner, const json::Field<T, Member>& field) {
        owner.*field.member = draw<Member>();
    }

    Random random_;
    const Optionals optionals_;
};

// How many members an aggregate has, whether or not anyone described them.
namespace count {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

struct Anything {
    template <class T>
    requires(!is_optional<T>) operator T() const; // NOLINT: never defined.
};

template <class T, std::size_t... Index>
constexpr bool takes(std::index_sequence<Index...>) {
    return requires {
        T{(static_cast<void>(Index), Anything{})...};
    };
}

} // namespace count

template <class T, std::size_t Tried = 0>
constexpr std::size_t members_of() {
    if constexpr (count::takes<T>(std::make_index_sequence<Tried + 1>{}))
        return members_of<T, Tried + 1>();
    else
        return Tried;
}

} // namespace deroule::support
