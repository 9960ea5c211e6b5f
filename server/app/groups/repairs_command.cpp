#include "app/groups/repairs_command.hpp"

#include "app/groups/groups_json.hpp"
#include "app/groups/repair_json.hpp"

#include <ctime>
#include <fstream>
#include <iterator>
#include <optional>
#include <ostream>

namespace deroule::app {

namespace {

constexpr int done = 0;
constexpr int input_wrong = 1;
constexpr int machine_failed = 3;

// Reads a file with `read`; says what is wrong with it otherwise.
template <class Read>
auto read_with(const Read& read, const std::string& path, std::ostream& err)
    -> std::optional<typename decltype(read(std::string{}))::value_type> {
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.is_open() || file.bad()) {
        err << path << ": this file cannot be read\n";
        return std::nullopt;
    }
    auto found = read(text);
    if (found.has_value()) return *std::move(found);
    err << path << ": " << found.error().place << ": " << found.error().reason << "\n";
    return std::nullopt;
}

std::vector<planner::Groups> groups_of(const planner::MultiRoundPlan& plan) {
    std::vector<planner::Groups> rounds;
    for (const planner::Plan& round : plan.rounds)
        rounds.push_back(round.groups);
    return rounds;
}

std::string summary(const planner::Instance& instance, const RepairStep& step) {
    const planner::LiveRepair& repair = step.repair;
    return instance.rounds[step.round].id + ": " + std::to_string(repair.moves.size()) +
           " moved (at least " + std::to_string(repair.least) + "), " +
           std::to_string(repair.seated.size()) + " seated, " + std::to_string(repair.hard) +
           " hard";
}

std::vector<RepairStep> live(const planner::Instance& instance, const planner::MultiRoundPlan& plan,
                             const std::vector<planner::AttendanceChange>& changes) {
    std::vector<RepairStep> steps;
    planner::LiveDay day(instance, groups_of(plan), plan.seed);
    auto change = changes.begin();
    for (std::size_t round = 0; round < instance.rounds.size(); ++round) {
        for (; change != changes.end() && change->round == round; ++change)
            day.learn(*change);
        const std::clock_t start = std::clock();
        planner::LiveRepair repair = day.start(round);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        steps.push_back({round, std::move(repair), seconds});
    }
    return steps;
}

int write(const std::string& path, const std::string& text, std::ostream& out, std::ostream& err) {
    if (path == "-") {
        out << text << std::flush;
        return out ? done : machine_failed;
    }
    std::ofstream output(path, std::ios::binary | std::ios::trunc);
    output << text << std::flush;
    if (output) return done;
    err << path << ": this file cannot be written\n";
    return machine_failed;
}

} // namespace

int run_repairs(const std::string& instance_path, const std::string& events_path,
                const std::string& output_path, const GroupsSearch& search, std::ostream& out,
                std::ostream& err) {
    const auto instance =
        read_with([](const auto& text) { return read_instance(text); }, instance_path, err);
    if (!instance) return input_wrong;
    const auto changes =
        read_with([&](const auto& text) { return read_events(text, *instance); }, events_path, err);
    if (!changes) return input_wrong;
    const planner::MultiRoundPlan plan = search_groups(*instance, search);
    const std::vector<RepairStep> steps = live(*instance, plan, *changes);
    const int code = write(output_path, write_repairs(*instance, plan, steps), out, err);
    for (const RepairStep& step : steps)
        err << summary(*instance, step) << "\n";
    return code;
}

} // namespace deroule::app
