// What the tests of roster/ share: fixtures, encoders, and doubts as short texts.
#pragma once

#include "roster/registrations.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::roster::testing {

inline std::string fixture(const std::string& name) {
    std::ifstream file(std::string(DEROULE_SOURCE_DIR "/tests/fixtures/rosters/") + name,
                       std::ios::binary);
    if (!file) throw std::runtime_error("no fixture " + name);
    return {std::istreambuf_iterator<char>(file), {}};
}

// "3:31 category category_unknown": line, character when there is one, field, kind.
inline std::string brief(const Doubt& doubt) {
    std::string text = std::to_string(doubt.line);
    if (doubt.column != 0) text += ":" + std::to_string(doubt.column);
    if (!doubt.field.empty()) text += " " + doubt.field;
    return text + " " + std::string(name_of(doubt.kind));
}

inline std::vector<std::string> briefs(const std::vector<Doubt>& doubts) {
    std::vector<std::string> texts;
    for (const Doubt& doubt : doubts)
        texts.push_back(brief(doubt));
    return texts;
}

inline std::vector<Doubt> doubts_of(const std::vector<Doubt>& doubts, DoubtKind kind) {
    std::vector<Doubt> found;
    std::ranges::copy_if(doubts, std::back_inserter(found),
                         [&](const Doubt& doubt) { return doubt.kind == kind; });
    return found;
}

inline std::vector<std::string> names_of(const Registrations& registrations) {
    std::vector<std::string> names;
    for (const domain::Participant& participant : registrations.participants) {
        names.push_back(participant.person.given_name + " " + participant.person.family_name);
    }
    return names;
}

// Code points of a UTF-8 text that is known to be good.
inline std::vector<char32_t> characters_of(std::string_view utf8) {
    std::vector<char32_t> characters;
    for (const char raw : utf8) {
        const auto byte = static_cast<unsigned char>(raw);
        if ((byte & 0xC0) == 0x80) {
            characters.back() = (characters.back() << 6) | (byte & 0x3F);
        } else {
            characters.push_back(byte < 0x80   ? byte
                                 : byte < 0xE0 ? byte & 0x1F
                                 : byte < 0xF0 ? byte & 0x0F
                                               : byte & 0x07);
        }
    }
    return characters;
}

enum class ByteOrder { little, big };

inline std::string utf16(std::string_view utf8, ByteOrder order) {
    std::string bytes;
    const auto unit = [&](char32_t value) {
        const char low = static_cast<char>(value & 0xFF);
        const char high = static_cast<char>((value >> 8) & 0xFF);
        bytes += order == ByteOrder::little ? low : high;
        bytes += order == ByteOrder::little ? high : low;
    };
    for (const char32_t character : characters_of(utf8)) {
        if (character < 0x10000) {
            unit(character);
        } else {
            unit(0xD800 + ((character - 0x10000) >> 10));
            unit(0xDC00 + ((character - 0x10000) & 0x3FF));
        }
    }
    return bytes;
}

// Latin-1 and the few others that French needs.
inline std::string windows_1252(std::string_view utf8) {
    std::string bytes;
    for (const char32_t character : characters_of(utf8)) {
        switch (character) {
        case U'’':
            bytes += '\x92';
            break;
        case U'œ':
            bytes += '\x9C';
            break;
        case U'€':
            bytes += '\x80';
            break;
        default:
            bytes += static_cast<char>(character);
            break;
        }
    }
    return bytes;
}

} // namespace deroule::roster::testing
