#include "app/groups/groups_command.hpp"

#include "app/groups/advice_texts.hpp"
#include "app/groups/diverse_command.hpp"
#include "app/groups/diverse_reader.hpp"
#include "app/groups/groups_json.hpp"
#include "app/groups/groups_search.hpp"
#include "planner/instance.hpp"

#include <fstream>
#include <iterator>
#include <ostream>
#include <vector>

namespace deroule::app {

namespace {

constexpr int done = 0;
constexpr int input_wrong = 1;
constexpr int machine_failed = 3;

std::string against(const char* name, std::int64_t value, std::int64_t bound) {
    return std::string(name) + " " + std::to_string(value) + " (at least " + std::to_string(bound) +
           ")";
}

std::string summary(const planner::MultiRoundPlan& plan) {
    return std::to_string(plan.rounds.size()) +
           " rounds: " + against("hard", plan.score.hard, plan.bound.hard) + ", " +
           against("repeats", plan.score.repeats, plan.bound.repeats) + ", " +
           against("category", plan.score.category, plan.bound.category) + ", " +
           against("traits", plan.score.traits, plan.bound.traits);
}

// What cannot be avoided, before anybody waits for the plan; the plan itself holds all of it.
void say(const planner::Instance& instance, const std::vector<planner::Advice>& advice,
         std::ostream& err) {
    constexpr std::size_t said_max = 12;
    for (std::size_t i = 0; i < advice.size() && i < said_max; ++i)
        err << "advice: " << text_of(instance, advice[i]).english << "\n";
    if (advice.size() > said_max)
        err << "advice: " << advice.size() - said_max << " more in the plan\n";
}

} // namespace

int run_groups(const std::string& instance_path, const std::string& output_path, std::uint64_t seed,
               std::ostream& out, std::ostream& err, std::chrono::milliseconds time_limit,
               std::size_t threads, GroupsLine line) {
    std::ifstream file(instance_path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    if (!file.is_open() || file.bad()) {
        err << instance_path << ": this file cannot be read\n";
        return input_wrong;
    }
    if (looks_diverse(text))
        return run_diverse(instance_path, text, output_path, seed, out, err, time_limit);
    const auto instance = read_instance(text);
    if (instance.has_error()) {
        const InstanceError& error = instance.error();
        err << instance_path << ": " << error.place << ": " << error.reason << "\n";
        return input_wrong;
    }
    const std::vector<planner::Advice> advice = planner::advice_of(*instance);
    say(*instance, advice, err);
    const planner::MultiRoundPlan plan = search_groups(
        *instance, {seed, time_limit, threads, line == GroupsLine::terminal ? &err : nullptr});
    const std::string written = write_plan(*instance, plan, advice);
    if (output_path == "-") {
        out << written << std::flush;
        if (!out) return machine_failed;
    } else {
        std::ofstream output(output_path, std::ios::binary | std::ios::trunc);
        output << written << std::flush;
        if (!output) {
            err << output_path << ": this file cannot be written\n";
            return machine_failed;
        }
    }
    err << summary(plan) << (plan.cut_short ? ", cut short by the time limit" : "") << "\n";
    return done;
}

} // namespace deroule::app
