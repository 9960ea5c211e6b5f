#include "planner/repair_seating.hpp"

#include "planner/assignment.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

namespace deroule::planner {

namespace {

// Beyond these, assignments would cost more than their gain over trying swaps.
constexpr std::size_t rows_max = 32;
constexpr std::size_t columns_max = 64;
constexpr std::size_t looked_at_max = 256; // Rooms tried for people kept together.

// Levels far apart in one number; what one seat costs stays far below 2^12.
std::int64_t weight(const RepairCost& cost) {
    return (std::int64_t{cost.hard} << 42) + (std::int64_t{cost.repeats} << 28) +
           (std::int64_t{cost.category} << 14) + cost.traits;
}

class Usher {
  public:
    Usher(RepairRooms& rooms, Random& random) : rooms_(rooms), random_(random) {}

    void close_and_open(const RoomCounts& counts, const RoomChoice& choice) {
        std::vector<std::size_t> closable = closable_rooms(counts);
        shuffle_equals(closable, counts.announced);
        for (std::size_t i = 0; i < choice.closing; ++i) {
            const auto leaving = rooms_.members(static_cast<int>(closable[i]));
            for (const PersonIndex person : leaving)
                rooms_.move(person, nowhere);
        }
        int opening = choice.opening;
        for (std::size_t room = 0; room < rooms_.rooms(); ++room) {
            const int index = static_cast<int>(room);
            const bool spare = room >= counts.announced.size() ||
                               (counts.announced[room] == 0 && counts.kept[room] == 0);
            if (rooms_.size(index) > 0 || (spare && opening-- > 0) ||
                (!spare && counts.announced[room] == 0))
                open_.push_back(index);
        }
        for (const PersonIndex person : rooms_.pool().people)
            if (rooms_.room_of(person) == nowhere) guests_.push_back(person);
    }

    void seat_by_wish() {
        for (const Pin& pin : rooms_.pool().pins)
            if (rooms_.room_of(pin.person) == nowhere) seat(pin.person, pin.group);
        for (const auto& set : rooms_.pool().together)
            seat_together(set);
        forget_seated();
    }

    // Rooms above the least size give one person each, those who cost most where they are.
    void pull(int shortage) {
        int lacking = -shortage - static_cast<int>(guests_.size());
        for (const int room : open_)
            lacking += std::max(0, least() - rooms_.size(room));
        while (lacking > 0) {
            std::vector<std::tuple<std::int64_t, int, PersonIndex>> offers;
            for (const int room : open_)
                if (const auto offer = offer_of(room)) offers.push_back(*offer);
            if (offers.empty()) return;
            std::sort(offers.begin(), offers.end());
            for (std::size_t i = 0; i < offers.size() && lacking > 0; ++i, --lacking) {
                const PersonIndex person = std::get<PersonIndex>(offers[i]);
                rooms_.move(person, nowhere);
                guests_.push_back(person);
            }
        }
    }

    void seat_the_rest() {
        random_.shuffle(guests_);
        while (!guests_.empty()) {
            const std::vector<int> seats = seats_of_this_turn();
            if (seats.empty()) return;
            fill(seats);
            forget_seated();
        }
    }

  private:
    [[nodiscard]] int least() const { return rooms_.pool().sizes.min; }
    [[nodiscard]] int most() const { return rooms_.pool().sizes.max; }

    // Which of several equal rooms close is left to chance: the search tries others.
    void shuffle_equals(std::vector<std::size_t>& rooms, const std::vector<int>& sizes) {
        random_.shuffle(rooms);
        std::stable_sort(rooms.begin(), rooms.end(), [&](std::size_t left, std::size_t right) {
            return sizes[left] < sizes[right];
        });
    }

    void seat(PersonIndex person, int room) { rooms_.move(person, room); }

    void forget_seated() {
        std::erase_if(guests_,
                      [this](PersonIndex person) { return rooms_.room_of(person) != nowhere; });
    }

    // All in the room that costs least, where one of them sits already if possible.
    void seat_together(const std::vector<PersonIndex>& set) {
        std::vector<PersonIndex> waiting;
        int joined = nowhere;
        for (const PersonIndex person : set) {
            if (rooms_.room_of(person) == nowhere)
                waiting.push_back(person);
            else
                joined = rooms_.room_of(person);
        }
        if (waiting.empty()) return;
        if (joined == nowhere) joined = cheapest_room(waiting);
        for (const PersonIndex person : waiting)
            if (joined != nowhere) seat(person, joined);
    }

    [[nodiscard]] int cheapest_room(const std::vector<PersonIndex>& people) const {
        const auto count = static_cast<int>(people.size());
        int best = nowhere;
        std::tuple<bool, std::int64_t, int> best_rank;
        std::size_t looked_at = 0;
        for (const int room : open_) {
            if (++looked_at > looked_at_max && best != nowhere) break;
            const int size = rooms_.size(room);
            RepairCost cost;
            for (const PersonIndex person : people)
                cost += rooms_.price_company(person, room);
            const std::tuple rank{size + count > most(), weight(cost), size};
            if (best != nowhere && best_rank <= rank) continue;
            best = room;
            best_rank = rank;
        }
        return best;
    }

    [[nodiscard]] std::optional<std::tuple<std::int64_t, int, PersonIndex>>
    offer_of(int room) const {
        std::optional<std::tuple<std::int64_t, int, PersonIndex>> best;
        if (rooms_.size(room) <= least()) return best;
        for (const PersonIndex person : rooms_.members(room)) {
            if (rooms_.pinned(person) || rooms_.tied(person)) continue;
            const std::tuple offer{weight(rooms_.price_move(person, nowhere)), -rooms_.size(room),
                                   person};
            if (!best || offer < *best) best = offer;
        }
        return best;
    }

    // One seat in each room that is too small; then in rooms that still have one, the smallest
    // rooms first; at last in whichever rooms are smallest.
    [[nodiscard]] std::vector<int> seats_of_this_turn() const {
        std::vector<int> seats;
        for (const int room : open_)
            if (rooms_.size(room) < least()) seats.push_back(room);
        if (!seats.empty()) return seats;
        for (const int room : open_)
            if (rooms_.size(room) < most()) seats.push_back(room);
        if (seats.empty()) seats = open_;
        std::stable_sort(seats.begin(), seats.end(), [this](int left, int right) {
            return rooms_.size(left) < rooms_.size(right);
        });
        return seats;
    }

    // Blocks of guests and seats in step; the wider side keeps the narrower one choosing.
    void fill(const std::vector<int>& seats) {
        const bool scarce = seats.size() <= guests_.size();
        const std::size_t rows = std::min(seats.size(), guests_.size());
        const std::size_t columns = std::max(seats.size(), guests_.size());
        std::vector<std::size_t> waiting; // Columns that nobody took yet.
        std::size_t next = 0;
        for (std::size_t first = 0; first < rows; first += rows_max) {
            const std::size_t height = std::min(rows_max, rows - first);
            while (waiting.size() < columns_max && next < columns)
                waiting.push_back(next++);
            std::vector<std::int64_t> costs;
            for (std::size_t row = first; row < first + height; ++row)
                for (const std::size_t column : waiting)
                    costs.push_back(scarce ? price(guests_[column], seats[row])
                                           : price(guests_[row], seats[column]));
            const auto taken = cheapest_assignment(costs, height, waiting.size());
            for (std::size_t i = 0; i < height; ++i) {
                std::size_t& column = waiting[taken[i]];
                if (scarce)
                    seat(guests_[column], seats[first + i]);
                else
                    seat(guests_[first + i], seats[column]);
                column = columns;
            }
            std::erase(waiting, columns);
        }
    }

    // Among equals, the smaller room.
    [[nodiscard]] std::int64_t price(PersonIndex person, int room) const {
        return 16 * weight(rooms_.price_move(person, room)) + std::min(15, rooms_.size(room));
    }

    RepairRooms& rooms_;
    Random& random_;
    std::vector<int> open_;
    std::vector<PersonIndex> guests_;
};

} // namespace

void seat_guests(RepairRooms& rooms, const RoomCounts& counts, const RoomChoice& choice,
                 Random& random) {
    Usher usher(rooms, random);
    usher.close_and_open(counts, choice);
    usher.seat_by_wish();
    usher.pull(choice.shortage);
    usher.seat_the_rest();
}

} // namespace deroule::planner
