#include "domain/harvest.hpp"

namespace deroule::domain {

std::string folded(const std::string& word) {
    const std::size_t first = word.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    std::string text = word.substr(first, word.find_last_not_of(" \t\r\n") - first + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] >= 'A' && text[i] <= 'Z') text[i] = static_cast<char>(text[i] - 'A' + 'a');
        if (i + 1 == text.size()) break;
        const unsigned lead = static_cast<unsigned char>(text[i]);
        const unsigned trail = static_cast<unsigned char>(text[i + 1]);
        // U+00C0 to U+00DE stand 32 before their small letters, but for the sign of times.
        if (lead == 0xc3 && trail >= 0x80 && trail <= 0x9e && trail != 0x97)
            text[i + 1] = static_cast<char>(trail + 0x20);
        if (lead == 0xc5 && trail == 0x92) text[i + 1] = static_cast<char>(0x93); // Œ
    }
    return text;
}

bool Harvest::shows_results(const Block& block) const {
    return block.phase == Phase::shown ||
           (block.status == BlockStatus::done && shown.contains(block.plan.id));
}

const Contribution* Harvest::find(const ContributionId& id) const {
    const auto found = contributions.find(id);
    return found == contributions.end() ? nullptr : &found->second;
}

Contribution* Harvest::find(const ContributionId& id) {
    const auto found = contributions.find(id);
    return found == contributions.end() ? nullptr : &found->second;
}

} // namespace deroule::domain
