#include "app/json_lines.hpp"

#include "json/place.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace deroule::app {

namespace {

// Walks over valid JSON, noting where values begin. Names are read by the JSON library.
class Walk {
  public:
    explicit Walk(std::string_view text) : text_(text) {}

    void run() { value({}); }

    std::map<std::string, int> lines() { return std::move(lines_); }
    std::vector<RepeatedMember> repeated() { return std::move(repeated_); }

  private:
    void space() {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n' ||
                                      text_[at_] == '\r' || text_[at_] == '\t')) {
            if (text_[at_] == '\n') ++line_;
            ++at_;
        }
    }

    std::string quoted() {
        const std::size_t begin = at_++;
        while (at_ < text_.size() && text_[at_] != '"')
            at_ += text_[at_] == '\\' ? 2U : 1U;
        ++at_;
        return nlohmann::json::parse(text_.substr(begin, at_ - begin)).get<std::string>();
    }

    static std::string escaped(const std::string& name) {
        const json::Place top;
        return json::Place(top, name).pointer();
    }

    void value(const std::string& pointer) {
        space();
        lines_[pointer] = line_;
        if (at_ >= text_.size()) return;
        if (text_[at_] == '{') return object(pointer);
        if (text_[at_] == '[') return array(pointer);
        if (text_[at_] == '"') {
            (void)quoted();
            return;
        }
        while (at_ < text_.size() && text_[at_] != ',' && text_[at_] != ']' && text_[at_] != '}' &&
               text_[at_] != '\n' && text_[at_] != ' ')
            ++at_;
    }

    // After an item: true when another follows.
    bool more(char closing) {
        space();
        if (at_ >= text_.size()) return false;
        const bool another = text_[at_] != closing;
        ++at_;
        return another;
    }

    void object(const std::string& pointer) {
        ++at_;
        space();
        if (at_ < text_.size() && text_[at_] == '}') {
            ++at_;
            return;
        }
        do {
            space();
            const std::string name = quoted();
            space();
            ++at_; // The colon.
            const std::string member = pointer + (name.empty() ? "/" : escaped(name));
            if (lines_.contains(member)) repeated_.push_back({member, line_});
            value(member);
        } while (more('}'));
    }

    void array(const std::string& pointer) {
        ++at_;
        space();
        if (at_ < text_.size() && text_[at_] == ']') {
            ++at_;
            return;
        }
        std::size_t index = 0;
        do
            value(pointer + "/" + std::to_string(index++));
        while (more(']'));
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::map<std::string, int> lines_;
    std::vector<RepeatedMember> repeated_;
};

} // namespace

TextPlace place_of_byte(std::string_view text, std::size_t byte) {
    TextPlace place;
    for (std::size_t i = 0; i + 1 < byte && i < text.size(); ++i) {
        ++place.column;
        if (text[i] == '\n') {
            ++place.line;
            place.column = 1;
        }
    }
    return place;
}

std::optional<TextPlace> deeper_than(std::string_view text, int levels) {
    int level = 0;
    bool in_text = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_text && c == '\\') ++i;
        if (c == '"') in_text = !in_text;
        if (in_text) continue;
        if (c == '}' || c == ']') --level;
        if ((c == '{' || c == '[') && ++level > levels) return place_of_byte(text, i + 1);
    }
    return std::nullopt;
}

std::map<std::string, int> pointer_lines(std::string_view text) {
    Walk walk(text);
    walk.run();
    return walk.lines();
}

int nearest_line(const std::map<std::string, int>& lines, std::string pointer) {
    for (;;) {
        const auto found = lines.find(pointer);
        if (found != lines.end()) return found->second;
        if (pointer.empty()) return 0;
        pointer.erase(pointer.rfind('/'));
    }
}

std::vector<RepeatedMember> repeated_members(std::string_view text) {
    Walk walk(text);
    walk.run();
    return walk.repeated();
}

} // namespace deroule::app
