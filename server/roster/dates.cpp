#include "roster/dates.hpp"

#include "roster/fold.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <string>

namespace deroule::roster {

namespace {

constexpr std::array<int, 12> month_lengths{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

bool possible(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) return false;
    const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (month == 2 && day == 29 && year != 0 && !leap) return false;
    return day <= month_lengths[static_cast<std::size_t>(month - 1)];
}

// "mar" is left out: it abbreviates mardi as well as mars.
const std::map<std::string, int, std::less<>>& months() {
    static const std::map<std::string, int, std::less<>> names{
        {"janvier", 1},   {"janv", 1},      {"jan", 1},       {"january", 1},  {"fevrier", 2},
        {"fevr", 2},      {"fev", 2},       {"feb", 2},       {"february", 2}, {"mars", 3},
        {"march", 3},     {"avril", 4},     {"avr", 4},       {"apr", 4},      {"april", 4},
        {"mai", 5},       {"may", 5},       {"juin", 6},      {"jun", 6},      {"june", 6},
        {"juillet", 7},   {"juil", 7},      {"jul", 7},       {"july", 7},     {"aout", 8},
        {"aug", 8},       {"august", 8},    {"septembre", 9}, {"sept", 9},     {"sep", 9},
        {"september", 9}, {"octobre", 10},  {"oct", 10},      {"october", 10}, {"novembre", 11},
        {"nov", 11},      {"november", 11}, {"decembre", 12}, {"dec", 12},     {"december", 12}};
    return names;
}

// Words that may stand between the numbers of one list of days.
bool connects(std::string_view word) {
    constexpr auto words = std::to_array<std::string_view>(
        {"et",     "and",     "le",        "les",     "du",       "de",     "of",
         "the",    "er",      "st",        "nd",      "rd",       "th",     "ou",
         "lundi",  "mardi",   "mercredi",  "jeudi",   "vendredi", "samedi", "dimanche",
         "monday", "tuesday", "wednesday", "thursday"});
    return std::ranges::find(words, word) != words.end();
}

bool spans(std::string_view word) {
    return word == "au" || word == "to";
}

struct Token {
    std::string word; // Folded; empty for a number.
    int number = 0;
    std::size_t digits = 0;
    char joint = '\0'; // The one character that binds it to the token before.
};

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

bool is_letter(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t last_end = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = at;
        Token token;
        if (is_digit(text[at])) {
            while (at < text.size() && is_digit(text[at])) {
                if (token.digits < 6) token.number = token.number * 10 + (text[at] - '0');
                ++token.digits;
                ++at;
            }
        } else if (is_letter(text[at])) {
            while (at < text.size() && is_letter(text[at]))
                ++at;
            token.word = fold(text.substr(from, at - from));
            if (token.word.empty()) continue;
        } else {
            ++at;
            continue;
        }
        if (!tokens.empty() && from == last_end + 1) token.joint = text[last_end];
        last_end = at;
        tokens.push_back(std::move(token));
    }
    return tokens;
}

// Walks over the tokens once, gathering days until their month is named.
class DateReader {
  public:
    explicit DateReader(std::vector<Token> tokens) : tokens_(std::move(tokens)) {}

    std::vector<Date> read() {
        while (at_ < tokens_.size()) {
            if (!tokens_[at_].word.empty()) {
                read_word(tokens_[at_++].word);
            } else if (!read_triple() && !read_time() && !read_pair()) {
                read_number(tokens_[at_++]);
            }
        }
        return std::move(dates_);
    }

  private:
    [[nodiscard]] bool number_at(std::size_t index, char joint) const {
        return index < tokens_.size() && tokens_[index].word.empty() &&
               tokens_[index].joint == joint;
    }

    bool add(int year, int month, int day) {
        if (!possible(year, month, day)) return false;
        dates_.push_back({year, month, day});
        return true;
    }

    bool read_triple() {
        if (at_ + 2 >= tokens_.size()) return false;
        const char joint = tokens_[at_ + 1].joint;
        if (joint != '/' && joint != '-' && joint != '.') return false;
        if (!number_at(at_ + 1, joint) || !number_at(at_ + 2, joint)) return false;
        const Token& first = tokens_[at_];
        const int middle = tokens_[at_ + 1].number;
        const Token& last = tokens_[at_ + 2];
        if (first.digits == 4) {
            add(first.number, middle, last.number);
        } else {
            const int year = last.digits == 2 ? 2000 + last.number : last.number;
            // Month first only where no other reading is possible.
            if (!add(year, middle, first.number)) add(year, first.number, middle);
        }
        at_ += 3;
        return true;
    }

    // "09:00" and "9h30" are no days.
    bool read_time() {
        if (number_at(at_ + 1, ':')) {
            at_ += 2;
            return true;
        }
        if (at_ + 1 >= tokens_.size() || tokens_[at_ + 1].word != "h") return false;
        at_ += at_ + 2 < tokens_.size() && tokens_[at_ + 2].word.empty() ? 3 : 2;
        return true;
    }

    bool read_pair() {
        if (!number_at(at_ + 1, '/') && !number_at(at_ + 1, '.')) return false;
        if (!add(0, tokens_[at_ + 1].number, tokens_[at_].number)) return false;
        at_ += 2;
        return true;
    }

    void read_number(const Token& token) {
        if (token.digits == 4) {
            for (Date& date : dates_) {
                if (date.year == 0) date.year = token.number;
            }
            month_ = 0;
        } else if (month_ != 0) {
            add(0, month_, token.number);
        } else if (token.number >= 1 && token.number <= 31) {
            for (int day = pending_.empty() ? 0 : pending_.back() + 1;
                 span_ && day != 0 && day < token.number; ++day) {
                pending_.push_back(day);
            }
            pending_.push_back(token.number);
        }
        span_ = false;
    }

    void read_word(std::string_view word) {
        if (const auto month = months().find(word); month != months().end()) {
            for (const int day : pending_)
                add(0, month->second, day);
            // "January 21": the days come after.
            month_ = pending_.empty() ? month->second : 0;
            pending_.clear();
        } else if (spans(word)) {
            span_ = true;
        } else if (!connects(word)) {
            pending_.clear();
            month_ = 0;
        }
    }

    std::vector<Token> tokens_;
    std::size_t at_ = 0;
    std::vector<int> pending_;
    int month_ = 0;     // Named before its days.
    bool span_ = false; // The next number ends a span of days.
    std::vector<Date> dates_;
};

} // namespace

std::optional<Date> parse_iso_date(std::string_view text) {
    const auto digits = [&](std::size_t from, std::size_t count) {
        return std::ranges::all_of(text.substr(from, count), is_digit);
    };
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (!digits(0, 4) || !digits(5, 2) || !digits(8, 2)) return std::nullopt;
    const std::vector<Date> dates = dates_in(text);
    if (dates.size() != 1) return std::nullopt;
    return dates.front();
}

std::vector<Date> dates_in(std::string_view text) {
    return DateReader(tokens_of(tidy(text))).read();
}

bool agrees(const Date& named, const Date& date) {
    return (named.year == 0 || named.year == date.year) && named.month == date.month &&
           named.day == date.day;
}

bool names_every_day(std::string_view text) {
    constexpr auto every =
        std::to_array<std::string_view>({"toutes", "tous", "all", "every", "chaque", "cycle"});
    return std::ranges::any_of(words_of(fold(text)), [&](const std::string& word) {
        return std::ranges::find(every, word) != every.end();
    });
}

} // namespace deroule::roster
