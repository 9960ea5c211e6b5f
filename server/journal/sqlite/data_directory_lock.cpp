#include "journal/sqlite/data_directory_lock.hpp"

#include "journal/fault.hpp"
#include "journal/sqlite/data_directory.hpp"

#include <array>
#include <cerrno>
#include <chrono>
#include <ctime>
#include <fcntl.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace deroule::journal {

namespace {

// "1234 since 2021-01-21T08:02:11Z", as a person would read it.
[[nodiscard]] std::string holder() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    ::gmtime_r(&now, &utc);
    std::array<char, 32> text{};
    const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc);
    return std::to_string(::getpid()) + " since " + std::string(text.data(), length);
}

[[nodiscard]] std::string read_holder(int descriptor) {
    std::array<char, 128> text{};
    const auto length = ::pread(descriptor, text.data(), text.size(), 0);
    if (length <= 0) return "unknown";
    std::string line(text.data(), static_cast<std::size_t>(length));
    return line.substr(0, line.find('\n'));
}

[[noreturn]] void raise(int descriptor, const std::filesystem::path& file) {
    const int failure = errno;
    const auto holds = descriptor < 0 ? std::string{} : read_holder(descriptor);
    if (descriptor >= 0) ::close(descriptor);
    if (failure == EWOULDBLOCK) {
        throw JournalFault(FaultKind::locked,
                           "The data directory " + file.parent_path().string() +
                               " is already served by another deroule, process " + holds + ".");
    }
    throw JournalFault(FaultKind::io, "The lock " + file.string() + " could not be taken: " +
                                          std::generic_category().message(failure) + ".");
}

} // namespace

DataDirectoryLock::DataDirectoryLock(const std::filesystem::path& directory) {
    create_data_directory(directory);
    const auto file = directory / "deroule.lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0 || ::flock(descriptor, LOCK_EX | LOCK_NB) != 0) raise(descriptor, file);

    // The file stays behind when the lock goes: deleting it would let two processes hold
    // locks on two files of the same name.
    const auto line = holder() + "\n";
    if (::ftruncate(descriptor, 0) != 0 || ::pwrite(descriptor, line.data(), line.size(), 0) < 0)
        raise(descriptor, file);
    descriptor_ = descriptor;
}

DataDirectoryLock::~DataDirectoryLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

DataDirectoryLock::DataDirectoryLock(DataDirectoryLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

DataDirectoryLock& DataDirectoryLock::operator=(DataDirectoryLock&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
}

} // namespace deroule::journal
