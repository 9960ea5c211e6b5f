#include "view/cell.hpp"

namespace deroule::view {

std::string pointer(const std::vector<std::string>& path) {
    std::string text;
    for (const std::string& name : path) {
        text += '/';
        for (const char letter : name) {
            if (letter == '~')
                text += "~0";
            else if (letter == '/')
                text += "~1";
            else
                text += letter;
        }
    }
    return text;
}

} // namespace deroule::view
