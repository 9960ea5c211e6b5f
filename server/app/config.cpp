#include "app/config.hpp"

#include "app/config_settings.hpp"
#include "app/json_lines.hpp"
#include "app/nearest.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace deroule::app {

namespace {

using Json = Setting::Json;

constexpr std::string_view file_kind = "deroule-server";
constexpr int file_version = 1;

// Blanks take the place of comments, so that lines and columns stay where they were.
std::string without_comments(std::string_view text) {
    std::string out(text);
    bool quoted = false;
    for (std::size_t i = 0; i < out.size(); ++i) {
        if (quoted && out[i] == '\\') {
            ++i;
        } else if (out[i] == '"') {
            quoted = !quoted;
        } else if (!quoted && out.compare(i, 2, "//") == 0) {
            for (; i < out.size() && out[i] != '\n'; ++i)
                out[i] = ' ';
        }
    }
    return out;
}

// "listen.port" as a JSON pointer; keys hold no character that would need escaping.
std::string pointer_to(std::string_view key) {
    std::string pointer = "/" + std::string(key);
    std::replace(pointer.begin(), pointer.end(), '.', '/');
    return pointer;
}

std::string_view object_of(std::string_view key) {
    const auto dot = key.find('.');
    return dot == std::string_view::npos ? std::string_view{} : key.substr(0, dot);
}

std::string_view member_of(std::string_view key) {
    const auto dot = key.find('.');
    return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

class Reader {
  public:
    explicit Reader(std::string_view text) : text_(without_comments(text)) {}

    ReadConfig run() {
        Json json;
        try {
            json = Json::parse(text_);
        } catch (const Json::parse_error& failure) {
            const TextPlace place = place_of_byte(text_, failure.byte);
            complain("", "json_invalid", "this is not valid JSON", "ce n’est pas du JSON valable");
            read_.findings.back().line = place.line;
            read_.findings.back().column = place.column;
            return std::move(read_);
        } catch (const Json::out_of_range&) {
            complain("", "json_invalid", "holds a number that is too large",
                     "contient un nombre trop grand");
            return std::move(read_);
        }
        lines_ = pointer_lines(text_);
        if (!json.is_object()) {
            complain("", "config_invalid", "must be an object", "doit être un objet");
            return std::move(read_);
        }
        // Readers of JSON keep one of them without a word: which, nobody should have to know.
        for (const RepeatedMember& repeated : repeated_members(text_)) {
            complain(repeated.pointer, "setting_repeated", "is given twice", "est donné deux fois");
            read_.findings.back().line = repeated.line;
        }
        check_heading(json);
        check_names(json, {});
        for (const Setting& setting : settings())
            apply(setting, json);
        return std::move(read_);
    }

  private:
    void complain(const std::string& pointer, std::string code, std::string english,
                  std::string french) {
        Finding finding;
        finding.source = "config";
        finding.severity = "error";
        finding.code = std::move(code);
        finding.pointer = pointer;
        const auto line = lines_.find(pointer);
        if (line != lines_.end()) finding.line = line->second;
        finding.english = std::move(english);
        finding.french = std::move(french);
        read_.findings.push_back(std::move(finding));
    }

    void check_heading(const Json& json) {
        if (json.value("kind", Json()) != file_kind)
            complain("/kind", "kind_wrong", "must be \"deroule-server\"",
                     "doit être « deroule-server »");
        if (json.value("version", Json()) != file_version)
            complain("/version", "version_wrong", "must be 1", "doit être 1");
    }

    // Names that `object` ("" for the file itself) may have.
    static std::vector<std::string_view> names_in(std::string_view object) {
        std::vector<std::string_view> names;
        if (object.empty()) names = {"kind", "version"};
        for (const Setting& setting : settings()) {
            std::string_view name = object_of(setting.key);
            if (name == object) {
                name = member_of(setting.key);
            } else if (!object.empty()) {
                continue;
            }
            if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
        }
        return names;
    }

    void check_names(const Json& json, std::string_view object) {
        const auto known = names_in(object);
        const std::string before = object.empty() ? "/" : "/" + std::string(object) + "/";
        for (const auto& [name, value] : json.items()) {
            if (std::find(known.begin(), known.end(), name) == known.end()) {
                complain_of_name(before + name, name, known);
            } else if (object.empty() && is_object_name(name)) {
                if (value.is_object()) {
                    check_names(value, name);
                } else {
                    complain(before + name, "config_invalid", "must be an object",
                             "doit être un objet");
                }
            }
        }
    }

    void complain_of_name(const std::string& pointer, const std::string& name,
                          const std::vector<std::string_view>& known) {
        std::string english = "is not a setting";
        std::string french = "n’est pas un réglage";
        const std::string near = nearest_anywhere(name, known);
        if (!near.empty()) {
            english += "; did you mean \"" + near + "\"?";
            french += " ; s’agit-il de « " + near + " » ?";
        }
        complain(pointer, "setting_unknown", std::move(english), std::move(french));
    }

    // A name of the same object first; else a member of another, by its whole key.
    static std::string nearest_anywhere(const std::string& name,
                                        const std::vector<std::string_view>& known) {
        if (const auto near = nearest_name(name, known); !near.empty()) return std::string(near);
        std::vector<std::string_view> members;
        for (const Setting& setting : settings())
            members.push_back(member_of(setting.key));
        const auto near = nearest_name(name, members);
        for (const Setting& setting : settings())
            if (!near.empty() && member_of(setting.key) == near) return std::string(setting.key);
        return {};
    }

    static bool is_object_name(std::string_view name) {
        const auto all = settings();
        return std::any_of(all.begin(), all.end(),
                           [&](const Setting& setting) { return object_of(setting.key) == name; });
    }

    void apply(const Setting& setting, const Json& json) {
        const Json::json_pointer place(pointer_to(setting.key));
        const auto object = object_of(setting.key);
        if (!object.empty()) {
            const auto found = json.find(std::string(object));
            if (found == json.end() || !found->is_object()) return;
        }
        if (!json.contains(place)) return;
        std::string wrong = setting.set(read_.config, json.at(place));
        if (!wrong.empty())
            complain(pointer_to(setting.key), "setting_invalid", std::move(wrong),
                     "cette valeur n’est pas acceptée");
    }

    std::string text_;
    std::map<std::string, int> lines_;
    ReadConfig read_;
};

std::string default_of(const Setting& setting) {
    return setting.get(Config{}).dump();
}

} // namespace

ReadConfig read_config(std::string_view text) {
    return Reader(text).run();
}

std::string describe_config() {
    std::string out = "| setting | value | default | meaning |\n|---|---|---|---|\n";
    for (const Setting& setting : settings()) {
        out += "| `" + std::string(setting.key) + "` | " + setting.kind + " | `" +
               default_of(setting) + "` | " + std::string(setting.sentence) + " |\n";
    }
    return out;
}

std::string example_config() {
    std::string out = "{\n  \"kind\": \"deroule-server\",\n  \"version\": 1";
    std::string_view object;
    for (const Setting& setting : settings()) {
        const auto now = object_of(setting.key);
        if (now != object && !object.empty()) out += "\n  }";
        out += ",\n";
        if (now.empty()) out += '\n';
        if (now != object && !now.empty()) out += "\n  \"" + std::string(now) + "\": {\n";
        object = now;
        const std::string indent = now.empty() ? "  " : "    ";
        out += indent + "// " + std::string(setting.sentence) + "\n";
        out += indent + "\"" + std::string(member_of(setting.key)) + "\": " + default_of(setting);
    }
    if (!object.empty()) out += "\n  }";
    return out + "\n}\n";
}

} // namespace deroule::app
