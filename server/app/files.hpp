// Whole files in and out, with what goes wrong said in words.
#pragma once

#include <stdexcept>
#include <string>

namespace deroule::app {

// A file that cannot be read or written: which, and why. Exit code 1 when it was named as
// input, 3 when the machine failed.
class FileFault : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// "-" reads the standard input.
[[nodiscard]] std::string read_file(const std::string& path);
// "-" writes to the standard output.
void write_file(const std::string& path, const std::string& content);

} // namespace deroule::app
