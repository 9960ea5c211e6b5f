#include "app/journal_probe.hpp"

#include "app/patience.hpp"

#include <fstream>
#include <string>

namespace deroule::app {

namespace asio = boost::asio;

namespace {

constexpr std::size_t probe_bytes = 16 * 1024; // More than a journal's page.

// An append of nothing compares and writes nothing, yet takes the file as a write would.
asio::awaitable<void> ask(std::shared_ptr<journal::Journal> journal) {
    const domain::DayId home("home");
    (void)co_await journal->append(home, 0, {});
}

bool has_room(const std::filesystem::path& directory) {
    if (directory.empty()) return true;
    const std::filesystem::path file = directory / "probe";
    std::ofstream stream(file, std::ios::binary | std::ios::trunc);
    stream << std::string(probe_bytes, '\0') << std::flush;
    const bool written = stream.good();
    stream.close();
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
    return written;
}

} // namespace

asio::awaitable<bool> JournalProbe::answers() const {
    if (!has_room(directory_)) co_return false;
    co_return co_await done_within(patience_, ask(journal_));
}

} // namespace deroule::app
