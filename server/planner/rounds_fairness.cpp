#include "planner/rounds_seating.hpp"

#include <algorithm>
#include <bit>

namespace deroule::planner {

std::int64_t RoundsSeating::count_lanes(PersonIndex a, PersonIndex b,
                                        const std::vector<std::uint64_t>& lanes) const {
    std::int64_t count = 0;
    for (std::size_t word = 0; word < rows_.words(); ++word)
        count +=
            std::popcount(LabelRows::same(rows_.row(a)[word], rows_.row(b)[word]) & lanes[word]);
    return count;
}

std::int64_t RoundsSeating::meetings_between(PersonIndex a, PersonIndex b) const {
    return cells_.empty() ? count_lanes(a, b, all_lanes_)
                          : cells_[a * model_.people() + b] & meetings_mask;
}

std::int64_t RoundsSeating::third_meetings() const {
    std::vector<std::uint64_t> earlier = all_lanes_;
    for (std::size_t round = 0; round < model_.rounds(); ++round)
        LabelRows::remove_lane(earlier, LabelRows::lane_of_round(round));
    std::int64_t sum = 0;
    for (std::size_t table = 0; table < model_.tables(); ++table) {
        if (table > 0 && round_of_table_[table] != round_of_table_[table - 1])
            for (std::size_t round = round_of_table_[table - 1]; round < round_of_table_[table];
                 ++round)
                LabelRows::add_lane(earlier, LabelRows::lane_of_round(round));
        for (std::size_t seat = starts_[table]; seat < starts_[table + 1]; ++seat)
            for (std::size_t other = seat + 1; other < starts_[table + 1]; ++other)
                sum += std::max<std::int64_t>(
                    0, count_lanes(people_at_[seat], people_at_[other], earlier) - 1);
    }
    return sum;
}

// A meeting that ends is the last one of its pair; one that begins comes after all of them.
std::int64_t RoundsSeating::change_of_third_meetings(std::size_t seat, std::size_t other) const {
    std::int64_t change = 0;
    const auto move = [&](std::size_t from, std::size_t to) {
        const PersonIndex person = people_at_[from];
        for (std::size_t at = starts_[table_at_[from]]; at < starts_[table_at_[from] + 1]; ++at)
            if (at != from)
                change -= std::max<std::int64_t>(0, meetings_between(person, people_at_[at]) - 2);
        for (std::size_t at = starts_[table_at_[to]]; at < starts_[table_at_[to] + 1]; ++at)
            if (at != to)
                change += std::max<std::int64_t>(0, meetings_between(person, people_at_[at]) - 1);
    };
    move(seat, other);
    move(other, seat);
    return change;
}

bool RoundsSeating::has_third_meeting(std::size_t table) const {
    for (std::size_t seat = starts_[table]; seat < starts_[table + 1]; ++seat)
        for (std::size_t other = seat + 1; other < starts_[table + 1]; ++other)
            if (meetings_between(people_at_[seat], people_at_[other]) > 2) return true;
    return false;
}

} // namespace deroule::planner
