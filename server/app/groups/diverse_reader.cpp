#include "app/groups/diverse_reader.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace deroule::app {

namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::int64_t elements_max = 4000; // Their distances take 128 MB.
constexpr std::int64_t units_max =
    1'000'000; // All distances of 4000 elements then add up in 63 bits.

// The words of a text, one after the other.
class Words {
  public:
    explicit Words(std::string_view text) : rest_(text) {}

    // Empty at the end of the text.
    std::string_view next() {
        std::size_t start = 0;
        for (; start < rest_.size() && blanks.find(rest_[start]) != blanks.npos; ++start)
            if (rest_[start] == '\n') ++line_;
        rest_.remove_prefix(start);
        const std::string_view word = rest_.substr(0, rest_.find_first_of(blanks));
        rest_.remove_prefix(word.size());
        return word;
    }

    [[nodiscard]] std::size_t left() const { return rest_.size(); }
    [[nodiscard]] InstanceError error(std::string reason) const {
        return {"line " + std::to_string(line_), std::move(reason)};
    }

  private:
    std::string_view rest_;
    std::size_t line_ = 1;
};

std::optional<std::int64_t> whole(std::string_view word) {
    std::int64_t number = 0;
    const auto end = word.data() + word.size();
    const auto [read, failure] = std::from_chars(word.data(), end, number);
    if (failure != std::errc{} || read != end || number < 0 || number > units_max) return {};
    return number;
}

// "12.345" in parts of a unit.
std::optional<std::int64_t> decimal(std::string_view word) {
    const std::size_t point = word.find('.');
    const auto units = whole(word.substr(0, point));
    if (!units.has_value() || point == word.npos) return units ? *units * diverse_unit : units;
    std::int64_t parts = 0;
    std::int64_t weight = diverse_unit / 10;
    for (const char digit : word.substr(point + 1)) {
        if (digit < '0' || digit > '9') return {};
        // The first digit that no longer counts rounds.
        parts += weight > 0 ? (digit - '0') * weight : (weight == 0 && digit >= '5' ? 1 : 0);
        weight = weight > 0 ? weight / 10 : -1;
    }
    return *units * diverse_unit + parts;
}

std::optional<InstanceError> read_sizes(Words& words, std::int64_t groups,
                                        planner::DiverseProblem& problem) {
    for (std::int64_t g = 0; g < groups; ++g) {
        const auto min = whole(words.next());
        const auto max = whole(words.next());
        if (!min.has_value() || !max.has_value() || *min > *max)
            return words.error("the sizes of group " + std::to_string(g) +
                               " must be two numbers, the smaller one first");
        const auto most = static_cast<std::int64_t>(problem.elements);
        problem.groups.push_back(
            {static_cast<int>(std::min(*min, most + 1)), static_cast<int>(std::min(*max, most))});
    }
    if (!sizes_fit(problem))
        return words.error("these sizes cannot hold " + std::to_string(problem.elements) +
                           " elements");
    return {};
}

std::optional<InstanceError> read_distances(Words& words, planner::DiverseProblem& problem) {
    const std::size_t elements = problem.elements;
    const std::size_t pairs = elements * (elements - 1) / 2;
    // Said before room is made for distances that the text cannot hold: a line takes six bytes.
    if (words.left() / 6 + 1 < pairs)
        return words.error("there must be " + std::to_string(pairs) +
                           " distances, one for each two elements");
    constexpr std::int64_t unknown = -1;
    problem.distances.assign(elements * elements, unknown);
    for (std::size_t i = 0; i < elements; ++i)
        problem.distances[i * elements + i] = 0;
    for (std::size_t read = 0; read < pairs; ++read) {
        const auto a = whole(words.next());
        const auto b = whole(words.next());
        const auto count = static_cast<std::int64_t>(elements);
        if (!a.has_value() || !b.has_value() || *a >= count || *b >= count || *a == *b)
            return words.error("two different elements below " + std::to_string(elements) +
                               " must be here");
        const auto distance = decimal(words.next());
        if (!distance.has_value())
            return words.error("the distance must be a number from 0 to " +
                               std::to_string(units_max));
        const std::size_t first = static_cast<std::size_t>(*a) * elements;
        const std::size_t second = static_cast<std::size_t>(*b) * elements;
        std::int64_t& one = problem.distances[first + static_cast<std::size_t>(*b)];
        if (one != unknown)
            return words.error("the distance of " + std::to_string(*a) + " and " +
                               std::to_string(*b) + " is given twice");
        one = problem.distances[second + static_cast<std::size_t>(*a)] = *distance;
    }
    if (!words.next().empty()) return words.error("nothing may follow the last distance");
    return {};
}

} // namespace

bool looks_diverse(std::string_view text) {
    const std::size_t first = text.find_first_not_of(blanks);
    return first != text.npos && text[first] >= '0' && text[first] <= '9';
}

Result<planner::DiverseProblem, InstanceError> read_diverse(std::string_view text) {
    Words words(text);
    const auto elements = whole(words.next());
    if (!elements.has_value() || *elements < 1 || *elements > elements_max)
        return words.error("there must be 1 to " + std::to_string(elements_max) + " elements");
    const auto groups = whole(words.next());
    if (!groups.has_value() || *groups < 1 || *groups > *elements)
        return words.error("there must be 1 to " + std::to_string(*elements) + " groups");
    const std::string_view kind = words.next();
    if (kind != "ss" && kind != "ds") return words.error("ss or ds must follow the groups");
    planner::DiverseProblem problem;
    problem.elements = static_cast<std::size_t>(*elements);
    if (auto error = read_sizes(words, *groups, problem)) return *error;
    if (auto error = read_distances(words, problem)) return *error;
    return problem;
}

std::string in_units(std::int64_t value) {
    std::string parts = std::to_string(value % diverse_unit + diverse_unit).substr(1);
    parts.erase(parts.find_last_not_of('0') + 1);
    return std::to_string(value / diverse_unit) + (parts.empty() ? "" : "." + parts);
}

std::string write_diverse(const planner::DiversePlan& plan, std::uint64_t seed) {
    std::string text = "{\n \"format\": \"deroule-diverse-plan/1\",\n \"solver\": \"deroule\",\n"
                       " \"seed\": " +
                       std::to_string(seed) + ",\n \"value\": " + in_units(plan.value) +
                       ",\n \"groups\": [";
    for (std::size_t g = 0; g < plan.groups.size(); ++g) {
        text += g > 0 ? ",\n  [" : "\n  [";
        for (std::size_t i = 0; i < plan.groups[g].size(); ++i)
            text += (i > 0 ? ", " : "") + std::to_string(plan.groups[g][i]);
        text += "]";
    }
    return text + "\n ]\n}\n";
}

} // namespace deroule::app
