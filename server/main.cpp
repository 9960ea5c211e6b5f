// Arguments to a command, and its exit code.
#include "app/command_line.hpp"

int main(int argc, char** argv) {
    return deroule::app::run_command_line(argc, argv);
}
