// Turns a registration file, as organisers really have them, into participants.
//
// Never fails: what is wrong is told in the doubts, and usable() says whether the day
// may open with the result. The same bytes and options always give the same answer.
// Any thread; time and memory follow the size of the file, bounded by table.hpp.
#pragma once

#include "domain/roster.hpp"
#include "roster/doubt.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::roster {

struct ReadOptions {
    // "2021-01-21": rows for other days are left out. Without it every row is read.
    std::optional<std::string> date;

    // Field (see field.hpp) to the text of its heading, compared without case, accents
    // or punctuation. A field not named here is looked for by its usual headings.
    std::map<std::string, std::string> columns;

    // Spelling to "elu", "technicien", "operateur" or "etat"; comes before our own reading.
    std::map<std::string, std::string> categories;
};

struct Registrations {
    // "p001", "p002"... in the order of the file, so that identifiers, which appear in
    // logs, say nothing of the person. A corrected registration keeps its first place.
    std::vector<domain::Participant> participants;

    std::vector<Doubt> doubts; // By line, those of the whole file first.

    // No error among the doubts.
    [[nodiscard]] bool usable() const;
};

[[nodiscard]] Registrations read_registrations(std::string_view bytes,
                                               const ReadOptions& options = {});

} // namespace deroule::roster
