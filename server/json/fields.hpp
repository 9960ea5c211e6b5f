// Which members of a struct a JSON object has, under which names.
//
// A struct is described once, by a specialisation of Fields, and read, written and checked
// from that: no hand-written codec forgets a member on one side.
#pragma once

#include <string_view>
#include <tuple>

namespace deroule::json {

enum class Need { required, defaulted };

template <class Owner, class Member>
struct Field {
    std::string_view name;
    Member Owner::*member;
    Need need;
};

// A member that must be there (std::optional members may be absent all the same).
template <class Owner, class Member>
constexpr Field<Owner, Member> field(std::string_view name, Member Owner::*member) {
    return {name, member, Need::required};
}

// A member that keeps its default when it is absent.
template <class Owner, class Member>
constexpr Field<Owner, Member> maybe(std::string_view name, Member Owner::*member) {
    return {name, member, Need::defaulted};
}

// Specialise with `static constexpr auto list = std::make_tuple(field(...), ...);`.
template <class T>
struct Fields;

template <class T>
concept Described = requires {
    Fields<T>::list;
};

} // namespace deroule::json
