// One line on a terminal that says how far a long search is; erased at the end.
//
// Nothing is written before the search has taken a second, then at most ten times a second.
// Called from several threads at once; times are given, so that tests need no clock.
#pragma once

#include "planner/instance.hpp"

#include <chrono>
#include <iosfwd>
#include <mutex>
#include <optional>

namespace deroule::app {

class ProgressLine {
  public:
    // `out` must outlive the line.
    explicit ProgressLine(std::ostream& out) : out_(out) {}
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    ~ProgressLine() { erase(); }

    // Of several searches, the best score is shown.
    void show(const planner::SearchProgress& progress, std::chrono::milliseconds elapsed);
    void erase();

  private:
    std::ostream& out_;
    std::mutex mutex_;
    std::optional<planner::Score> best_;
    std::optional<std::chrono::milliseconds> shown_at_;
};

} // namespace deroule::app
