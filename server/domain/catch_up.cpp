// How a day that runs late can start its next fixed block on time again.
#include "domain/agenda.hpp"

#include <algorithm>
#include <cstdint>

namespace deroule::domain {

namespace {

constexpr Duration minute = std::chrono::minutes{1};

// A block that may be shortened, and by how many whole minutes.
struct Giver {
    const Block* block;
    std::int64_t minutes;
};

struct Lateness {
    const Block* target = nullptr;
    Duration late{};
    std::vector<Giver> givers; // Between what runs and the target, in agenda order.
};

std::int64_t minutes_to_give(const Block& block) {
    if (block.status != BlockStatus::planned || !block.plan.shortest) return 0;
    return std::max<std::int64_t>(0, (block.length - *block.plan.shortest) / minute);
}

// The first fixed block that would start late. Time saved before a fixed block that is on
// time is lost in waiting for it, so blocks before such a one give nothing.
Lateness find_lateness(const Agenda& agenda) {
    Lateness found;
    const std::vector<Span> spans = project(agenda);
    const std::size_t first = agenda.running ? agenda.position(*agenda.running) + 1 : 0;
    for (std::size_t i = first; i < agenda.blocks.size(); ++i) {
        const Block& block = agenda.blocks[i];
        if (block.status != BlockStatus::planned) continue;
        if (block.plan.fixed) {
            if (spans[i].from > block.plan.starts_at) {
                found.target = &block;
                found.late = spans[i].from - block.plan.starts_at;
                if (!found.givers.empty()) return found;
                // Nothing can give before this one: look whether the next fixed block can be met.
            } else {
                found = {};
            }
        }
        if (const std::int64_t minutes = minutes_to_give(block); minutes > 0)
            found.givers.push_back({&block, minutes});
    }
    if (found.target != nullptr && found.givers.empty()) return found;
    return {};
}

CatchUp proposal(const Lateness& lateness, const std::vector<std::int64_t>& taken) {
    CatchUp result{lateness.target->plan.id, lateness.late, {}, {}};
    for (std::size_t i = 0; i < taken.size(); ++i) {
        if (taken[i] == 0) continue;
        const Block& block = *lateness.givers[i].block;
        result.lengths.push_back({block.plan.id, block.length - taken[i] * minute});
        result.regained += taken[i] * minute;
    }
    return result;
}

// In proportion to what each can give; the minutes lost to rounding down go one each to
// the blocks that can still give, the largest first.
std::vector<std::int64_t> spread(const std::vector<Giver>& givers, std::int64_t needed,
                                 std::int64_t available) {
    std::vector<std::int64_t> taken;
    std::int64_t sum = 0;
    for (const Giver& giver : givers) {
        taken.push_back(giver.minutes * needed / available);
        sum += taken.back();
    }
    while (sum < needed) {
        std::size_t best = 0;
        for (std::size_t i = 1; i < givers.size(); ++i)
            if (givers[i].minutes - taken[i] > givers[best].minutes - taken[best]) best = i;
        ++taken[best];
        ++sum;
    }
    return taken;
}

std::vector<std::int64_t> from_the_latest(const std::vector<Giver>& givers, std::int64_t needed) {
    std::vector<std::int64_t> taken(givers.size(), 0);
    for (std::size_t i = givers.size(); i > 0 && needed > 0; --i) {
        taken[i - 1] = std::min(givers[i - 1].minutes, needed);
        needed -= taken[i - 1];
    }
    return taken;
}

} // namespace

std::vector<CatchUp> propose_catch_up(const Agenda& agenda) {
    const Lateness lateness = find_lateness(agenda);
    if (lateness.target == nullptr || lateness.givers.empty()) return {};
    std::int64_t available = 0;
    for (const Giver& giver : lateness.givers)
        available += giver.minutes;
    const std::int64_t wanted = (lateness.late + minute - Duration{1}) / minute;
    const std::int64_t needed = std::min(wanted, available);
    std::vector<CatchUp> proposals{proposal(lateness, spread(lateness.givers, needed, available))};
    CatchUp latest = proposal(lateness, from_the_latest(lateness.givers, needed));
    if (latest.lengths != proposals.front().lengths) proposals.push_back(std::move(latest));
    return proposals;
}

} // namespace deroule::domain
