// Where in a JSON text something is wrong, and what.
//
// Reading throws ReadFault; the folder that called catches it and answers with a value.
#pragma once

#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace deroule::json {

class ReadFault : public std::runtime_error {
  public:
    ReadFault(std::string pointer, const std::string& reason)
        : std::runtime_error(reason), pointer_(std::move(pointer)) {}

    // JSON pointer (RFC 6901); empty for the whole text.
    [[nodiscard]] const std::string& pointer() const { return pointer_; }

  private:
    std::string pointer_;
};

// A chain of names on the stack, so that a pointer is only built when something is wrong.
class Place {
  public:
    Place() = default;
    Place(const Place& parent, std::string_view name) : parent_(&parent), name_(name) {}
    Place(const Place& parent, std::size_t index) : parent_(&parent), index_(index) {}

    [[nodiscard]] std::string pointer() const;
    [[noreturn]] void fail(const std::string& reason) const { throw ReadFault(pointer(), reason); }

  private:
    const Place* parent_ = nullptr;
    std::string_view name_;
    std::optional<std::size_t>
        index_; // Of a list's item; absent for a member, whose name may be empty.
};

} // namespace deroule::json
