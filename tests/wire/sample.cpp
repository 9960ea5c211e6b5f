#include "wire/sample.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string_view>

namespace deroule::wire {

namespace {

const std::filesystem::path protocol = std::filesystem::path(DEROULE_SOURCE_DIR) / "protocol";

std::string contents(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

} // namespace

std::vector<Sample> samples(const std::string& kind) {
    std::vector<Sample> found;
    for (const auto& entry : std::filesystem::directory_iterator(protocol / "samples" / kind)) {
        Sample sample;
        sample.file = entry.path().filename().string();
        const std::string words = entry.path().stem().string();
        sample.schema = words.substr(0, words.find('.'));
        sample.expected = words.substr(words.rfind('.') + 1);
        sample.text = contents(entry.path());
        found.push_back(std::move(sample));
    }
    if (found.empty()) throw std::runtime_error("no samples of kind " + kind);
    std::sort(found.begin(), found.end(),
              [](const Sample& left, const Sample& right) { return left.file < right.file; });
    return found;
}

bool is_from_client(const Sample& sample) {
    static constexpr std::array<std::string_view, 8> schemas{
        "hello", "command", "clock", "resync", "watch", "unwatch", "writing", "message"};
    return std::find(schemas.begin(), schemas.end(), sample.schema) != schemas.end();
}

nlohmann::json protocol_json(const std::string& path) {
    return nlohmann::json::parse(contents(protocol / path));
}

} // namespace deroule::wire
