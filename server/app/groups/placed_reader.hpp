// Reads values of a JSON document and remembers the place of the first fault.
//
// Reading never throws and goes on with empty values, so that no step needs to ask whether
// the one before succeeded. For readers of the grouping formats. One owner at a time.
#pragma once

#include "app/groups/groups_json.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace deroule::app {

// "line 2, column 17", for a text that is no JSON from this byte on.
[[nodiscard]] std::string line_and_column(std::string_view text, std::size_t bytes);

class PlacedReader {
  public:
    [[nodiscard]] const std::optional<InstanceError>& error() const { return error_; }

  protected:
    using Json = nlohmann::json;

    [[nodiscard]] static std::string at(const std::string& place, const std::string& key);
    [[nodiscard]] static std::string at(const std::string& place, std::size_t index);

    void fail(const std::string& place, std::string reason);
    // The value at a key, or null after a complaint; optional keys give null silently.
    const Json& member(const Json& object, const std::string& place, const char* key);
    static const Json& optional_member(const Json& object, const char* key);
    [[nodiscard]] std::string text(const Json& value, const std::string& place);
    [[nodiscard]] int number(const Json& value, const std::string& place, int least);
    [[nodiscard]] bool is_list(const Json& value, const std::string& place);

    std::optional<InstanceError> error_;
};

} // namespace deroule::app
