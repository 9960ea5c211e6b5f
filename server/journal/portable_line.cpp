#include "journal/portable_line.hpp"

#include "base/check.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace deroule::journal {

namespace {

// Keeps the order of fields, so that a body comes back as it was.
using Json = nlohmann::ordered_json;

constexpr const char* kind_known = "deroule-journal";
constexpr int version_known = 1;
constexpr std::string_view digits = "0123456789abcdef";

[[nodiscard]] std::string to_hex(std::string_view bytes) {
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        hex.push_back(digits[value >> 4U]);
        hex.push_back(digits[value & 0xfU]);
    }
    return hex;
}

[[nodiscard]] std::optional<std::string> from_hex(std::string_view hex) {
    if (hex.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(hex.size() / 2);
    for (std::size_t at = 0; at < hex.size(); at += 2) {
        const auto high = digits.find(hex[at]);
        const auto low = digits.find(hex[at + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        bytes.push_back(static_cast<char>(high * 16 + low));
    }
    return bytes;
}

// Whether reading and writing the JSON text again gives the very same bytes.
[[nodiscard]] bool is_json_of_ours(const std::string& body, const Json& parsed) {
    return !parsed.is_discarded() &&
           parsed.dump(-1, ' ', false, Json::error_handler_t::replace) == body;
}

[[nodiscard]] Result<Json, LineFault> parse_object(const std::string& line) {
    auto json = Json::parse(line, nullptr, false);
    if (!json.is_object()) return LineFault{"The line is not a JSON object."};
    return Result<Json, LineFault>(boost::system::in_place_value, std::move(json));
}

[[nodiscard]] LineFault lacks(const char* field, const char* nature) {
    return LineFault{"The field \"" + std::string(field) + "\" must be " + nature + "."};
}

[[nodiscard]] const Json* find(const Json& object, const char* field, Json::value_t type) {
    const auto found = object.find(field);
    return found != object.end() && found->type() == type ? &*found : nullptr;
}

} // namespace

void throw_exception_from_error(const LineFault& /*fault*/,
                                const boost::source_location& location) {
    check_failed("the line was not refused", location.file_name(),
                 static_cast<int>(location.line()));
}

void Checksum::add(std::string_view bytes) {
    for (const char byte : bytes) {
        value_ ^= static_cast<unsigned char>(byte);
        value_ *= 0x100000001b3U;
    }
}

std::string Checksum::text() const {
    std::string text = "fnv1a64:";
    for (unsigned shift = 64; shift > 0; shift -= 4)
        text.push_back(digits[(value_ >> (shift - 4)) & 0xfU]);
    return text;
}

std::string format_header(const PortableHeader& header) {
    Json json;
    json["kind"] = kind_known;
    json["version"] = version_known;
    json["day"] = header.day.text();
    json["epoch"] = header.epoch;
    json["records"] = header.records;
    return json.dump();
}

std::string format_record(const Record& record) {
    auto parsed = Json::parse(record.body, nullptr, false);
    Json json;
    json["sequence"] = record.sequence;
    if (is_json_of_ours(record.body, parsed))
        json["body"] = std::move(parsed);
    else
        json["bytes"] = to_hex(record.body);
    return json.dump();
}

std::string format_checksum(const Checksum& checksum) {
    Json json;
    json["checksum"] = checksum.text();
    return json.dump();
}

Result<PortableHeader, LineFault> parse_header(const std::string& line) {
    using Type = Json::value_t;
    const auto json = parse_object(line);
    if (!json) return json.error();
    const auto* kind = find(*json, "kind", Type::string);
    if (kind == nullptr || *kind != kind_known)
        return LineFault{"The text is not a journal exported by deroule: the field \"kind\" "
                         "must be \"deroule-journal\"."};
    const auto* version = find(*json, "version", Type::number_unsigned);
    if (version == nullptr) return lacks("version", "a positive number");
    if (*version != version_known)
        return LineFault{"The text is of version " + version->dump() + ", and this program knows " +
                         std::to_string(version_known) + "."};
    const auto* day = find(*json, "day", Type::string);
    if (day == nullptr || *day == "") return lacks("day", "the identifier of a day");
    const auto* epoch = find(*json, "epoch", Type::string);
    if (epoch == nullptr) return lacks("epoch", "a text");
    const auto* records = find(*json, "records", Type::number_unsigned);
    if (records == nullptr || *records == 0) return lacks("records", "a positive number");
    return PortableHeader{domain::DayId(day->get<std::string>()), epoch->get<std::string>(),
                          records->get<std::size_t>()};
}

Result<Record, LineFault> parse_record(const std::string& line) {
    using Type = Json::value_t;
    const auto json = parse_object(line);
    if (!json) return json.error();
    const auto* sequence = find(*json, "sequence", Type::number_unsigned);
    if (sequence == nullptr || *sequence == 0) return lacks("sequence", "a positive number");
    const auto position = sequence->get<domain::Sequence>();
    if (const auto body = json->find("body"); body != json->end())
        return Record{position, body->dump()};
    const auto* hex = find(*json, "bytes", Type::string);
    if (hex == nullptr) return LineFault{"A record must have a \"body\" or \"bytes\"."};
    auto bytes = from_hex(hex->get_ref<const std::string&>());
    if (!bytes) return lacks("bytes", "an even number of digits 0-9 a-f");
    return Record{position, std::move(*bytes)};
}

std::optional<std::string> parse_checksum(const std::string& line) {
    const auto json = Json::parse(line, nullptr, false);
    if (!json.is_object()) return std::nullopt;
    const auto* checksum = find(json, "checksum", Json::value_t::string);
    if (checksum == nullptr) return std::nullopt;
    return checksum->get<std::string>();
}

} // namespace deroule::journal
