#include "app/groups/diverse_command.hpp"

#include "app/groups/diverse_reader.hpp"

#include <fstream>
#include <ostream>

namespace deroule::app {

int run_diverse(const std::string& instance_path, const std::string& text,
                const std::string& output_path, std::uint64_t seed, std::ostream& out,
                std::ostream& err, std::chrono::milliseconds time_limit) {
    constexpr int input_wrong = 1;
    constexpr int machine_failed = 3;
    const auto problem = read_diverse(text);
    if (problem.has_error()) {
        err << instance_path << ": " << problem.error().place << ": " << problem.error().reason
            << "\n";
        return input_wrong;
    }
    const auto start = std::chrono::steady_clock::now();
    const auto late = [&] {
        return time_limit.count() > 0 && std::chrono::steady_clock::now() - start >= time_limit;
    };
    const planner::DiversePlan plan =
        planner::compose_diverse(*problem, seed, planner::diverse_sweeps, late);
    const std::string written = write_diverse(plan, seed);
    std::ofstream file;
    if (output_path != "-") file.open(output_path, std::ios::binary | std::ios::trunc);
    std::ostream& output = output_path == "-" ? out : file;
    output << written << std::flush;
    if (!output) {
        err << output_path << ": this file cannot be written\n";
        return machine_failed;
    }
    err << plan.groups.size() << " groups: value " << in_units(plan.value)
        << (plan.cut_short ? ", cut short by the time limit" : "") << "\n";
    return 0;
}

} // namespace deroule::app
