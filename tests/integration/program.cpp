#include "integration/program.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace deroule::integration {

Program::Program(const std::vector<std::string>& arguments) {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
    std::vector<std::string> words{DEROULE_PROGRAM};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words)
        argv.push_back(word.data());
    argv.push_back(nullptr);
    process_ = ::fork();
    if (process_ == 0) {
        // Between fork and exec only what POSIX allows there. It dies with the test, even one
        // that crashes.
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        ::dup2(ends[1], STDOUT_FILENO);
        ::execv(DEROULE_PROGRAM, argv.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    pipe_ = ends[0];
    if (process_ < 0) {
        process_ = 0;
        ::close(pipe_);
        throw std::runtime_error("deroule cannot be started");
    }
    ::fcntl(pipe_, F_SETFL, O_NONBLOCK);
}

Program::~Program() {
    kill();
    ::close(pipe_);
}

const std::string& Program::output() {
    std::array<char, 4096> piece{};
    for (;;) {
        const ssize_t size = ::read(pipe_, piece.data(), piece.size());
        if (size > 0)
            output_.append(piece.data(), static_cast<std::size_t>(size));
        else if (size == 0 || errno != EINTR)
            return output_;
    }
}

void Program::wait_for_words(std::chrono::milliseconds patience) const {
    pollfd waited{pipe_, POLLIN, 0};
    ::poll(&waited, 1, static_cast<int>(patience.count()));
}

bool Program::has_ended() {
    if (process_ == 0) return true;
    int status = 0;
    if (::waitpid(process_, &status, WNOHANG) == 0) return false;
    process_ = 0;
    return true;
}

void Program::kill() {
    if (process_ == 0) return;
    ::kill(process_, SIGKILL);
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
}

} // namespace deroule::integration
