#include "app/templates.hpp"

#include "app/files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace deroule::app {

std::vector<TemplateFile> template_files(const std::string& directory) {
    std::vector<TemplateFile> files;
    std::error_code missing;
    for (const auto& entry : std::filesystem::directory_iterator(directory, missing))
        if (entry.path().extension() == ".json")
            files.push_back({entry.path().stem().string(), read_file(entry.path().string())});
    for (TemplateFile& own : embedded_templates())
        if (std::ranges::find(files, own.name, &TemplateFile::name) == files.end())
            files.push_back(std::move(own));
    std::ranges::sort(files, {}, &TemplateFile::name);
    return files;
}

} // namespace deroule::app
