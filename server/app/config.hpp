// The server's settings, and the file they are read from.
//
// Each setting is declared once, in config_settings.cpp, with its default, its bounds and
// a sentence; reading, the reference and the example all come from that table. Pure but
// for the tables; any thread.
#pragma once

#include "app/finding.hpp"
#include "base/time.hpp"
#include "net/settings.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::app {

enum class LogLevel { debug, info, warning, error };
enum class LogFormat { text, json };

struct Config {
    net::Settings net;
    std::string data = "data";
    std::string templates = "config/days";
    LogLevel log_level = LogLevel::info;
    LogFormat log_format = LogFormat::text;
    Duration departure = std::chrono::seconds{60};
    std::uint32_t threads = 0;            // 0: one a processor.
    std::uint64_t planner_iterations = 0; // 0: the planner's own default.
    std::uint64_t improving_iterations = 2'000'000;
};

// What a file says, with the default for all it does not say. With findings, all of
// which are errors, the config is not to be used. `//` comments are allowed.
struct ReadConfig {
    Config config;
    std::vector<Finding> findings;
};
[[nodiscard]] ReadConfig read_config(std::string_view text);

// The reference, as Markdown: what config/README.md holds between its markers.
[[nodiscard]] std::string describe_config();
// A file with every setting at its default, each with its sentence as a comment.
[[nodiscard]] std::string example_config();

} // namespace deroule::app
