#include "planner/fewest_moves.hpp"

#include "planner/layout.hpp"
#include "planner/seat_flow.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace deroule::planner {

namespace {

constexpr std::size_t sets_max = 4096; // Of rooms that might close.

struct RoomSet {
    std::vector<std::size_t> closed;
    int opening = 0;
    int least = 0; // Moves.

    [[nodiscard]] auto rank() const { return std::tuple(least, opening, closed); }
};

class Proof {
  public:
    Proof(const Instance& instance, const RepairPool& pool, const RoomCounts& counts,
          const std::vector<RoomChoice>& choices, MovesKnown known)
        : instance_(instance), pool_(pool), counts_(counts), known_(known),
          territory_(static_cast<int>(choices.front().territory)),
          closable_(closable_rooms(counts)) {
        for (std::size_t room = 0; room < counts.announced.size(); ++room)
            if (counts.announced[room] > 0 || counts.kept[room] != 0) {
                ++staying_;
                lacking_ += std::max(0, counts.sizes.min - counts.announced[room]);
            }
        people_ = static_cast<int>(pool.people.size());
        number_territories();
    }

    [[nodiscard]] FewestMoves run() {
        FewestMoves found{known_.least, {}, 0, 0};
        std::vector<std::size_t> closed;
        list_sets(0, 0, lacking_, closed);
        std::sort(sets_.begin(), sets_.end(), [](const RoomSet& left, const RoomSet& right) {
            return left.rank() < right.rank();
        });
        int best = known_.known;
        for (const RoomSet& set : sets_) {
            if (set.least >= best) break;
            if (known_.allowance <= 0) {
                if (whole_) found.proved = std::max(found.proved, set.least);
                return found;
            }
            const auto seats = seat(set);
            if (!seats || seats->territory > territory_ || seats->moves >= best) continue;
            best = seats->moves;
            found.seats = to_rooms(seats->rooms, set);
            found.closing = set.closed.size();
            found.opening = set.opening;
        }
        if (whole_) found.proved = std::max(found.proved, best);
        return found;
    }

  private:
    void number_territories() {
        std::map<int, std::size_t> numbers;
        for (const PersonIndex person : pool_.people) {
            const int territory = instance_.people[person].territory;
            const std::size_t next = territories_;
            const std::size_t number =
                territory < 0 ? next : numbers.try_emplace(territory, next).first->second;
            territories_ += number == next ? 1 : 0;
            territory_of_.push_back(number);
        }
    }

    // Each set of rooms whose people could all move without reaching what is known.
    void list_sets(std::size_t first, int moved, int lacking, std::vector<std::size_t>& closed) {
        add_set(moved, lacking, closed);
        for (std::size_t i = first; i < closable_.size(); ++i) {
            const int size = counts_.announced[closable_[i]];
            if (moved + size >= known_.known) return;
            if (sets_.size() >= sets_max) {
                whole_ = false;
                return;
            }
            closed.push_back(closable_[i]);
            list_sets(i + 1, moved + size, lacking - std::max(0, counts_.sizes.min - size), closed);
            closed.pop_back();
        }
    }

    void add_set(int moved, int lacking, const std::vector<std::size_t>& closed) {
        const int rooms = staying_ - static_cast<int>(closed.size());
        const int fewest = (people_ + counts_.sizes.max - 1) / counts_.sizes.max;
        const int most = people_ / counts_.sizes.min;
        for (int all = std::max({rooms, fewest, 1}); all <= most; ++all) {
            const int opening = all - rooms;
            const int least =
                std::max(moved, lacking + opening * counts_.sizes.min - counts_.arrivals);
            if (least >= known_.known) return; // More rooms only lack more seats.
            if (territory_pairs(all) > territory_) continue;
            sets_.push_back({closed, opening, least});
        }
    }

    // The least that so many rooms leave.
    [[nodiscard]] std::int64_t territory_pairs(int rooms) const {
        std::int64_t pairs = 0;
        for (const int count : counts_.territories)
            if (count > rooms) pairs += least_pairs(count, rooms);
        return pairs;
    }

    // The rooms of a set, by their number in the flow.
    [[nodiscard]] std::vector<std::size_t> rooms_of(const RoomSet& set) const {
        std::vector<std::size_t> rooms;
        int opening = set.opening;
        for (std::size_t room = 0; room < pool_.rooms.size(); ++room) {
            const bool announced = room < counts_.announced.size() &&
                                   (counts_.announced[room] > 0 || counts_.kept[room] != 0);
            const bool open = announced ? std::find(set.closed.begin(), set.closed.end(), room) ==
                                              set.closed.end()
                                        : opening-- > 0;
            if (open) rooms.push_back(room);
        }
        return rooms;
    }

    [[nodiscard]] std::optional<FlowSeats> seat(const RoomSet& set) {
        const std::vector<std::size_t> rooms = rooms_of(set);
        known_.allowance -= static_cast<std::int64_t>(rooms.size() * pool_.people.size());
        std::vector<int> number(pool_.rooms.size(), nowhere);
        for (std::size_t i = 0; i < rooms.size(); ++i)
            number[rooms[i]] = static_cast<int>(i);
        std::vector<FlowPerson> people;
        int displaced = 0; // They move wherever they sit.
        for (std::size_t i = 0; i < pool_.people.size(); ++i) {
            const int home = pool_.homes[i];
            const int open = home == nowhere ? nowhere : number[static_cast<std::size_t>(home)];
            displaced += int{home != open && open == nowhere};
            people.push_back({territory_of_[i], open, false});
        }
        for (const Pin& pin : pool_.pins) {
            const auto person =
                std::lower_bound(pool_.people.begin(), pool_.people.end(), pin.person);
            const auto index = static_cast<std::size_t>(person - pool_.people.begin());
            people[index].home = number[static_cast<std::size_t>(pin.group)];
            people[index].stays = people[index].home != nowhere;
        }
        if (static_cast<std::size_t>(staying_) + static_cast<std::size_t>(set.opening) !=
            rooms.size() + set.closed.size())
            return std::nullopt; // Not enough spare rooms were set aside.
        auto seats = SeatFlow(std::move(people), territories_, rooms.size(), counts_.sizes).seat();
        if (seats) seats->moves += displaced;
        return seats;
    }

    [[nodiscard]] std::vector<int> to_rooms(std::vector<int> seats, const RoomSet& set) const {
        const std::vector<std::size_t> rooms = rooms_of(set);
        for (int& seat : seats)
            seat = static_cast<int>(rooms[static_cast<std::size_t>(seat)]);
        return seats;
    }

    const Instance& instance_;
    const RepairPool& pool_;
    const RoomCounts& counts_;
    MovesKnown known_;
    int territory_; // Pairs that cannot be avoided.
    std::vector<std::size_t> closable_;
    int people_ = 0;
    int staying_ = 0; // Rooms told to somebody who is present.
    int lacking_ = 0; // Seats below the least size in them.
    std::size_t territories_ = 0;
    std::vector<std::size_t> territory_of_; // Of each person of the pool.
    std::vector<RoomSet> sets_;
    bool whole_ = true; // Every set that might move fewer was listed, and can be seated.
};

} // namespace

FewestMoves fewest_moves(const Instance& instance, const RepairPool& pool, const RoomCounts& counts,
                         const std::vector<RoomChoice>& choices, MovesKnown known) {
    return Proof(instance, pool, counts, choices, known).run();
}

} // namespace deroule::planner
