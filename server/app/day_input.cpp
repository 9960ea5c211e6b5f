#include "app/day_input.hpp"

#include "app/day_advice.hpp"
#include "app/json_lines.hpp"

#include <algorithm>

namespace deroule::app {

bool DayInput::usable() const {
    return std::ranges::none_of(agenda_findings, is_error) &&
           std::ranges::none_of(roster_findings, is_error);
}

std::vector<Finding> findings_of(const std::vector<roster::Doubt>& doubts,
                                 const std::string& source) {
    std::vector<Finding> findings;
    for (const roster::Doubt& doubt : doubts) {
        Finding finding;
        finding.source = source;
        finding.severity = doubt.severity == roster::Severity::error   ? "error"
                           : doubt.severity == roster::Severity::doubt ? "doubt"
                                                                       : "note";
        finding.code = roster::name_of(doubt.kind);
        finding.line = doubt.line;
        finding.column = doubt.column;
        finding.field = doubt.field;
        finding.french = roster::describe(doubt, roster::Language::french);
        finding.english = roster::describe(doubt, roster::Language::english);
        findings.push_back(std::move(finding));
    }
    return findings;
}

DayInput read_day(const std::string& agenda_text, const std::optional<std::string>& roster_text,
                  const DayFileChanges& changes) {
    DayInput input;
    DayFile file = read_day_file(agenda_text, changes);
    input.id = domain::DayId(file.id.value_or(file.plan.date));
    input.plan = std::move(file.plan);
    input.agenda_findings = std::move(file.findings);
    if (roster_text) {
        roster::ReadOptions options;
        if (!input.plan.date.empty()) options.date = input.plan.date;
        options.columns = file.columns;
        options.categories = file.categories;
        roster::Registrations read = roster::read_registrations(*roster_text, options);
        input.roster_findings = findings_of(read.doubts, "roster");
        input.participants = std::move(read.participants);
    }
    if (std::ranges::none_of(input.agenda_findings, is_error)) {
        const std::size_t read = input.agenda_findings.size();
        advise(input.plan, input.participants.size(), input.agenda_findings);
        // Advice is given on the plan, which knows blocks but no lines.
        const auto lines = pointer_lines(agenda_text);
        for (std::size_t i = read; i < input.agenda_findings.size(); ++i)
            input.agenda_findings[i].line = nearest_line(lines, input.agenda_findings[i].pointer);
    }
    return input;
}

} // namespace deroule::app
