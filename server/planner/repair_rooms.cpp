#include "planner/repair_rooms.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

constexpr PersonIndex nobody = ~PersonIndex{0};

} // namespace

RepairCost& RepairCost::operator+=(const RepairCost& other) {
    hard += other.hard;
    moves += other.moves;
    repeats += other.repeats;
    category += other.category;
    traits += other.traits;
    return *this;
}

RepairRooms::RepairRooms(const Instance& instance, const MeetingRows& rows, const RepairPool& pool)
    : rows_(&rows), pool_(&pool), instance_(&instance), room_of_(instance.people.size(), nowhere),
      home_of_(room_of_), pin_of_(room_of_), sets_of_(pool.together.empty() ? 0 : room_of_.size()),
      members_(pool.rooms.size()) {
    for (const Pin& pin : pool.pins)
        pin_of_[pin.person] = pin.group;
    for (std::size_t set = 0; set < pool.together.size(); ++set)
        for (const PersonIndex person : pool.together[set])
            sets_of_[person].push_back(set);
    if (pool.kind == RoundKind::mixed) add_columns();
    for (std::size_t i = 0; i < pool.people.size(); ++i) {
        home_of_[pool.people[i]] = pool.homes[i];
        if (pool.homes[i] != nowhere) seat(pool.people[i], pool.homes[i]);
    }
    count_everything();
}

void RepairRooms::add_columns() {
    const std::vector<Person>& people = instance_->people;
    attributes_ = people.empty() ? 0 : 1 + people.front().traits.size();
    const auto value = [](const Person& person, std::size_t attribute) {
        return attribute == 0 ? person.category : person.traits[attribute - 1];
    };
    person_columns_.assign(people.size() * attributes_, nowhere);
    for (std::size_t attribute = 0; attribute < attributes_; ++attribute) {
        int most = nowhere;
        for (const PersonIndex person : pool_->people) {
            const int code = value(people[person], attribute);
            most = std::max(most, code);
            if (code >= 0)
                person_columns_[person * attributes_ + attribute] =
                    static_cast<int>(columns_) + code;
        }
        columns_ += static_cast<std::size_t>(most + 1);
        if (attribute == 0) categories_ = columns_;
    }
    totals_.assign(columns_, 0);
    counts_.assign(columns_ * members_.size(), 0);
    for (const PersonIndex person : pool_->people)
        for (std::size_t i = 0; i < attributes_; ++i)
            if (const int column = columns_of(person)[i]; column >= 0)
                ++totals_[static_cast<std::size_t>(column)];
    add_shares();
}

void RepairRooms::count_everything() {
    int doubled = 0; // Each pair is seen from both sides.
    RepairCost pairs;
    for (int room = 0; room < static_cast<int>(members_.size()); ++room) {
        for (const PersonIndex person : members(room)) {
            add_pairs(person, room, person, 1, pairs);
            if (pinned(person)) doubled += 2 * RepairCost::breach * int{pin_of_[person] != room};
        }
        doubled += 2 * size_breach(size(room));
        cost_ += price_balance(room);
    }
    for (const auto& set : pool_->together) {
        std::vector<int> used;
        for (const PersonIndex person : set)
            if (room_of_[person] != nowhere) used.push_back(room_of_[person]);
        std::sort(used.begin(), used.end());
        const auto rooms = std::unique(used.begin(), used.end()) - used.begin();
        doubled += 2 * RepairCost::breach * std::max(0, static_cast<int>(rooms) - 1);
    }
    cost_.hard += (pairs.hard + doubled) / 2;
    cost_.repeats += pairs.repeats / 2;
    cost_.category += pairs.category / 2;
}

int RepairRooms::breaches() const {
    int doubled = 0; // Pairs of one territory, from both sides.
    for (const auto& members : members_)
        for (const PersonIndex person : members)
            for (const PersonIndex other : members)
                doubled += int{person != other} * rows_->between(person, other).territory;
    const int others = cost_.hard - RepairCost::territory_breach * (doubled / 2);
    return doubled / 2 + others / RepairCost::breach;
}

void RepairRooms::seat(PersonIndex person, int to) {
    if (const int from = room_of_[person]; from != nowhere) {
        auto& left = members_[static_cast<std::size_t>(from)];
        *std::find(left.begin(), left.end(), person) = left.back();
        left.pop_back();
        count(from, person, -1);
    }
    room_of_[person] = to;
    if (to == nowhere) return;
    members_[static_cast<std::size_t>(to)].push_back(person);
    count(to, person, 1);
}

void RepairRooms::count(int room, PersonIndex person, int change) {
    for (std::size_t i = 0; i < attributes_; ++i)
        if (const int column = columns_of(person)[i]; column >= 0)
            counts_[static_cast<std::size_t>(room) * columns_ + static_cast<std::size_t>(column)] +=
                change;
}

void RepairRooms::add_pairs(PersonIndex person, int room, PersonIndex but, int sign,
                            RepairCost& cost) const {
    const std::vector<Person>& people = instance_->people;
    const bool twos = pool_->kind == RoundKind::pairs;
    for (const PersonIndex other : members(room)) {
        if (other == but || other == person) continue;
        const MeetingRows::Pair pair = rows_->between(person, other);
        cost.hard += sign * (RepairCost::territory_breach * pair.territory +
                             RepairCost::breach * pair.apart);
        cost.repeats += sign * pair.repeats;
        if (twos) cost.category += sign * int{people[person].category == people[other].category};
    }
}

// Pins, and sets kept together: how many rooms they sit in, were this person to go. The
// partner of a swap is taken to sit in `partner_at`.
void RepairRooms::add_wishes(PersonIndex person, int from, int to, PersonIndex partner,
                             int partner_at, RepairCost& cost) const {
    if (const int pin = pin_of_[person]; pin != nowhere)
        cost.hard += RepairCost::breach *
                     (int{to != nowhere && to != pin} - int{from != nowhere && from != pin});
    if (sets_of_.empty()) return;
    for (const std::size_t set : sets_of_[person]) {
        bool others = false;
        bool left = false;
        bool joined = false;
        for (const PersonIndex other : pool_->together[set]) {
            const int at = other == partner ? partner_at : room_of_[other];
            if (other == person || at == nowhere) continue;
            others = true;
            left = left || at == from;
            joined = joined || at == to;
        }
        if (others)
            cost.hard += RepairCost::breach *
                         (int{to != nowhere && !joined} - int{from != nowhere && !left});
    }
}

int RepairRooms::size_breach(int size) const {
    if (size == 0) return 0;
    return RepairCost::breach * std::max({0, pool_->sizes.min - size, size - pool_->sizes.max});
}

RepairRooms::Share RepairRooms::share(int size, std::size_t column) const {
    const auto people = static_cast<std::int64_t>(pool_->people.size());
    const std::int64_t fair = std::int64_t{totals_[column]} * size;
    return {static_cast<int>(fair / people), static_cast<int>((fair + people - 1) / people)};
}

void RepairRooms::add_shares() {
    const int sizes = pool_->sizes.max + 2;
    for (int size = 0; size < sizes; ++size)
        for (std::size_t column = 0; column < columns_; ++column)
            shares_.push_back(share(size, column));
}

int RepairRooms::distance(int size, std::size_t column, int count) const {
    const std::size_t index = static_cast<std::size_t>(size) * columns_ + column;
    const Share fair = index < shares_.size() ? shares_[index] : share(size, column);
    return std::max({0, count - fair.high, fair.low - count});
}

// What the room costs at this size, with one less and one more; either may be nobody.
void RepairRooms::add_balance(int room, int size, PersonIndex leaver, PersonIndex comer, int sign,
                              RepairCost& cost) const {
    if (attributes_ == 0 || size == 0) return;
    const int* counts = counts_.data() + static_cast<std::size_t>(room) * columns_;
    const int* left = leaver == nobody ? nullptr : columns_of(leaver);
    const int* joined = comer == nobody ? nullptr : columns_of(comer);
    const auto among = [this](const int* columns, std::size_t column) {
        return columns != nullptr && std::find(columns, columns + attributes_,
                                               static_cast<int>(column)) != columns + attributes_;
    };
    for (std::size_t column = 0; column < columns_; ++column) {
        const int count = counts[column] - int{among(left, column)} + int{among(joined, column)};
        int& level = column < categories_ ? cost.category : cost.traits;
        level += sign * distance(size, column, count);
    }
}

// One for another: only the columns that they do not share change.
void RepairRooms::exchange_balance(int room, PersonIndex leaver, PersonIndex comer,
                                   RepairCost& cost) const {
    const int* counts = counts_.data() + static_cast<std::size_t>(room) * columns_;
    const int people = size(room);
    for (std::size_t i = 0; i < attributes_; ++i) {
        const int left = columns_of(leaver)[i];
        const int joined = columns_of(comer)[i];
        if (left == joined) continue;
        int& level = i == 0 ? cost.category : cost.traits;
        const auto add = [&](int which, int change) {
            if (which < 0) return;
            const auto column = static_cast<std::size_t>(which);
            level += distance(people, column, counts[column] + change) -
                     distance(people, column, counts[column]);
        };
        add(left, -1);
        add(joined, 1);
    }
}

RepairCost RepairRooms::price_company(PersonIndex person, int room) const {
    RepairCost cost;
    add_pairs(person, room, person, 1, cost);
    return cost;
}

RepairCost RepairRooms::price_balance(int room) const {
    RepairCost cost;
    add_balance(room, size(room), nobody, nobody, 1, cost);
    return cost;
}

RepairCost RepairRooms::price_swap(PersonIndex person, PersonIndex other) const {
    RepairCost cost;
    const int here = room_of_[person];
    const int there = room_of_[other];
    add_pairs(other, here, person, 1, cost);
    add_pairs(person, here, person, -1, cost);
    add_pairs(person, there, other, 1, cost);
    add_pairs(other, there, other, -1, cost);
    add_wishes(person, here, there, nobody, nowhere, cost);
    add_wishes(other, there, here, person, there, cost);
    const auto moved = [this](PersonIndex who, int room) {
        return int{home_of_[who] != nowhere && home_of_[who] != room};
    };
    cost.moves =
        moved(person, there) - moved(person, here) + moved(other, here) - moved(other, there);
    exchange_balance(here, person, other, cost);
    exchange_balance(there, other, person, cost);
    return cost;
}

RepairCost RepairRooms::price_move(PersonIndex person, int to) const {
    RepairCost cost;
    const int from = room_of_[person];
    const int home = home_of_[person];
    if (from != nowhere) {
        add_pairs(person, from, person, -1, cost);
        add_balance(from, size(from), nobody, nobody, -1, cost);
        add_balance(from, size(from) - 1, person, nobody, 1, cost);
        cost.hard += size_breach(size(from) - 1) - size_breach(size(from));
        cost.moves -= int{home != nowhere && home != from};
    }
    if (to != nowhere) {
        add_pairs(person, to, person, 1, cost);
        add_balance(to, size(to), nobody, nobody, -1, cost);
        add_balance(to, size(to) + 1, nobody, person, 1, cost);
        cost.hard += size_breach(size(to) + 1) - size_breach(size(to));
        cost.moves += int{home != nowhere && home != to};
    }
    add_wishes(person, from, to, nobody, nowhere, cost);
    return cost;
}

void RepairRooms::move(PersonIndex person, int to, const RepairCost& price) {
    seat(person, to);
    cost_ += price;
}

void RepairRooms::swap(PersonIndex person, PersonIndex other, const RepairCost& price) {
    const int here = room_of_[person];
    seat(person, room_of_[other]);
    seat(other, here);
    cost_ += price;
}

std::vector<int> RepairRooms::seats() const {
    std::vector<int> seats;
    for (const PersonIndex person : pool_->people)
        seats.push_back(room_of_[person]);
    return seats;
}

void RepairRooms::restore(const std::vector<int>& seats, const RepairCost& cost) {
    for (std::size_t i = 0; i < seats.size(); ++i)
        if (room_of_[pool_->people[i]] != seats[i]) seat(pool_->people[i], seats[i]);
    cost_ = cost;
}

void RepairRooms::rewind(const std::vector<Step>& steps, const RepairCost& cost) {
    for (auto step = steps.rbegin(); step != steps.rend(); ++step)
        seat(step->person, step->from);
    cost_ = cost;
}

} // namespace deroule::planner
