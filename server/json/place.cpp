#include "json/place.hpp"

namespace deroule::json {

std::string Place::pointer() const {
    if (parent_ == nullptr) return {};
    std::string text = parent_->pointer() + "/";
    if (index_) return text + std::to_string(*index_);
    for (const char letter : name_) {
        if (letter == '~')
            text += "~0";
        else if (letter == '/')
            text += "~1";
        else
            text += letter;
    }
    return text;
}

} // namespace deroule::json
