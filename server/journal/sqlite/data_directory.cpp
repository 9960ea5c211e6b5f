#include "journal/sqlite/data_directory.hpp"

#include "journal/fault.hpp"

#include <fcntl.h>
#include <system_error>
#include <unistd.h>

namespace deroule::journal {

namespace {

// A directory survives a power cut once the directory that lists it is on the disk.
// Not every file system can do that, so that a failure is none of ours.
void sync(const std::filesystem::path& directory) {
    const int descriptor = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

} // namespace

void create_data_directory(const std::filesystem::path& directory) {
    if (directory.empty() || std::filesystem::is_directory(directory)) return;
    auto parent = directory.parent_path();
    if (!directory.has_filename()) parent = parent.parent_path();
    create_data_directory(parent);

    std::error_code failure;
    std::filesystem::create_directory(directory, failure);
    if (failure) {
        throw JournalFault(FaultKind::io, "The data directory " + directory.string() +
                                              " could not be created: " + failure.message() + ".");
    }
    std::filesystem::permissions(directory, std::filesystem::perms::owner_all, failure);
    sync(parent.empty() ? "." : parent);
}

} // namespace deroule::journal
