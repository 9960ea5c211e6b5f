#include "roster/name_case.hpp"

#include "roster/fold.hpp"

#include <cstddef>
#include <utility>

namespace deroule::roster {

namespace {

bool in_single_case(const std::string& name) {
    const Lettering lettering = lettering_of(name);
    // "J" or "Ô" alone says nothing of a habit.
    return lettering.single_case && lettering.capitals != 1;
}

void recase(std::vector<Draft>& drafts, Field field, std::vector<Doubt>& doubts) {
    std::size_t named = 0;
    std::size_t odd = 0;
    for (const Draft& draft : drafts) {
        if (draft.text(field).empty()) continue;
        ++named;
        if (in_single_case(draft.text(field))) ++odd;
    }
    if (odd * 2 > named) return;
    for (Draft& draft : drafts) {
        std::string& name = draft.text(field);
        if (name.empty() || !in_single_case(name)) continue;
        std::string recased = title_case(name);
        doubts.push_back({draft.line, std::string(name_of(field)), DoubtKind::name_recased, name,
                          recased, Severity::note});
        name = std::move(recased);
    }
}

} // namespace

void recase_names(std::vector<Draft>& drafts, std::vector<Doubt>& doubts) {
    recase(drafts, Field::given_name, doubts);
    recase(drafts, Field::family_name, doubts);
}

} // namespace deroule::roster
