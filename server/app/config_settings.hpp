// The table of settings: the one place where a key, its default and its bounds stand.
#pragma once

#include "app/config.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace deroule::app {

struct Setting {
    using Json = nlohmann::ordered_json;

    std::string_view key;      // "limits.outbox_bytes": a member of an object of the file.
    std::string_view sentence; // What it does and when it matters.
    std::string kind;          // For people: "number, 0 to 65535".
    std::function<Json(const Config&)> get;
    // What is wrong with the value, in English; empty when it was set.
    std::function<std::string(Config&, const Json&)> set;
};

// In the order of the reference: members of one object stand together.
[[nodiscard]] std::span<const Setting> settings();

} // namespace deroule::app
