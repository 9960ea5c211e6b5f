// Agenda files that come with the program: what a new day may start from.
#pragma once

#include <span>
#include <string_view>

namespace deroule::app {

struct TemplateFile {
    std::string_view name; // The file's, without its ending.
    std::string_view text;
};

// The files of config/days, embedded at build time, in order of name.
[[nodiscard]] std::span<const TemplateFile> template_files();

} // namespace deroule::app
