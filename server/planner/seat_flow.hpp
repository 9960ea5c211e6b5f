// Seats people in given rooms, moving as few as any seating of lawful sizes does.
//
// A flow of least cost: from each person to one territory in one room, on to the room, where
// the second of a territory costs more than all moves. Whoever is told a room starts there;
// then one cheapest path after the other fills rooms below the least size and seats those who
// are told none (Busacker and Gowen 1960). Exact but for people kept apart or together, whom
// it does not know of. O(paths x people x rooms) and a small factor. One owner at a time.
#pragma once

#include "planner/problem.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace deroule::planner {

// One who is seated; rooms and territories count from 0.
struct FlowPerson {
    std::size_t territory = 0; // One of their own for people of none.
    int home = -1;             // The room they were told; -1 = none of these.
    bool stays = false;        // Pinned to `home`.
};

struct FlowSeats {
    std::vector<int> rooms; // Of each person.
    int territory = 0;      // Pairs of one territory: the least possible.
    int moves = 0;          // People who leave their home: the least with so few pairs.
};

class SeatFlow {
  public:
    SeatFlow(std::vector<FlowPerson> people, std::size_t territories, std::size_t rooms,
             SizeBounds sizes);

    // None when no seating keeps within the sizes.
    [[nodiscard]] std::optional<FlowSeats> seat();

  private:
    static constexpr int pair_cost = 1 << 16;
    static constexpr int unreached = 1 << 30;
    static constexpr int nobody = -1;

    // How the path came to a node: by somebody's leaving a room, or from the node before.
    struct Step {
        std::int32_t from = -1;   // Node before; -1 at a source.
        std::int32_t person = -1; // Who takes a seat of this territory and room.
    };

    [[nodiscard]] std::size_t seat_node(std::size_t territory, std::size_t room) const {
        return territory * rooms_ + room;
    }
    [[nodiscard]] std::size_t room_node(std::size_t room) const {
        return territories_ * rooms_ + room;
    }
    [[nodiscard]] int cost_of(std::size_t person, std::size_t room) const {
        const int home = people_[person].home;
        return int{home >= 0 && home != static_cast<int>(room)};
    }

    void sit_at_home();
    void fill_freely();
    void put(std::size_t person, std::size_t room);
    void leave(std::size_t person);
    [[nodiscard]] bool add_path(bool filling);
    void start_paths(bool filling);
    void spread();
    void leave_seat(std::size_t node);
    void leave_room(std::size_t room);
    void reach(std::size_t node, int distance, Step step);
    void follow(std::size_t room);

    std::vector<FlowPerson> people_;
    std::size_t territories_;
    std::size_t rooms_;
    SizeBounds sizes_;
    std::vector<int> at_;                           // Room of each person; -1 = nowhere.
    std::vector<std::vector<std::size_t>> seated_;  // By seat node.
    std::vector<std::vector<std::size_t>> of_room_; // Territories with somebody there.
    std::vector<int> sizes_now_;
    std::vector<int> distance_;
    std::vector<Step> steps_;
    std::vector<char> queued_;
    std::vector<std::size_t> queue_;
};

} // namespace deroule::planner
