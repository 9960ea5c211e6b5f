// What the HTTP API answers, as JSON. The only field names outside wire/: those of
// protocol/openapi.json. Pure, any thread.
#pragma once

#include "net/services.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace deroule::net::http {

using Json = nlohmann::ordered_json;

[[nodiscard]] Json to_json(const std::vector<Finding>& findings);
[[nodiscard]] Json to_json(const std::vector<Link>& links);
[[nodiscard]] Json to_json(const std::vector<Template>& templates);
[[nodiscard]] Json to_json(const std::vector<engine::DaySummary>& days);
[[nodiscard]] Json to_json(const engine::SeatCosts& costs);
[[nodiscard]] Json to_json(const engine::ProposedRepair& repair);

// Broken UTF-8 becomes U+FFFD: an answer about a broken file may quote it.
[[nodiscard]] std::string write(const Json& json);

} // namespace deroule::net::http
