#include "app/json_lines.hpp"

#include "json/place.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace deroule::app {

namespace {

// Walks over valid JSON, noting where values begin. Names are read by the JSON library.
class Walk {
  public:
    explicit Walk(std::string_view text) : text_(text) {}

    std::map<std::string, int> run() {
        value({});
        return std::move(lines_);
    }

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
            value(pointer + (name.empty() ? "/" : escaped(name)));
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

std::map<std::string, int> pointer_lines(std::string_view text) {
    return Walk(text).run();
}

} // namespace deroule::app
