// Agendas that a new day may start from: those of a directory, and those in the program.
#pragma once

#include <string>
#include <vector>

namespace deroule::app {

struct TemplateFile {
    std::string name; // The file's, without its ending.
    std::string text;
};

// In order of name; a file of `directory` comes before the program's own of the same name. A
// directory that does not exist holds none. Reads the files anew each time.
[[nodiscard]] std::vector<TemplateFile> template_files(const std::string& directory);

// Those of config/days, embedded at build time.
[[nodiscard]] std::vector<TemplateFile> embedded_templates();

} // namespace deroule::app
