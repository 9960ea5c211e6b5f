// Whether the journal would take a fact now: asked by /readyz, answered within a bound.
//
// The journal's own thread must answer, with the right to write, and the disk must have room.
// Nothing is kept of it. For coroutines whose executor runs one thing at a time.
#pragma once

#include "base/time.hpp"
#include "journal/journal.hpp"

#include <filesystem>
#include <memory>

namespace deroule::app {

class JournalProbe {
  public:
    static constexpr Duration default_patience = std::chrono::seconds{2};

    // An empty directory: the disk is not asked.
    JournalProbe(std::shared_ptr<journal::Journal> journal, std::filesystem::path directory,
                 Duration patience = default_patience)
        : journal_(std::move(journal)), directory_(std::move(directory)), patience_(patience) {}

    [[nodiscard]] boost::asio::awaitable<bool> answers() const;

  private:
    const std::shared_ptr<journal::Journal> journal_;
    const std::filesystem::path directory_;
    const Duration patience_;
};

} // namespace deroule::app
