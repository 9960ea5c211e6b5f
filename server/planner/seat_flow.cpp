#include "planner/seat_flow.hpp"

#include <algorithm>
#include <utility>

namespace deroule::planner {

SeatFlow::SeatFlow(std::vector<FlowPerson> people, std::size_t territories, std::size_t rooms,
                   SizeBounds sizes)
    : people_(std::move(people)), territories_(territories), rooms_(rooms), sizes_(sizes),
      at_(people_.size(), nobody), seated_(territories * rooms), of_room_(rooms),
      sizes_now_(rooms, 0), queued_((territories + 1) * rooms, 0) {}

std::optional<FlowSeats> SeatFlow::seat() {
    sit_at_home();
    fill_freely();
    for (std::size_t room = 0; room < rooms_; ++room)
        while (sizes_now_[room] < sizes_.min)
            if (!add_path(true)) return std::nullopt;
    for (std::size_t person = 0; person < people_.size(); ++person)
        while (at_[person] == nobody)
            if (!add_path(false)) return std::nullopt;
    FlowSeats seats{at_, 0, 0};
    for (std::size_t person = 0; person < people_.size(); ++person)
        seats.moves += cost_of(person, static_cast<std::size_t>(at_[person]));
    for (const auto& members : seated_)
        seats.territory += static_cast<int>(members.size() * (members.size() - 1) / 2);
    return seats;
}

// Everybody at home costs nothing, but for the second of a territory: they are seated by a
// path, so that all costs on the way are those of a cheapest flow.
void SeatFlow::sit_at_home() {
    const auto sit = [this](std::size_t person) {
        put(person, static_cast<std::size_t>(people_[person].home));
        ++sizes_now_[static_cast<std::size_t>(people_[person].home)];
    };
    for (std::size_t person = 0; person < people_.size(); ++person)
        if (people_[person].home >= 0 && people_[person].stays) sit(person);
    for (std::size_t person = 0; person < people_.size(); ++person) {
        const FlowPerson& who = people_[person];
        if (who.home < 0 || who.stays) continue;
        const auto room = static_cast<std::size_t>(who.home);
        if (seated_[seat_node(who.territory, room)].empty() && sizes_now_[room] < sizes_.max)
            sit(person);
    }
}

// So does whoever has no home, away from their territory: most need no path.
void SeatFlow::fill_freely() {
    std::size_t room = 0;
    for (std::size_t person = 0; person < people_.size(); ++person) {
        if (people_[person].home >= 0) continue;
        for (std::size_t tried = 0; tried < rooms_; ++tried, room = (room + 1) % rooms_) {
            if (sizes_now_[room] >= sizes_.min ||
                !seated_[seat_node(people_[person].territory, room)].empty())
                continue;
            put(person, room);
            ++sizes_now_[room];
            break;
        }
    }
}

void SeatFlow::put(std::size_t person, std::size_t room) {
    const std::size_t territory = people_[person].territory;
    auto& members = seated_[seat_node(territory, room)];
    if (members.empty()) of_room_[room].push_back(territory);
    members.push_back(person);
    at_[person] = static_cast<int>(room);
}

void SeatFlow::leave(std::size_t person) {
    if (at_[person] == nobody) return;
    const auto room = static_cast<std::size_t>(at_[person]);
    const std::size_t territory = people_[person].territory;
    auto& members = seated_[seat_node(territory, room)];
    std::erase(members, person);
    if (members.empty()) std::erase(of_room_[room], territory);
    at_[person] = nobody;
}

// `filling`: into a room below the least size, if need be from one above it. Otherwise one
// who sits nowhere takes a seat that is free.
bool SeatFlow::add_path(bool filling) {
    distance_.assign((territories_ + 1) * rooms_, unreached);
    steps_.assign(distance_.size(), {});
    queue_.clear();
    start_paths(filling);
    spread();
    std::size_t best = rooms_;
    for (std::size_t room = 0; room < rooms_; ++room) {
        const bool open = sizes_now_[room] < (filling ? sizes_.min : sizes_.max);
        const int distance = distance_[room_node(room)];
        if (open && distance < unreached &&
            (best == rooms_ || distance < distance_[room_node(best)]))
            best = room;
    }
    if (best == rooms_) return false;
    follow(best);
    return true;
}

void SeatFlow::start_paths(bool filling) {
    for (std::size_t person = 0; person < people_.size(); ++person)
        for (std::size_t room = 0; at_[person] == nobody && room < rooms_; ++room)
            reach(seat_node(people_[person].territory, room), cost_of(person, room),
                  {-1, static_cast<std::int32_t>(person)});
    for (std::size_t room = 0; filling && room < rooms_; ++room)
        if (sizes_now_[room] > sizes_.min) reach(room_node(room), 0, {});
}

void SeatFlow::spread() {
    for (std::size_t next = 0; next < queue_.size(); ++next) {
        const std::size_t node = queue_[next];
        queued_[node] = 0;
        if (node >= room_node(0))
            leave_room(node - room_node(0));
        else
            leave_seat(node);
    }
}

// One more of a territory in a room: the room takes it, or one who is there goes elsewhere.
void SeatFlow::leave_seat(std::size_t node) {
    const std::size_t territory = node / rooms_;
    const std::size_t room = node % rooms_;
    const auto from = static_cast<std::int32_t>(node);
    reach(room_node(room), distance_[node] + pair_cost * static_cast<int>(seated_[node].size()),
          {from, -1});
    for (const std::size_t person : seated_[node]) {
        if (people_[person].stays) continue;
        const int distance = distance_[node] - cost_of(person, room);
        for (std::size_t other = 0; other < rooms_; ++other)
            if (other != room)
                reach(seat_node(territory, other), distance + cost_of(person, other),
                      {from, static_cast<std::int32_t>(person)});
    }
}

// One too many in a room: somebody of any territory gives way.
void SeatFlow::leave_room(std::size_t room) {
    const std::size_t node = room_node(room);
    for (const std::size_t territory : of_room_[room]) {
        const std::size_t seat = seat_node(territory, room);
        reach(seat, distance_[node] - pair_cost * static_cast<int>(seated_[seat].size() - 1),
              {static_cast<std::int32_t>(node), -1});
    }
}

void SeatFlow::reach(std::size_t node, int distance, Step step) {
    if (distance >= distance_[node]) return;
    distance_[node] = distance;
    steps_[node] = step;
    if (queued_[node] != 0) return;
    queued_[node] = 1;
    queue_.push_back(node);
}

// Walks the path back from the room that it ends in.
void SeatFlow::follow(std::size_t room) {
    ++sizes_now_[room];
    std::vector<std::pair<std::size_t, std::size_t>> changes; // Person, room.
    auto node = static_cast<std::int32_t>(room_node(room));
    std::int32_t first = node;
    for (; node >= 0; node = steps_[static_cast<std::size_t>(node)].from) {
        first = node;
        const std::int32_t person = steps_[static_cast<std::size_t>(node)].person;
        if (person >= 0)
            changes.emplace_back(static_cast<std::size_t>(person),
                                 static_cast<std::size_t>(node) % rooms_);
    }
    // A path that starts in a room takes one of its people away.
    if (static_cast<std::size_t>(first) >= room_node(0))
        --sizes_now_[static_cast<std::size_t>(first) - room_node(0)];
    for (const auto& [person, to] : changes)
        leave(person);
    for (const auto& [person, to] : changes)
        put(person, to);
}

} // namespace deroule::planner
