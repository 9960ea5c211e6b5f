// usage: replay_<reader> FOLDER...
//
// Hands every file of the folders to the target, then mutations of each: bytes changed,
// taken out, doubled, and the file cut short. Always the same ones, on any machine.
#include "base/random.hpp"
#include "fuzz/target.hpp"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace deroule {
namespace {

constexpr std::size_t size_max = 60'000; // Larger fixtures read slowly and add no kind of byte.
constexpr int mutations = 200;           // Of each file.

std::vector<std::filesystem::path> files_in(const char* folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

void try_once(const std::string& text) {
    std::vector<std::uint8_t> bytes(text.begin(), text.end());
    LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
}

std::string mutated(std::string text, Random& random) {
    constexpr std::string_view telling = "0123456789-.eE\"[]{}:, \n\0\xff";
    for (std::uint64_t changes = 1 + random.below(4); changes > 0 && !text.empty(); --changes) {
        const auto at = static_cast<std::size_t>(random.below(text.size()));
        const auto length = static_cast<std::size_t>(1 + random.below(20));
        switch (random.below(4)) {
        case 0:
            text[at] = telling[static_cast<std::size_t>(random.below(telling.size()))];
            break;
        case 1:
            text.erase(at, length);
            break;
        case 2:
            text.insert(at, text.substr(at, length));
            break;
        default:
            text.resize(random.chance(1, 8) ? at : text.size());
            break;
        }
    }
    return text;
}

int replay(int count, char** arguments) {
    std::size_t files = 0;
    Random random(1);
    for (int i = 1; i < count; ++i) {
        for (const auto& path : files_in(arguments[i])) {
            std::ifstream file(path, std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(file),
                                   std::istreambuf_iterator<char>()};
            try_once(text);
            for (int j = 0; j < mutations && text.size() <= size_max; ++j)
                try_once(mutated(text, random));
            ++files;
        }
    }
    std::printf("%zu files and their mutations were read\n", files);
    return files > 0 ? 0 : 1;
}

} // namespace
} // namespace deroule

int main(int count, char** arguments) {
    return deroule::replay(count, arguments);
}
