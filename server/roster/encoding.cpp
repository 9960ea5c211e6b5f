#include "roster/encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace deroule::roster {

namespace {

using namespace std::string_view_literals;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct Place {
    int line = 1;
    int column = 1;
};

// Where the reading of `text` stopped, in physical lines and characters.
Place end_of(const icu::UnicodeString& text) {
    Place place;
    for (std::int32_t index = 0; index < text.length(); index = text.moveIndex32(index, 1)) {
        const UChar32 character = text.char32At(index);
        const bool pair = character == U'\r' && text.charAt(index + 1) == u'\n';
        if ((character == U'\r' && !pair) || character == U'\n') {
            ++place.line;
            place.column = 1;
        } else if (!pair) {
            ++place.column;
        }
    }
    return place;
}

// Converts all of `bytes`, or tells in `stopped` what precedes the first byte that is wrong.
std::optional<std::string> convert(std::string_view bytes, Encoding encoding,
                                   icu::UnicodeString& stopped) {
    UErrorCode status = U_ZERO_ERROR;
    const Converter converter(ucnv_open(std::string(name_of(encoding)).c_str(), &status));
    if (U_FAILURE(status)) return std::nullopt;
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);

    std::array<char16_t, 4096> chunk{};
    icu::UnicodeString text;
    const char* source = bytes.data();
    const char* const source_end = bytes.data() + bytes.size();
    do {
        status = U_ZERO_ERROR;
        char16_t* target = chunk.data();
        ucnv_toUnicode(converter.get(), &target, chunk.data() + chunk.size(), &source, source_end,
                       nullptr, 1, &status);
        text.append(chunk.data(), static_cast<std::int32_t>(target - chunk.data()));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    if (U_FAILURE(status)) {
        stopped = text;
        return std::nullopt;
    }
    std::string result;
    return text.toUTF8String(result);
}

ReadError unreadable(const icu::UnicodeString& before, std::string_view read) {
    const Place place = end_of(before);
    return {DoubtKind::encoding_unreadable, place.line, place.column, std::string(read)};
}

// Files that people send in place of a text table, by their first bytes.
std::optional<std::string> not_text(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04"sv)) return "XLSX, ODS (ZIP)";
    if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) return "XLS";
    if (bytes.starts_with("%PDF-"sv)) return "PDF";
    if (bytes.starts_with("{\\rtf"sv)) return "RTF";
    return std::nullopt;
}

// UTF-16 of a Latin text has zeros at nearly every other byte, always the same ones.
std::optional<Encoding> utf16_by_zeros(std::string_view bytes) {
    const std::string_view sample = bytes.substr(0, 4096);
    std::array<std::size_t, 2> zeros{};
    for (std::size_t index = 0; index < sample.size(); ++index) {
        if (sample[index] == '\0') ++zeros[index % 2];
    }
    const std::size_t pairs = sample.size() / 2;
    if (pairs == 0) return std::nullopt;
    if (zeros[1] * 10 >= pairs * 7 && zeros[0] * 10 < pairs) return Encoding::utf16_le;
    if (zeros[0] * 10 >= pairs * 7 && zeros[1] * 10 < pairs) return Encoding::utf16_be;
    return std::nullopt;
}

// Whether the characters beyond ASCII are more often well-formed UTF-8 than not: a file
// pasted together from two, where guessing would spoil every accent of the one or the other.
bool mostly_utf8(std::string_view bytes) {
    std::size_t good = 0;
    std::size_t bad = 0;
    for (std::size_t index = 0; index < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[index]);
        if (lead < 0x80) {
            ++index;
            continue;
        }
        const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        const std::string_view rest = bytes.substr(index + 1, length - 1);
        const bool followed = lead >= 0xC2 && lead <= 0xF4 && rest.size() == length - 1 &&
                              std::ranges::all_of(rest, [](char byte) {
                                  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
                              });
        ++(followed ? good : bad);
        index += followed ? length : 1;
    }
    return good > bad;
}

enum class Proof { given, none };

Result<Decoded, ReadError> decode_as(std::string_view bytes, Encoding encoding, Proof proof) {
    icu::UnicodeString stopped;
    std::optional<std::string> text = convert(bytes, encoding, stopped);
    if (!text) return unreadable(stopped, name_of(encoding));
    const std::size_t zero = text->find('\0');
    if (zero != std::string::npos) {
        return unreadable(icu::UnicodeString::fromUTF8(text->substr(0, zero)), "U+0000");
    }
    return Decoded{std::move(*text), encoding, proof == Proof::none};
}

// The five bytes that Windows-1252 leaves undefined, and that ICU lets through as controls.
Result<Decoded, ReadError> decode_windows_1252(std::string_view bytes) {
    constexpr std::string_view undefined = "\x81\x8D\x8F\x90\x9D";
    const std::size_t wrong = bytes.find_first_of(undefined);
    if (wrong == std::string_view::npos)
        return decode_as(bytes, Encoding::windows_1252, Proof::none);
    icu::UnicodeString stopped;
    const std::optional<std::string> text =
        convert(bytes.substr(0, wrong), Encoding::windows_1252, stopped);
    return unreadable(icu::UnicodeString::fromUTF8(text.value_or("")), "windows-1252");
}

} // namespace

std::string_view name_of(Encoding encoding) {
    switch (encoding) {
    case Encoding::utf8:
        return "UTF-8";
    case Encoding::utf16_le:
        return "UTF-16LE";
    case Encoding::utf16_be:
        return "UTF-16BE";
    case Encoding::windows_1252:
        return "windows-1252";
    }
    return "";
}

Result<Decoded, ReadError> decode(std::string_view bytes) {
    if (const auto format = not_text(bytes)) {
        return ReadError{DoubtKind::not_text, 0, 0, *format};
    }
    if (bytes.starts_with("\xEF\xBB\xBF"sv)) {
        return decode_as(bytes.substr(3), Encoding::utf8, Proof::given);
    }
    if (bytes.starts_with("\xFF\xFE"sv)) {
        return decode_as(bytes.substr(2), Encoding::utf16_le, Proof::given);
    }
    if (bytes.starts_with("\xFE\xFF"sv)) {
        return decode_as(bytes.substr(2), Encoding::utf16_be, Proof::given);
    }
    if (const auto encoding = utf16_by_zeros(bytes))
        return decode_as(bytes, *encoding, Proof::none);

    Result<Decoded, ReadError> utf8 = decode_as(bytes, Encoding::utf8, Proof::given);
    if (utf8.has_value() || utf8.error().read == "U+0000" || mostly_utf8(bytes)) return utf8;
    return decode_windows_1252(bytes);
}

} // namespace deroule::roster
