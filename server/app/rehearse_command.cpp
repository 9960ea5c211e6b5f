#include "app/rehearse_command.hpp"

#include "app/day_input.hpp"
#include "app/files.hpp"
#include "app/rehearsal_account.hpp"
#include "app/rehearsal_store.hpp"
#include "app/virtual/rehearsal.hpp"
#include "domain/words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <ostream>

namespace deroule::app {

namespace {

nlohmann::json summary(const RehearsalOutcome& outcome, const RehearseOptions& options,
                       double seconds) {
    std::size_t rejected = 0;
    for (const auto& [code, count] : outcome.rejected)
        rejected += count;
    nlohmann::json missed = nlohmann::json::array();
    for (const domain::BlockId& block : outcome.fixed_missed)
        missed.push_back(block.text());
    const std::size_t over =
        outcome.repeated_afternoon - std::min(outcome.repeated_afternoon, outcome.repeated_bound);
    return {{"seed", options.seed},
            {"participants", outcome.day.roster.participants.size()},
            {"records", outcome.records},
            {"events", outcome.events},
            {"commands_accepted", outcome.accepted},
            {"commands_rejected", rejected},
            {"rejections", outcome.rejected},
            {"connections", outcome.connections},
            {"messages", outcome.messages},
            {"repeated_morning", outcome.repeated_morning},
            {"repeated_afternoon", outcome.repeated_afternoon},
            {"repeated_unavoidable", outcome.repeated_bound},
            {"repeated_avoidable", over},
            {"without_place", outcome.without_place},
            {"clients_diverged", outcome.diverged},
            {"fixed_missed", missed},
            {"status", domain::word(outcome.day.status)},
            {"seconds", seconds}};
}

} // namespace

int run_rehearse(const RehearseOptions& options, std::ostream& out, std::ostream& err) {
    DayInput input = read_day(read_file(options.day_path), read_file(options.roster_path));
    if (!input.usable()) {
        for (const Finding& finding : input.agenda_findings)
            if (is_error(finding)) err << to_line(options.day_path, finding) << '\n';
        for (const Finding& finding : input.roster_findings)
            if (is_error(finding)) err << to_line(options.roster_path, finding) << '\n';
        return 1;
    }
    RehearsalStore store(options.data_path);
    if (!store.is_free_for(input.id)) {
        err << "deroule: " << options.data_path << " holds a day " << input.id.text()
            << " that is no rehearsal: it is left as it is; name another directory with --data\n";
        return 1;
    }
    RehearsalInput rehearsal;
    rehearsal.id = input.id;
    rehearsal.plan = std::move(input.plan);
    rehearsal.participants = std::move(input.participants);
    rehearsal.seed = options.seed;
    const auto begun = std::chrono::steady_clock::now();
    const RehearsalOutcome outcome = rehearse(rehearsal);
    const double seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    tell_rehearsal(outcome, out);
    store.keep(outcome.day.id, *outcome.journal);
    out << "\nThe journal is in " << options.data_path << "; its account: deroule report --data "
        << options.data_path << ' ' << outcome.day.id.text() << '\n';
    const std::string line = summary(outcome, options, seconds).dump();
    if (options.json_path) write_file(*options.json_path, line + "\n");
    out << '\n' << line << '\n';
    return 0;
}

} // namespace deroule::app
