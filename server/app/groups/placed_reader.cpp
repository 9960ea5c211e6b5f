#include "app/groups/placed_reader.hpp"

#include <algorithm>
#include <limits>

namespace deroule::app {

namespace {

const nlohmann::json nothing;

} // namespace

std::string line_and_column(std::string_view text, std::size_t bytes) {
    const std::string_view before = text.substr(0, std::min(bytes, text.size()));
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(lines + 1) + ", column " +
           std::to_string(std::max<std::size_t>(1, before.size() - start));
}

std::string PlacedReader::at(const std::string& place, const std::string& key) {
    return place + "/" + key;
}

std::string PlacedReader::at(const std::string& place, std::size_t index) {
    return place + "/" + std::to_string(index);
}

void PlacedReader::fail(const std::string& place, std::string reason) {
    if (!error_.has_value()) error_ = InstanceError{place, std::move(reason)};
}

const nlohmann::json& PlacedReader::optional_member(const Json& object, const char* key) {
    const auto found = object.find(key);
    return found == object.end() ? nothing : *found;
}

const nlohmann::json& PlacedReader::member(const Json& object, const std::string& place,
                                           const char* key) {
    if (!object.is_object()) {
        fail(place, "an object is expected here");
        return nothing;
    }
    const Json& value = optional_member(object, key);
    if (value.is_null()) fail(at(place, key), "this is missing");
    return value;
}

std::string PlacedReader::text(const Json& value, const std::string& place) {
    if (value.is_string()) return value.get<std::string>();
    fail(place, "a text is expected here");
    return {};
}

int PlacedReader::number(const Json& value, const std::string& place, int least) {
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    if (value.is_number_integer()) {
        const auto number = value.get<std::int64_t>();
        if (number >= least && number <= most) return static_cast<int>(number);
    }
    fail(place, "a whole number, at least " + std::to_string(least) + ", is expected here");
    return least;
}

bool PlacedReader::is_list(const Json& value, const std::string& place) {
    if (value.is_array()) return true;
    fail(place, "a list is expected here");
    return false;
}

} // namespace deroule::app
