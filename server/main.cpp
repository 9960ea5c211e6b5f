// Arguments to a command, and its exit code: 0 done, 1 the input is wrong, 2 wrong usage,
// 3 the machine failed.
#include "app/check_command.hpp"
#include "app/files.hpp"
#include "app/groups_command.hpp"
#include "app/rehearse_command.hpp"
#include "journal/fault.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <iostream>

namespace {

constexpr int wrong_usage = 2;
constexpr int machine_failed = 3;

} // namespace

int main(int argc, char** argv) {
    using namespace deroule;
    CLI::App program{"Conducts workshop days held by video.", "deroule"};
    program.require_subcommand(1);
    std::function<int()> run;

    std::string day_path;
    std::optional<std::string> roster_path;
    CLI::App* check = program.add_subcommand("check", "Say what is wrong with a day's files");
    check->add_option("DAY", day_path, "Agenda file, or a registration file alone")->required();
    check->add_option("ROSTER", roster_path, "Registration file");
    check->callback(
        [&] { run = [&] { return app::run_check(day_path, roster_path, std::cout); }; });

    app::RehearseOptions rehearsal;
    CLI::App* rehearse = program.add_subcommand("rehearse", "Play a whole day in virtual time");
    rehearse->add_option("DAY", rehearsal.day_path, "Agenda file")->required();
    rehearse->add_option("ROSTER", rehearsal.roster_path, "Registration file")->required();
    rehearse->add_option("--seed", rehearsal.seed, "The same seed plays the same day");
    rehearse->add_option("--json", rehearsal.json_path, "Write the summary to this file too");
    rehearse->add_option("--data", rehearsal.data_path, "Leave the journal in this directory");
    rehearse->callback(
        [&] { run = [&] { return app::run_rehearse(rehearsal, std::cout, std::cerr); }; });

    std::string instance_path;
    std::string plan_path = "-";
    std::uint64_t seed = 1;
    CLI::App* groups = program.add_subcommand("groups", "Compose rounds offline");
    groups->add_option("INSTANCE", instance_path, "Instance file (deroule-grouping/1)")->required();
    groups->add_option("--output", plan_path, "Plan file; - is the standard output");
    groups->add_option("--seed", seed, "The same seed composes the same groups");
    groups->callback([&] {
        run = [&] { return app::run_groups(instance_path, plan_path, seed, std::cout, std::cerr); };
    });

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        return program.exit(fault) == 0 ? 0 : wrong_usage;
    }
    try {
        return run();
    } catch (const app::FileFault& fault) {
        std::cerr << "deroule: " << fault.what() << '\n';
        return 1;
    } catch (const std::exception& fault) {
        std::cerr << "deroule: " << fault.what() << '\n';
        return machine_failed;
    }
}
