// Identifiers that cannot be mistaken for one another.
//
// Each noun has its own tag; an id is compared, ordered and printed, nothing else.
// Any thread; a value type.
#pragma once

#include <compare>
#include <string>
#include <utility>

namespace deroule {

template <class Tag>
class Id {
  public:
    Id() = default;
    explicit Id(std::string text) : text_(std::move(text)) {}

    [[nodiscard]] const std::string& text() const { return text_; }
    [[nodiscard]] bool empty() const { return text_.empty(); }

    friend auto operator<=>(const Id&, const Id&) = default;

  private:
    std::string text_;
};

} // namespace deroule
