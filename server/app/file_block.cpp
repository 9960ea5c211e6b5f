#include "app/file_block.hpp"

#include "app/nearest.hpp"

#include <algorithm>
#include <array>

namespace deroule::app {

namespace {

using Names = std::vector<std::string_view>;

constexpr std::array<std::string_view, 12> file_members{"kind",   "version", "id",         "title",
                                                        "cycle",  "date",    "timezone",   "doors",
                                                        "blocks", "columns", "categories", "note"};

template <class T>
Names names_of() {
    return std::apply([](const auto&... field) { return Names{field.name...}; },
                      json::Fields<T>::list);
}

// Of the object that `pointer` leads into: "/blocks/3/minuts" stands in a block.
Names names_around(const std::string& pointer) {
    const auto has = [&pointer](const char* part) {
        return pointer.find(part) != std::string::npos;
    };
    if (!pointer.starts_with("/blocks/")) return {file_members.begin(), file_members.end()};
    if (has("/questions/")) return names_of<domain::Question>();
    if (has("/sizes/") || has("/circle/")) return names_of<domain::SizeBounds>();
    if (has("/spread/")) return names_of<domain::Spread>();
    if (has("/introduction/")) return names_of<FileIntroduction>();
    return names_of<FileBlock>();
}

} // namespace

bool is_file_member(std::string_view name) {
    return std::ranges::find(file_members, name) != file_members.end();
}

std::string nearest_member(const std::string& pointer) {
    return std::string(nearest_name(pointer.substr(pointer.rfind('/') + 1), names_around(pointer)));
}

} // namespace deroule::app
