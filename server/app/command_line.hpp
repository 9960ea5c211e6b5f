// The words of the command line: what `deroule` and its subcommands take, and do.
#pragma once

namespace deroule::app {

// Runs one command. Exit codes: 0 done, 1 the input is wrong (said on stderr, where and why),
// 2 wrong usage, 3 the machine failed (disk, port, network).
[[nodiscard]] int run_command_line(int argc, char** argv);

} // namespace deroule::app
