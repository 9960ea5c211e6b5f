#include "wire/text.hpp"

namespace deroule::wire {

namespace {

constexpr char hexadecimal[] = "0123456789abcdef";

struct Append {
    std::string& out;

    void operator()(std::nullptr_t) const { out += "null"; }
    void operator()(bool value) const { out += value ? "true" : "false"; }
    void operator()(std::int64_t value) const { out += std::to_string(value); }
    void operator()(const std::string& value) const { append(out, std::string_view(value)); }
    void operator()(const view::Value::Array& values) const {
        out += '[';
        const char* comma = "";
        for (const view::Value& value : values) {
            out += comma;
            append_value(out, value);
            comma = ",";
        }
        out += ']';
    }
    void operator()(const view::Value::Object& members) const {
        out += '{';
        const char* comma = "";
        for (const auto& [name, value] : members) {
            out += comma;
            append(out, std::string_view(name));
            out += ':';
            append_value(out, value);
            comma = ",";
        }
        out += '}';
    }
};

} // namespace

void append(std::string& out, std::string_view text) {
    out += '"';
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        switch (letter) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\r':
            out += "\\r";
            break;
        case '\t':
            out += "\\t";
            break;
        default:
            if (byte < 0x20) {
                out += "\\u00";
                out += hexadecimal[byte >> 4U];
                out += hexadecimal[byte & 15U];
            } else {
                out += letter;
            }
        }
    }
    out += '"';
}

void append_value(std::string& out, const view::Value& value) {
    std::visit(Append{out}, value.data());
}

} // namespace deroule::wire
