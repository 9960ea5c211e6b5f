#include "app/groups/progress_line.hpp"

#include <algorithm>
#include <ostream>
#include <string>

namespace deroule::app {

namespace {

constexpr std::chrono::milliseconds silent_for{1000};
constexpr std::chrono::milliseconds between_two{100};
constexpr const char* from_the_start = "\r\x1b[K"; // Back to the margin, the rest erased.

std::string seconds(std::chrono::milliseconds elapsed) {
    const auto tenths = elapsed.count() / 100;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " s";
}

} // namespace

void ProgressLine::show(const planner::SearchProgress& progress,
                        std::chrono::milliseconds elapsed) {
    const std::lock_guard lock(mutex_);
    if (!best_.has_value() || progress.best < *best_) best_ = progress.best;
    if (elapsed < silent_for) return;
    if (shown_at_.has_value() && elapsed - *shown_at_ < between_two) return;
    shown_at_ = elapsed;
    const std::uint64_t percent =
        progress.budget == 0 ? 0
                             : std::min<std::uint64_t>(100, 100 * progress.spent / progress.budget);
    out_ << from_the_start << "hard " << best_->hard << ", repeats " << best_->repeats
         << ", category " << best_->category << ", traits " << best_->traits << " after "
         << seconds(elapsed) << ", " << percent << " % of the budget" << std::flush;
}

void ProgressLine::erase() {
    const std::lock_guard lock(mutex_);
    if (shown_at_.has_value()) out_ << from_the_start << std::flush;
    shown_at_.reset();
}

} // namespace deroule::app
