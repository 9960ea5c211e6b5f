#include "app/problems.hpp"

#include "wire/rejection_sentences.hpp"

#include <algorithm>

namespace deroule::app {

namespace {

net::Problem problem(int status, std::string_view code, std::string_view detail) {
    return {status, std::string(code), std::string(detail), {}};
}

int status_of(std::string_view code) {
    if (code == "journal_unavailable") return 503;
    if (code.ends_with("_unknown")) return 404;
    if (code.ends_with("_invalid")) return 422;
    return 409;
}

} // namespace

net::Problem unknown_day() {
    return problem(404, "day_unknown", "There is no such day here.");
}

net::Problem unknown_participant() {
    return problem(404, "participant_unknown", "There is no such participant on this day.");
}

net::Problem refusal(std::string_view code) {
    const auto& sentences = wire::rejection_sentences;
    const auto found = std::ranges::lower_bound(sentences, code, {}, &wire::Sentence::code);
    const bool is_known = found != sentences.end() && found->code == code;
    return problem(status_of(code), code, is_known ? found->en : "The day refuses.");
}

} // namespace deroule::app
