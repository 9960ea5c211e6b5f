// Whole files in and out, with what goes wrong said in words.
#pragma once

#include <stdexcept>
#include <string>

namespace deroule::app {

// A file that was named as input and cannot be read: which, and why. The input is wrong.
class FileFault : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// A file that cannot be written: which, and why. The machine failed.
class WriteFault : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

// "-" reads the standard input.
// Throws FileFault.
[[nodiscard]] std::string read_file(const std::string& path);
// "-" writes to the standard output. Throws WriteFault.
void write_file(const std::string& path, const std::string& content);

} // namespace deroule::app
