#include "app/finding.hpp"

namespace deroule::app {

std::string to_line(const std::string& file, const Finding& finding) {
    std::string text = file;
    if (finding.line > 0) text += ":" + std::to_string(finding.line);
    if (finding.line > 0 && finding.column > 0) text += ":" + std::to_string(finding.column);
    text += ": " + finding.severity + ": ";
    if (!finding.pointer.empty()) text += finding.pointer + " ";
    if (!finding.field.empty()) text += finding.field + ": ";
    return text + finding.english;
}

} // namespace deroule::app
