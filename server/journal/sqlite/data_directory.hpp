// Where the data lies: creates the directory, for its owner's eyes only.
#pragma once

#include <filesystem>

namespace deroule::journal {

// Creates what is missing of the path; leaves alone what exists. An empty path is the
// working directory. Throws JournalFault.
void create_data_directory(const std::filesystem::path& directory);

} // namespace deroule::journal
