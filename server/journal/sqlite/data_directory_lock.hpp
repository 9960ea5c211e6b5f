// Keeps a second server away from a data directory.
//
// An advisory lock (flock) on a file that names its holder; the kernel drops it when the
// process ends, however it ends. Command line tools that only read or append do not take
// it: SQLite settles those. Move-only; released by the destructor.
#pragma once

#include <filesystem>

namespace deroule::journal {

class DataDirectoryLock {
  public:
    // Creates the directory when it is missing. Throws JournalFault{locked} whose sentence
    // says which process holds it and since when.
    explicit DataDirectoryLock(const std::filesystem::path& directory);
    ~DataDirectoryLock();

    DataDirectoryLock(DataDirectoryLock&& other) noexcept;
    DataDirectoryLock& operator=(DataDirectoryLock&& other) noexcept;

  private:
    int descriptor_ = -1;
};

} // namespace deroule::journal
