// A JSON-shaped value: what channel documents are made of.
//
// The view knows no JSON text; wire/ writes it. Objects keep their members sorted, so
// equal values are written alike. Integers only: no document holds a fraction.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace deroule::view {

class Value {
  public:
    using Array = std::vector<Value>;
    using Object = std::map<std::string, Value, std::less<>>;
    using Data = std::variant<std::nullptr_t, bool, std::int64_t, std::string, Array, Object>;

    Value() : data_(nullptr) {}
    Value(std::nullptr_t) : data_(nullptr) {}
    Value(bool value) : data_(value) {}
    Value(std::int64_t value) : data_(value) {}
    Value(int value) : data_(std::int64_t{value}) {}
    Value(std::string value) : data_(std::move(value)) {}
    Value(std::string_view value) : data_(std::string(value)) {}
    Value(const char* value) : data_(std::string(value)) {}
    Value(Array value) : data_(std::move(value)) {}
    Value(Object value) : data_(std::move(value)) {}

    [[nodiscard]] const Data& data() const { return data_; }
    [[nodiscard]] bool is_null() const { return std::holds_alternative<std::nullptr_t>(data_); }
    // Null when it is something else.
    [[nodiscard]] const Object* object() const { return std::get_if<Object>(&data_); }
    [[nodiscard]] Object* object() { return std::get_if<Object>(&data_); }
    [[nodiscard]] const Array* array() const { return std::get_if<Array>(&data_); }

    friend bool operator==(const Value&, const Value&) = default;

  private:
    Data data_;
};

} // namespace deroule::view
