#include "app/check_command.hpp"

#include "app/counted.hpp"
#include "app/day_input.hpp"
#include "app/files.hpp"

#include <algorithm>
#include <ostream>

namespace deroule::app {

namespace {

// Prints findings, and returns how many of them are errors.
std::size_t tell(const std::string& file, const std::vector<Finding>& findings, std::ostream& out) {
    for (const Finding& finding : findings)
        out << to_line(file, finding) << '\n';
    return static_cast<std::size_t>(std::ranges::count_if(findings, is_error));
}

void sum_up(const std::string& what, std::size_t errors, const std::vector<Finding>& findings,
            std::ostream& out) {
    const auto doubts = std::ranges::count(findings, "doubt", &Finding::severity);
    out << what << ", " << errors << (errors == 1 ? " error, " : " errors, ") << doubts
        << (doubts == 1 ? " doubt\n" : " doubts\n");
}

int check_roster_alone(const std::string& path, std::ostream& out) {
    const roster::Registrations read = roster::read_registrations(read_file(path), {});
    const std::vector<Finding> findings = findings_of(read.doubts, "roster");
    const std::size_t errors = tell(path, findings, out);
    sum_up(path + ": " + counted(read.participants.size(), "participant"), errors, findings, out);
    return errors == 0 ? 0 : 1;
}

} // namespace

int run_check(const std::string& day_path, const std::optional<std::string>& roster_path,
              std::ostream& out) {
    if (!roster_path && !day_path.ends_with(".json")) return check_roster_alone(day_path, out);
    std::optional<std::string> roster;
    if (roster_path) roster = read_file(*roster_path);
    const DayInput input = read_day(read_file(day_path), roster);
    std::size_t errors = tell(day_path, input.agenda_findings, out);
    sum_up(day_path + ": " + counted(input.plan.blocks.size(), "block"), errors,
           input.agenda_findings, out);
    if (roster_path) {
        const std::size_t in_roster = tell(*roster_path, input.roster_findings, out);
        sum_up(*roster_path + ": " + counted(input.participants.size(), "participant"), in_roster,
               input.roster_findings, out);
        errors += in_roster;
    }
    return errors == 0 ? 0 : 1;
}

} // namespace deroule::app
