// The files of protocol/samples, and what their names say.
//
// For tests; reads files, throws where the folder is not there.
#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace deroule::wire {

// "<schema>.<what>.json"; in invalid/, the last word of <what> is the answer expected.
struct Sample {
    std::string file;
    std::string schema;
    std::string expected;
    std::string text;
};

// `kind`: "valid" or "invalid". Sorted by name, never empty.
[[nodiscard]] std::vector<Sample> samples(const std::string& kind);

// Whether browsers send what this schema describes.
[[nodiscard]] bool is_from_client(const Sample& sample);

// The JSON of a file under protocol/.
[[nodiscard]] nlohmann::json protocol_json(const std::string& path);

} // namespace deroule::wire
