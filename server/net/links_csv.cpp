#include "net/links_csv.hpp"

namespace deroule::net {

std::string csv_field(std::string_view text) {
    std::string field;
    constexpr std::string_view formula_starts = "=+-@\t\r";
    if (!text.empty() && formula_starts.find(text.front()) != std::string_view::npos) field += '\'';
    field += text;
    if (field.find_first_of(",;\"\r\n") == std::string::npos) return field;
    std::string quoted = "\"";
    for (const char c : field) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

std::string links_csv(const std::vector<Link>& links) {
    std::string out = "\xEF\xBB\xBFrole,participant,given_name,family_name,territory,category,"
                      "email,url\r\n";
    for (const Link& link : links) {
        for (const std::string* text :
             {&link.role, &link.participant, &link.given_name, &link.family_name, &link.territory,
              &link.category, &link.email})
            out += csv_field(*text) + ',';
        out += csv_field(link.url) + "\r\n";
    }
    return out;
}

} // namespace deroule::net
