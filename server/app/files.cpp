#include "app/files.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace deroule::app {

std::string read_file(const std::string& path) {
    std::ostringstream content;
    if (path == "-") {
        content << std::cin.rdbuf();
        return content.str();
    }
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored))
        throw FileFault(path + ": is a directory, not a file");
    std::ifstream file(path, std::ios::binary);
    if (!file) throw FileFault(path + ": " + std::strerror(errno));
    content << file.rdbuf();
    if (file.bad()) throw FileFault(path + ": cannot be read to its end");
    return content.str();
}

void write_file(const std::string& path, const std::string& content) {
    if (path == "-") {
        std::cout << content << std::flush;
        if (!std::cout) throw WriteFault("the standard output cannot be written");
        return;
    }
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << content << std::flush;
    if (!file) throw WriteFault(path + ": cannot be written: " + std::strerror(errno));
}

} // namespace deroule::app
