#include "planner/diverse_exchange.hpp"

#include "planner/chill.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace deroule::planner {

namespace {

// Rungs lie between where this many of a thousand elements move a sweep...
constexpr std::size_t hot_moves = 200;
// ...and where so few do that only descent is left.
constexpr std::size_t cold_moves = 5;

constexpr std::uint64_t cooling_sweeps = 8; // At each temperature of the first cooling.
constexpr std::uint64_t turn_sweeps = 20;   // Between two exchanges.
constexpr std::size_t refined_rungs = 2;    // The coldest, whose hills are worth climbing.
constexpr std::int64_t frozen = 256;        // Below it no unit of distance passes.

// Neighbours on the ladder change places often enough when their spread covers the step:
// the more elements, the narrower the spread.
std::size_t rung_count(std::size_t elements) {
    return std::min<std::size_t>(12, 4 + elements / 120);
}

} // namespace

DiverseExchange::DiverseExchange(DiverseSeating start, Random& random)
    : random_(random), best_(std::move(start)) {}

bool DiverseExchange::run(std::uint64_t sweeps, const std::function<bool()>& stopped) {
    sweeps_ = sweeps;
    stopped_ = &stopped;
    while (!over()) {
        choose_rungs(cool(rungs_.empty() ? best_ : rungs_.front().seating));
        climb();
    }
    return cut_short_;
}

// Goes on until nothing better was found for so long that another start promises more.
void DiverseExchange::climb() {
    const std::size_t patience = 8 + best_.elements() * best_.elements() / 8;
    for (std::size_t idle = 0; idle < patience && !over(); ++idle) {
        const std::int64_t before = best_.value();
        for (std::size_t i = 0; i < rungs_.size() && !over(); ++i) {
            turn(rungs_[i], turn_sweeps);
            if (i + refined_rungs >= rungs_.size()) refine(rungs_[i].seating);
        }
        for (std::size_t i = rungs_.size() - 1; i > 0; --i)
            exchange(rungs_[i - 1], rungs_[i]);
        if (best_.value() > before) idle = 0;
    }
}

// About what a swap drawn at random changes.
std::int64_t DiverseExchange::warm(const DiverseSeating& seating) {
    constexpr std::int64_t drawn = 256;
    const std::size_t elements = seating.elements();
    std::int64_t sum = 0;
    for (std::int64_t i = 0; i < drawn; ++i) {
        const auto a = static_cast<std::size_t>(random_.below(elements));
        const auto b = static_cast<std::size_t>(random_.below(elements));
        if (seating.group_of(a) != seating.group_of(b))
            sum += std::abs(std::int64_t{seating.swap_gain(a, b)});
    }
    return std::max(frozen, sum / drawn * 256 / 2);
}

// Cools from warm to frozen, or to where hardly anything moves. The trail starts where the
// hottest rung belongs.
std::vector<DiverseExchange::Rung> DiverseExchange::cool(const DiverseSeating& start) {
    std::vector<Rung> trail;
    Rung rung{start, warm(start)};
    const std::size_t offered = best_.elements() * cooling_sweeps;
    for (; rung.temperature >= frozen && !over(); rung.temperature = rung.temperature * 15 / 16) {
        const std::size_t moved = turn(rung, cooling_sweeps);
        if (moved * 1000 < hot_moves * offered) trail.push_back(rung);
        if (moved * 1000 < cold_moves * offered) break;
    }
    refine(rung.seating);
    if (trail.empty()) trail.push_back(std::move(rung));
    return trail;
}

void DiverseExchange::choose_rungs(std::vector<Rung> trail) {
    const std::size_t count = std::min(trail.size(), rung_count(best_.elements()));
    rungs_.clear();
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = count < 2 ? 0 : i * (trail.size() - 1) / (count - 1);
        rungs_.push_back(trail[at]);
    }
}

// Metropolis on the pair: passes when the loss of the cold rung, weighed by the difference
// of the inverse temperatures, is below a quantile of the exponential law.
void DiverseExchange::exchange(Rung& hot, Rung& cold) {
    const std::int64_t loss = cold.seating.value() - hot.seating.value();
    const std::int64_t apart = std::max<std::int64_t>(1, hot.temperature - cold.temperature);
    const std::int64_t mixed = hot.temperature * 1024 / apart * cold.temperature / 1024;
    if (loss > 0 && loss > limit_at(mixed, random_)) return;
    std::swap(hot.seating, cold.seating);
}

std::size_t DiverseExchange::turn(Rung& rung, std::uint64_t sweeps) {
    if (*stopped_ && (*stopped_)()) cut_short_ = true;
    std::size_t moved = 0;
    for (std::uint64_t i = 0; i < sweeps && !over(); ++i, ++spent_)
        moved += rung.seating.sweep(rung.temperature, random_);
    return moved;
}

void DiverseExchange::refine(const DiverseSeating& seating) {
    DiverseSeating refined = seating;
    while (refined.sweep(0, random_) > 0)
        ++spent_;
    if (refined.value() > best_.value()) best_ = std::move(refined);
}

} // namespace deroule::planner
