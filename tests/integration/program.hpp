// The real `deroule` as a child process: started, read, killed.
//
// Linux. One thread. A child that is still there is killed with its owner, and by the kernel
// when the test itself crashes.
#pragma once

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

namespace deroule::integration {

class Program {
  public:
    // Starts it with these arguments; its standard output is read by us, its errors go where
    // the test's go.
    explicit Program(const std::vector<std::string>& arguments);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    // What it has printed so far, without waiting.
    [[nodiscard]] const std::string& output();
    // Waits until it prints something or ends, for so long at most.
    void wait_for_words(std::chrono::milliseconds patience) const;
    // Whether it has ended, without waiting.
    [[nodiscard]] bool has_ended();
    // kill -9, and waits until it is gone.
    void kill();

  private:
    pid_t process_ = 0;
    int pipe_ = -1;
    std::string output_;
};

} // namespace deroule::integration
