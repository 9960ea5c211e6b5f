#include "planner/live_repair.hpp"

#include "base/check.hpp"
#include "base/random.hpp"
#include "planner/fewest_moves.hpp"
#include "planner/least_moves.hpp"
#include "planner/repair_rooms.hpp"
#include "planner/repair_search.hpp"
#include "planner/repair_seating.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

constexpr std::size_t none = ~std::size_t{0};

// Prices that may be asked: some for the smallest pools, then in step with the people.
constexpr std::int64_t prices_at_least = 1500;
constexpr std::int64_t prices_each = 12;
constexpr std::size_t weighed_people_max = 512; // Beyond, the first choice of rooms is taken.
constexpr std::size_t weighed_max = 3;
constexpr std::int64_t exact_seats_max = 5000; // People x rooms: beyond, chance finds seats.
constexpr std::int64_t exact_allowance = 36'000;

class Mender {
  public:
    Mender(const Instance& instance, const std::vector<Groups>& rounds, const LiveRound& now)
        : instance_(instance), round_(instance.rounds[now.round]), now_(now),
          announced_(rounds[now.round]), rows_(instance, rounds, now.round), random_(now.seed),
          told_(instance.people.size(), none), pool_of_(instance.people.size(), none) {
        for (std::size_t group = 0; group < announced_.size(); ++group)
            for (const PersonIndex person : announced_[group])
                told_[person] = group;
        find_pools();
        find_owners();
        repair_.groups.resize(announced_.size());
    }

    [[nodiscard]] LiveRepair run() {
        for (std::size_t pool = 0; pool < round_.pools.size(); ++pool)
            if (!people_[pool].empty()) mend(pool);
        while (repair_.groups.size() > announced_.size() && repair_.groups.back().empty())
            repair_.groups.pop_back();
        for (std::size_t group = 0; group < repair_.groups.size(); ++group) {
            std::sort(repair_.groups[group].begin(), repair_.groups[group].end());
            for (const PersonIndex person : repair_.groups[group])
                tell(person, group);
        }
        const auto by_person = [](const Move& left, const Move& right) {
            return left.person < right.person;
        };
        std::sort(repair_.moves.begin(), repair_.moves.end(), by_person);
        std::sort(repair_.seated.begin(), repair_.seated.end(), by_person);
        return std::move(repair_);
    }

  private:
    struct Pool {
        RepairPool repair;
        RoomCounts counts;
    };

    void find_pools() {
        people_.resize(round_.pools.size());
        for (std::size_t pool = 0; pool < round_.pools.size(); ++pool)
            for (const int category : round_.pools[pool].categories)
                if (category >= 0) {
                    const auto index = static_cast<std::size_t>(category);
                    if (index >= pool_of_category_.size())
                        pool_of_category_.resize(index + 1, none);
                    pool_of_category_[index] = pool;
                }
        for (PersonIndex person = 0; person < pool_of_.size(); ++person) {
            const int category = instance_.people[person].category;
            if (category >= 0 && static_cast<std::size_t>(category) < pool_of_category_.size())
                pool_of_[person] = pool_of_category_[static_cast<std::size_t>(category)];
        }
        for (const PersonIndex person : now_.present) {
            if (pool_of_[person] == none)
                ++repair_.hard;
            else
                people_[pool_of_[person]].push_back(person);
        }
    }

    // A room is of the pool that most of those announced there are of, present or not.
    void find_owners() {
        for (const auto& members : announced_) {
            std::vector<std::size_t> count(round_.pools.size(), 0);
            for (const PersonIndex person : members)
                if (pool_of_[person] != none) ++count[pool_of_[person]];
            const auto most = std::max_element(count.begin(), count.end());
            const bool owned = most != count.end() && *most > 0;
            owner_.push_back(owned ? static_cast<std::size_t>(most - count.begin()) : none);
        }
    }

    [[nodiscard]] Pool pool_today(std::size_t index) {
        Pool pool;
        RepairPool& repair = pool.repair;
        repair.kind = round_.kind;
        repair.people = people_[index];
        repair.sizes = round_.pools[index].sizes;
        repair.sizes.min = std::min(repair.sizes.min, static_cast<int>(repair.people.size()));
        local_.assign(announced_.size(), nowhere);
        const auto own = [&](std::size_t group) {
            local_[group] = static_cast<int>(repair.rooms.size());
            repair.rooms.push_back(group);
        };
        for (std::size_t group = 0; group < announced_.size(); ++group)
            if (owner_[group] == index) own(group);
        for (const InstancePin& pin : instance_.pins) {
            const auto group = static_cast<std::size_t>(pin.group);
            if (pin.round != now_.round || group >= announced_.size() ||
                !is_here(pin.person, index))
                continue;
            if (owner_[group] == none) {
                owner_[group] = index;
                own(group);
            }
            if (owner_[group] == index) repair.pins.push_back({pin.person, local_[group]});
        }
        count(pool);
        add_sets(index, repair);
        return pool;
    }

    void count(Pool& pool) {
        pool.counts.sizes = pool.repair.sizes;
        pool.counts.announced.resize(pool.repair.rooms.size());
        pool.counts.kept.resize(pool.repair.rooms.size());
        std::vector<int> crowd;
        for (const PersonIndex person : pool.repair.people) {
            const std::size_t group = told_[person];
            const int home = group == none ? nowhere : local_[group];
            pool.repair.homes.push_back(home);
            if (home == nowhere)
                ++pool.counts.arrivals;
            else
                ++pool.counts.announced[static_cast<std::size_t>(home)];
            if (const int territory = instance_.people[person].territory; territory >= 0) {
                crowd.resize(std::max(crowd.size(), static_cast<std::size_t>(territory) + 1));
                ++crowd[static_cast<std::size_t>(territory)];
            }
        }
        for (const Pin& pin : pool.repair.pins)
            pool.counts.kept[static_cast<std::size_t>(pin.group)] = 1;
        pool.counts.territories = std::move(crowd);
    }

    [[nodiscard]] bool is_here(PersonIndex person, std::size_t pool) const {
        return std::binary_search(people_[pool].begin(), people_[pool].end(), person);
    }

    void add_sets(std::size_t index, RepairPool& repair) const {
        for (const InstanceTogether& wish : instance_.together)
            if (std::find(wish.rounds.begin(), wish.rounds.end(), now_.round) !=
                    wish.rounds.end() &&
                std::all_of(wish.people.begin(), wish.people.end(),
                            [&](PersonIndex person) { return is_here(person, index); }))
                repair.together.push_back(wish.people);
    }

    // Rooms that may have to open: those nobody came to, then rooms of no pool, then new ones.
    void add_spare_rooms(const std::vector<RoomChoice>& choices, std::size_t index, Pool& pool) {
        int lacking = 0;
        for (const RoomChoice& choice : choices)
            lacking = std::max(lacking, choice.opening);
        for (std::size_t room = 0; room < pool.counts.announced.size(); ++room)
            lacking -= int{pool.counts.announced[room] == 0 && pool.counts.kept[room] == 0};
        for (; lacking > 0; --lacking) {
            auto spare = std::find(owner_.begin(), owner_.end(), none);
            if (spare == owner_.end()) spare = owner_.insert(spare, none);
            *spare = index;
            pool.repair.rooms.push_back(static_cast<std::size_t>(spare - owner_.begin()));
        }
        repair_.groups.resize(owner_.size());
    }

    void mend(std::size_t index) {
        Pool pool = pool_today(index);
        std::vector<RoomChoice> choices = room_choices(pool.counts);
        const RoomChoice first = choices.front();
        std::erase_if(choices, [&](const RoomChoice& choice) {
            return choice.sizes > first.sizes || choice.territory > first.territory;
        });
        add_spare_rooms(choices, index, pool);
        RepairRooms rooms(instance_, rows_, pool.repair);
        seat_and_improve(rooms, pool.counts, choices);
        const int proved = seat_exactly(rooms, pool.counts, choices);
        take(rooms);
        explain(index, rooms, proved);
    }

    // Where more people move than was proved so far: proves more, or moves fewer.
    int seat_exactly(RepairRooms& rooms, const RoomCounts& counts,
                     const std::vector<RoomChoice>& choices) {
        const RoomChoice& first = choices.front();
        const bool hard = rooms.cost().hard > least_hard(first);
        const auto seats =
            static_cast<std::int64_t>(rooms.pool().people.size() * counts.announced.size());
        if ((rooms.cost().moves <= first.moves && !hard) || first.sizes > 0 ||
            seats > exact_seats_max)
            return first.moves;
        const int known = hard ? static_cast<int>(rooms.pool().people.size()) : rooms.cost().moves;
        const FewestMoves found = fewest_moves(instance_, rooms.pool(), counts, choices,
                                               {first.moves, known, exact_allowance});
        if (!found.seats.empty()) try_seats(rooms, found.seats, least_hard(first));
        return rooms.cost().hard > least_hard(first) ? first.moves : found.proved;
    }

    void try_seats(RepairRooms& rooms, const std::vector<int>& seats, int hard) {
        const std::vector<int> before = rooms.seats();
        const RepairCost cost = rooms.cost();
        for (std::size_t i = 0; i < seats.size(); ++i)
            if (const PersonIndex person = rooms.pool().people[i];
                rooms.room_of(person) != seats[i])
                rooms.move(person, seats[i]);
        RepairLimits limits{prices_at_least, hard, rooms.cost().moves};
        improve_repair(rooms, limits, random_);
        if (cost < rooms.cost()) rooms.restore(before, cost);
    }

    [[nodiscard]] static int least_hard(const RoomChoice& choice) {
        return RepairCost::breach * choice.sizes +
               RepairCost::territory_breach * static_cast<int>(choice.territory);
    }

    // Tries the choices in turn, then again with other rooms closed among equals, until
    // nothing better is left to hope for or enough prices were asked.
    void seat_and_improve(RepairRooms& rooms, const RoomCounts& counts,
                          const std::vector<RoomChoice>& choices) {
        const std::vector<int> start = rooms.seats();
        const RepairCost start_cost = rooms.cost();
        const int hard = least_hard(choices.front());
        std::vector<int> best_seats;
        RepairCost best;
        const std::size_t weighed = worth_weighing(choices, rooms.pool());
        RepairLimits limits;
        limits.prices =
            prices_at_least + prices_each * static_cast<std::int64_t>(rooms.pool().people.size());
        for (std::size_t i = 0; i == 0 || limits.prices > 0; ++i) {
            // Choices of more moves are for breaches that the others cannot avoid.
            const std::size_t use =
                i < weighed || best.hard <= hard ? i % weighed : i % choices.size();
            rooms.restore(start, start_cost);
            limits.hard = hard;
            limits.moves = choices[use].moves;
            seat_guests(rooms, counts, choices[use], random_);
            const bool settled = improve_repair(rooms, limits, random_);
            limits.prices -= static_cast<std::int64_t>(rooms.pool().people.size()) / 4 + 20;
            if (i == 0 || rooms.cost() < best) {
                best = rooms.cost();
                best_seats = rooms.seats();
            }
            if (settled && i + 1 >= weighed) break;
        }
        rooms.restore(best_seats, best);
    }

    // Choices that cost the same before anybody is seated; where people are few, who meets
    // whom decides between them.
    [[nodiscard]] static std::size_t worth_weighing(const std::vector<RoomChoice>& choices,
                                                    const RepairPool& pool) {
        if (pool.people.size() > weighed_people_max) return 1;
        std::size_t count = 1;
        while (count < choices.size() && count < weighed_max &&
               choices[count].moves == choices.front().moves &&
               choices[count].opening <= choices.front().opening)
            ++count;
        return count;
    }

    void take(const RepairRooms& rooms) {
        const RepairPool& pool = rooms.pool();
        for (std::size_t room = 0; room < pool.rooms.size(); ++room) {
            const auto& members = rooms.members(static_cast<int>(room));
            auto& group = repair_.groups[pool.rooms[room]];
            group.insert(group.end(), members.begin(), members.end());
        }
        repair_.hard += rooms.breaches();
        repair_.repeats += rooms.cost().repeats;
    }

    void explain(std::size_t index, const RepairRooms& rooms, int proved) {
        PoolMoves moves;
        moves.pool = index;
        moves.least_size = rooms.pool().sizes.min;
        std::vector<int> announced(announced_.size(), 0);
        for (const PersonIndex person : rooms.pool().people) {
            if (told_[person] == none)
                ++moves.arrivals;
            else
                ++announced[told_[person]];
        }
        for (std::size_t room = 0; room < rooms.rooms(); ++room) {
            const std::size_t group = rooms.pool().rooms[room];
            const bool told = group < announced.size() && announced[group] > 0;
            const bool open = rooms.size(static_cast<int>(room)) > 0;
            moves.rooms += int{told};
            moves.closed += int{told && !open};
            moves.opened += int{open && !told};
        }
        moves.rough = least_moves(std::move(announced), moves.arrivals, moves.least_size);
        // The simple proof supposes sizes that can be met.
        moves.least = rooms.breaches() == 0 ? std::max(moves.rough, proved) : proved;
        moves.rough = std::min(moves.rough, moves.least);
        repair_.least += moves.least;
        repair_.pools.push_back(moves);
    }

    void tell(PersonIndex person, std::size_t group) {
        const Move move{person, told_[person] == none ? nowhere : static_cast<int>(told_[person]),
                        static_cast<int>(group)};
        if (move.from == move.to) return;
        if (move.from == nowhere) {
            repair_.seated.push_back(move);
            return;
        }
        repair_.moves.push_back(move);
        for (PoolMoves& pool : repair_.pools)
            if (pool.pool == pool_of_[person]) ++pool.moves;
    }

    const Instance& instance_;
    const InstanceRound& round_;
    const LiveRound& now_;
    const Groups& announced_;
    MeetingRows rows_;
    Random random_;
    std::vector<std::size_t> told_; // Room announced to each person.
    std::vector<std::size_t> pool_of_category_;
    std::vector<std::size_t> pool_of_;
    std::vector<std::vector<PersonIndex>> people_; // Present, by pool.
    std::vector<std::size_t> owner_;               // Pool of each room, new ones included.
    std::vector<int> local_;                       // Room of the pool at hand, by group.
    LiveRepair repair_;
};

} // namespace

LiveRepair repair_round(const Instance& instance, const std::vector<Groups>& rounds,
                        const LiveRound& now) {
    DEROULE_CHECK(rounds.size() == instance.rounds.size() && now.round < rounds.size());
    return Mender(instance, rounds, now).run();
}

} // namespace deroule::planner
