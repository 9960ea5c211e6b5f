#include "planner/partners.hpp"

#include <algorithm>

namespace deroule::planner {

Partners::Partners(const RoundsSeating& seating, const std::vector<char>& pinned,
                   std::vector<MovableSet> sets)
    : pinned_(pinned), sets_(std::move(sets)), sets_of_hall_(seating.model().halls().size()) {
    for (std::size_t i = 0; i < sets_.size(); ++i)
        sets_of_hall_[sets_[i].hall].push_back(i);
    for (std::size_t hall = 0; hall < sets_of_hall_.size(); ++hall) {
        const auto first = static_cast<std::uint32_t>(seats_.size());
        if (seating.model().halls()[hall].tables > 1) {
            const std::vector<std::uint32_t> free = free_seats(seating, hall);
            seats_.insert(seats_.end(), free.begin(), free.end());
        }
        const auto count = static_cast<std::uint32_t>(seats_.size()) - first;
        range_of_hall_.push_back({first, count});
        ranges_.resize(seats_.size(), {first, count});
    }
}

std::vector<std::uint32_t> Partners::free_seats(const RoundsSeating& seating,
                                                std::size_t hall) const {
    std::vector<std::size_t> taken;
    for (const std::size_t set : sets_of_hall_[hall])
        for (const std::size_t seat : seats_of(seating, sets_[set]))
            taken.push_back(seat);
    std::sort(taken.begin(), taken.end());
    const Hall& where = seating.model().halls()[hall];
    std::vector<std::uint32_t> free;
    for (std::size_t seat = seating.first_seat(where.first_table);
         seat < seating.first_seat(where.first_table + where.tables); ++seat)
        if (pinned_[seat] == 0 && !std::binary_search(taken.begin(), taken.end(), seat))
            free.push_back(static_cast<std::uint32_t>(seat));
    return free;
}

std::vector<std::size_t> Partners::seats_of(const RoundsSeating& seating,
                                            const MovableSet& set) const {
    const std::size_t round = seating.model().halls()[set.hall].round;
    const std::size_t table = seating.table_of(round, set.people.front());
    std::vector<std::size_t> seats;
    for (std::size_t seat = seating.first_seat(table); seat < seating.first_seat(table + 1); ++seat)
        if (std::binary_search(set.people.begin(), set.people.end(), seating.person_at(seat)))
            seats.push_back(seat);
    return seats;
}

void Partners::follow(const RoundsSeating& seating) {
    for (std::size_t hall = 0; hall < range_of_hall_.size(); ++hall)
        follow(seating, hall);
}

void Partners::follow(const RoundsSeating& seating, std::size_t hall) {
    if (range_of_hall_[hall].count == 0 || sets_of_hall_[hall].empty()) return;
    const std::vector<std::uint32_t> free = free_seats(seating, hall);
    std::copy(free.begin(), free.end(), seats_.begin() + range_of_hall_[hall].first);
}

void Partners::look_for_trouble(const RoundsSeating& seating,
                                const std::function<bool(std::size_t table)>& troubled) {
    troubled_.clear();
    std::size_t known = ~std::size_t{0};
    bool trouble = false;
    for (std::size_t index = 0; index < seats_.size(); ++index) {
        const std::size_t table = seating.table_at(seats_[index]);
        if (table != known) trouble = troubled(table);
        known = table;
        if (trouble) troubled_.push_back(static_cast<std::uint32_t>(index));
    }
}

Partners::SetMove Partners::draw_set(const RoundsSeating& seating, Random& random) const {
    const MovableSet& set = sets_[random.below(sets_.size())];
    const Hall& hall = seating.model().halls()[set.hall];
    SetMove move{set.hall, seats_of(seating, set), {}};
    const std::size_t table = hall.first_table + random.below(hall.tables);
    if (table == seating.table_at(move.from.front())) return {};

    std::vector<std::size_t> single;
    std::vector<char> taken = std::vector<char>(
        pinned_.begin() + static_cast<std::ptrdiff_t>(seating.first_seat(table)),
        pinned_.begin() + static_cast<std::ptrdiff_t>(seating.first_seat(table + 1)));
    const std::size_t round = seating.model().halls()[set.hall].round;
    for (const std::size_t index : sets_of_hall_[set.hall]) {
        if (seating.table_of(round, sets_[index].people.front()) != table) continue;
        const std::vector<std::size_t> seats = seats_of(seating, sets_[index]);
        for (const std::size_t seat : seats)
            taken[seat - seating.first_seat(table)] = 1;
        if (seats.size() == move.from.size() && random.below(2) == 0) move.to = seats;
    }
    if (!move.to.empty()) return move;
    for (std::size_t i = 0; i < taken.size(); ++i)
        if (taken[i] == 0) single.push_back(seating.first_seat(table) + i);
    if (single.size() < move.from.size()) return {};
    random.shuffle(single);
    single.resize(move.from.size());
    move.to = std::move(single);
    return move;
}

std::vector<char> with_sets(const RoundsSeating& seating, std::vector<char> held,
                            const std::vector<MovableSet>& sets) {
    for (const MovableSet& set : sets) {
        const std::size_t round = seating.model().halls()[set.hall].round;
        const std::size_t table = seating.table_of(round, set.people.front());
        for (std::size_t seat = seating.first_seat(table); seat < seating.first_seat(table + 1);
             ++seat)
            if (std::binary_search(set.people.begin(), set.people.end(), seating.person_at(seat)))
                held[seat] = 1;
    }
    return held;
}

} // namespace deroule::planner
