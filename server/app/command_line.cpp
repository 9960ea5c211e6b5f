#include "app/command_line.hpp"

#include "app/check_command.hpp"
#include "app/config.hpp"
#include "app/files.hpp"
#include "app/groups/groups_command.hpp"
#include "app/groups/repairs_command.hpp"
#include "app/log.hpp"
#include "app/offline.hpp"
#include "app/public_url.hpp"
#include "app/rehearse_command.hpp"
#include "app/serve.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <chrono>
#include <functional>
#include <iostream>
#include <optional>
#include <string>
#include <unistd.h>

namespace deroule::app {

namespace {

constexpr int input_wrong = 1;
constexpr int wrong_usage = 2;
constexpr int machine_failed = 3;

using Run = std::function<int()>;

// What each subcommand reads its arguments into; lives as long as the parse and the run.
struct Arguments {
    std::string day_path;
    std::optional<std::string> roster_path;
    RehearseOptions rehearsal;
    std::string instance_path;
    std::optional<std::string> events_path;
    std::string plan_path = "-";
    std::uint64_t seed = 1;
    std::int64_t time_limit_ms = 0;
    std::size_t threads = 1;
    LinksOptions links;
    ReportOptions report;
    std::string format = "md", language = "fr";
    bool for_the_public = false, attendance = false, home = false;
    std::string data = "data", day, file = "-";
    ServeOptions serve;
    std::optional<std::string> config_path, serve_data, address, level, log_format;
    std::optional<std::uint16_t> port;
    bool describe = false;
    std::string health_address = "127.0.0.1";
    std::uint16_t health_port = 8080;
};

void add_check(CLI::App& program, Arguments& given, Run& run) {
    CLI::App* check = program.add_subcommand("check", "Say what is wrong with a day's files");
    check->add_option("DAY", given.day_path, "Agenda file, or a registration file alone")
        ->required();
    check->add_option("ROSTER", given.roster_path, "Registration file");
    check->callback(
        [&] { run = [&] { return run_check(given.day_path, given.roster_path, std::cout); }; });
}

void add_groups(CLI::App& program, Arguments& given, Run& run) {
    CLI::App* groups = program.add_subcommand("groups", "Compose rounds offline, JSON in and out");
    groups->add_option("INSTANCE", given.instance_path, "Instance file (deroule-grouping/1)")
        ->required();
    groups->add_option("--events", given.events_path,
                       "Attendance file (deroule-grouping-events/1): compose, then mend each "
                       "round\nfor the people really there (deroule-grouping-repair/1)");
    groups->add_option("-o,--output", given.plan_path, "Plan file; - is the standard output");
    groups->add_option("--seed", given.seed, "The same seed composes the same groups");
    groups
        ->add_option("--time-limit", given.time_limit_ms,
                     "Milliseconds after which to stop; 0 = none")
        ->check(CLI::NonNegativeNumber);
    groups
        ->add_option("--threads", given.threads,
                     "Searches side by side; the plan depends on how many")
        ->check(CLI::Range(1, 256));
    groups->callback([&] {
        run = [&] {
            const bool is_terminal = isatty(STDERR_FILENO) != 0;
            if (given.events_path)
                return run_repairs(given.instance_path, *given.events_path, given.plan_path,
                                   {given.seed, std::chrono::milliseconds(given.time_limit_ms),
                                    given.threads, is_terminal ? &std::cerr : nullptr},
                                   std::cout, std::cerr);
            return run_groups(given.instance_path, given.plan_path, given.seed, std::cout,
                              std::cerr, std::chrono::milliseconds(given.time_limit_ms),
                              given.threads, is_terminal ? GroupsLine::terminal : GroupsLine::file);
        };
    });
}

void add_rehearse(CLI::App& program, Arguments& given, Run& run) {
    CLI::App* rehearse = program.add_subcommand("rehearse", "Play a whole day in virtual time");
    RehearseOptions& options = given.rehearsal;
    rehearse->add_option("DAY", options.day_path, "Agenda file")->required();
    rehearse->add_option("ROSTER", options.roster_path, "Registration file")->required();
    rehearse->add_option("--seed", options.seed, "The same seed plays the same day");
    rehearse->add_option("--json", options.json_path, "Write the summary to this file too");
    rehearse->add_option("--data", options.data_path, "Directory to leave the journal in");
    rehearse->callback([&] { run = [&] { return run_rehearse(options, std::cout, std::cerr); }; });
}

void add_links(CLI::App& program, Arguments& given, Run& run) {
    CLI::App* links =
        program.add_subcommand("links", "Mint personal links, as CSV for a mail merge");
    LinksOptions& options = given.links;
    links->add_option("DAY", options.day, "The day's id");
    links->add_option("--data", options.data, "Data directory");
    links->add_option("--for", options.audience, "Whose links")
        ->check(CLI::IsMember({"everyone", "participants", "facilitators", "observers"}));
    links->add_option("--participant", options.participant, "This participant's alone, by id")
        ->excludes("--for");
    links->add_option("--name", options.name, "The facilitator's name, as others see it");
    links->add_option("--url", options.public_url, "Where browsers reach the server")
        ->check(fault_of_public_url)
        ->transform(without_final_slash);
    links->add_option("--output", options.output, "CSV file; - is the standard output");
    links
        ->add_option("--revoke", options.revoke,
                     "End links instead: all, participants, facilitators, observers, or a "
                     "participant's id; a server that runs learns of it within seconds")
        ->excludes("--for", "--participant");
    links
        ->add_flag("--home", given.home,
                   "Instead: another link of the facilitators' home, which opens every day")
        ->excludes("DAY", "--for", "--participant", "--revoke");
    links->callback([&] {
        if (!given.home && options.day.empty()) throw CLI::RequiredError("DAY, or --home,");
        run = [&] {
            if (given.home) return run_home_link(options);
            if (!options.revoke.empty()) return run_revoke(options, std::cout, std::cerr);
            return run_links(options, std::cerr);
        };
    });
}

void add_report(CLI::App& program, Arguments& given, Run& run) {
    CLI::App* report = program.add_subcommand("report", "Write the account of a day or cycle");
    ReportOptions& options = given.report;
    report->add_option("DAY", options.days, "Days, by id; none: every day of the directory");
    report->add_option("--data", options.data, "Data directory");
    report->add_option("--format", given.format, "md, html, csv or json")
        ->check(CLI::IsMember({"md", "html", "csv", "json"}));
    report->add_option("--language", given.language, "fr or en")
        ->check(CLI::IsMember({"fr", "en"}));
    report->add_flag("--public", given.for_the_public, "No names, only what was published");
    report
        ->add_flag("--attendance", given.attendance,
                   "The attendance sheet by half-day instead; csv unless told html")
        ->excludes("--public");
    report->add_option("--output", options.output, "File; - is the standard output");
    report->callback([&, report] {
        if (given.attendance) {
            if (report->count("--format") == 0) given.format = "csv";
            if (given.format != "csv" && given.format != "html")
                throw CLI::ValidationError("--format", "the attendance sheet is csv or html");
            options.kind = net::ReportKind::attendance;
        }
        run = [&] {
            options.choice.format = given.format == "html"   ? net::ReportFormat::html
                                    : given.format == "csv"  ? net::ReportFormat::csv
                                    : given.format == "json" ? net::ReportFormat::json
                                                             : net::ReportFormat::markdown;
            options.choice.language =
                given.language == "en" ? report::Language::en : report::Language::fr;
            options.choice.audience =
                given.for_the_public ? report::Audience::public_ : report::Audience::organisers;
            return run_report(options, std::cerr);
        };
    });
}

void add_journal(CLI::App& program, Arguments& given, Run& run) {
    CLI::App* journal = program.add_subcommand("journal", "Check, copy out or restore the journal");
    journal->require_subcommand(1);
    CLI::App* verify = journal->add_subcommand("verify", "Read all of it and say what is wrong");
    CLI::App* exported = journal->add_subcommand("export", "Copy a day out as text");
    CLI::App* imported = journal->add_subcommand("import", "Restore a day from such a text");
    for (CLI::App* each : {verify, exported, imported})
        each->add_option("--data", given.data, "Data directory");
    exported->add_option("DAY", given.day, "The day's id")->required();
    exported->add_option("--output", given.file, "Text file; - is the standard output");
    imported->add_option("FILE", given.file, "Text file; - is the standard input")->required();
    verify->callback([&] { run = [&] { return run_journal_verify(given.data, std::cout); }; });
    exported->callback([&] {
        run = [&] { return run_journal_export(given.data, given.day, given.file, std::cerr); };
    });
    imported->callback([&] {
        run = [&] { return run_journal_import(given.data, given.file, std::cout, std::cerr); };
    });
}

void add_health(CLI::App& program, Arguments& given, Run& run) {
    CLI::App* health = program.add_subcommand("health", "Ask a server whether it is ready");
    health->add_option("--address", given.health_address, "Where it listens");
    health->add_option("--port", given.health_port, "Its port");
    health->callback([&] {
        run = [&] { return run_health(given.health_address, given.health_port, std::cerr); };
    });
}

// The settings file first, then what the command line says otherwise.
std::optional<Config> settle_config(const Arguments& given) {
    Config config;
    if (given.config_path) {
        ReadConfig read = read_config(read_file(*given.config_path));
        for (const Finding& finding : read.findings)
            std::cerr << to_line(*given.config_path, finding) << '\n';
        if (!read.findings.empty()) return std::nullopt;
        config = std::move(read.config);
    }
    if (given.serve_data) config.data = *given.serve_data;
    if (given.address) config.net.address = *given.address;
    if (given.port) config.net.port = *given.port;
    if (given.log_format)
        config.log_format = *given.log_format == "json" ? LogFormat::json : LogFormat::text;
    if (given.level)
        config.log_level = *given.level == "debug"     ? LogLevel::debug
                           : *given.level == "warning" ? LogLevel::warning
                           : *given.level == "error"   ? LogLevel::error
                                                       : LogLevel::info;
    return config;
}

int serve_or_describe(Arguments& given) {
    if (given.describe) {
        std::cout << describe_config();
        return 0;
    }
    std::optional<Config> config = settle_config(given);
    if (!config) return input_wrong;
    given.serve.config = std::move(*config);
    if (given.serve.roster_path && !given.serve.day_path) {
        std::cerr << "deroule: --roster needs --day\n";
        return wrong_usage;
    }
    return run_serve(given.serve, std::cout, std::cerr);
}

void add_serve(CLI::App& program, Arguments& given, Run& run) {
    CLI::App* serve = program.add_subcommand("serve", "Serve days from a data directory");
    serve->add_option("--config", given.config_path, "Settings file");
    serve->add_flag("--describe-config", given.describe, "Print every setting and stop");
    serve->add_option("--data", given.serve_data, "Data directory")->default_str("data");
    serve->add_option("--address", given.address, "Address to listen on")->default_str("127.0.0.1");
    serve->add_option("--port", given.port, "Port; 0 is any that is free")->default_str("8080");
    serve->add_option("--log-level", given.level, "How much is logged")
        ->default_str("info")
        ->check(CLI::IsMember({"debug", "info", "warning", "error"}));
    serve->add_option("--log-format", given.log_format, "text or json")
        ->default_str("text")
        ->check(CLI::IsMember({"text", "json"}));
    serve->add_option("--day", given.serve.day_path, "Open this agenda at once");
    serve->add_option("--roster", given.serve.roster_path, "With these registrations");
    serve
        ->add_option("--virtual", given.serve.virtual_people,
                     "Let this many virtual participants join")
        ->needs(serve->get_option("--day"));
    serve->add_flag("--links", given.serve.new_links, "Print new links though the day exists")
        ->needs(serve->get_option("--day"));
    serve
        ->add_flag("--at-doors", given.serve.at_doors,
                   "Start the day's clock as its doors open, or where it was left: to rehearse "
                   "a day of any date")
        ->needs(serve->get_option("--day"));
    serve
        ->add_option("--pace", given.serve.pace,
                     "The same, and run the day this many times as fast")
        ->check(CLI::Range(1, 3600))
        ->needs(serve->get_option("--day"));
    serve->add_flag("--conducted", given.serve.conducted, "Let a virtual facilitator conduct")
        ->needs(serve->get_option("--day"));
    serve->callback([&] { run = [&] { return serve_or_describe(given); }; });
}

// Help and the version are asked for; anything else is wrong usage of the innermost command.
int told(const CLI::App& program, const CLI::ParseError& fault) {
    if (fault.get_exit_code() == 0) return program.exit(fault);
    const CLI::App* called = &program;
    std::string name = program.get_name();
    while (!called->get_subcommands().empty()) {
        called = called->get_subcommands().front();
        name += ' ' + called->get_name();
    }
    std::cerr << name << ": " << fault.what() << "\nSee: " << name << " --help\n";
    return wrong_usage;
}

} // namespace

int run_command_line(int argc, char** argv) {
    CLI::App program{"Conducts workshop days held by video.", "deroule"};
    program.require_subcommand(1);
    program.set_version_flag("--version", "deroule " DEROULE_VERSION, "Print the version and stop");
    program.option_defaults()->always_capture_default();
    program.footer("Exit codes: 0 done; 1 the input is wrong; 2 wrong usage; 3 the machine failed "
                   "(disk, port,\nnetwork, another server on the same data).");
    Arguments given;
    Run run;
    add_serve(program, given, run);
    add_check(program, given, run);
    add_groups(program, given, run);
    add_rehearse(program, given, run);
    add_links(program, given, run);
    add_report(program, given, run);
    add_journal(program, given, run);
    add_health(program, given, run);
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        return told(program, fault);
    }
    // On stderr, like all that is not a result; `serve` has settings of its own.
    set_up_log(LogLevel::warning, LogFormat::text);
    try {
        const int code = run();
        // Findings that nobody gets to read are not a success: a full disk, a closed pipe.
        if (!std::cout.flush()) throw WriteFault("the standard output cannot be written");
        return code;
    } catch (const FileFault& fault) {
        std::cerr << "deroule: " << fault.what() << '\n';
        return input_wrong;
    } catch (const std::exception& fault) {
        std::cerr << "deroule: " << fault.what() << '\n';
        return machine_failed;
    }
}

} // namespace deroule::app
