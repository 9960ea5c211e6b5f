#include "planner/repair_search.hpp"

#include "planner/chill.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

namespace deroule::planner {

namespace {

// Partners looked at for one person; all of them where there are fewer.
constexpr std::size_t partners_max = 40;

struct Change {
    RepairCost price;
    PersonIndex person = 0;
    std::optional<PersonIndex> partner; // Otherwise the person moves to `to`.
    int to = nowhere;
};

class Search {
  public:
    Search(RepairRooms& rooms, RepairLimits& limits, Random& random)
        : rooms_(rooms), limits_(limits), random_(random), all_rooms_(rooms.rooms()) {
        std::iota(all_rooms_.begin(), all_rooms_.end(), 0);
        for (const PersonIndex person : rooms.pool().people)
            if (!rooms.pinned(person)) everybody_.push_back(person);
        random_.shuffle(everybody_);
    }

    bool run() {
        descend();
        if (rooms_.cost().hard > limits_.hard) mend();
        if (rooms_.cost().moves > limits_.moves) go_home();
        if (settled()) return true;
        wander();
        return settled();
    }

  private:
    [[nodiscard]] bool spent() const { return limits_.prices <= 0; }
    [[nodiscard]] bool is_guest(PersonIndex person) const {
        return rooms_.home_of(person) == nowhere ||
               rooms_.home_of(person) != rooms_.room_of(person);
    }

    void look_for_guests() {
        guests_.clear();
        for (const PersonIndex person : everybody_)
            if (is_guest(person)) guests_.push_back(person);
    }

    // Until nobody without an announced room finds a better one.
    void descend() {
        for (bool better = true; better && !spent();) {
            better = false;
            look_for_guests();
            const std::vector<PersonIndex> guests = guests_;
            for (const PersonIndex person : guests)
                if (!spent() && is_guest(person) && is_troubled(person))
                    better = improve(person) || better;
        }
    }

    [[nodiscard]] bool is_troubled(PersonIndex person) {
        --limits_.prices;
        const int room = rooms_.room_of(person);
        RepairCost cost = rooms_.price_company(person, room);
        cost += rooms_.price_balance(room);
        return cost != RepairCost{} || rooms_.tied(person);
    }

    bool improve(PersonIndex person) {
        Change best;
        for_some(guests_, [&](PersonIndex other) { consider_swap(person, other, best); });
        for_some(all_rooms_, [&](int room) { consider_move(person, room, best); });
        if (best.price < RepairCost{}) {
            apply(best);
            return true;
        }
        const int home = rooms_.home_of(person);
        if (home == nowhere) return false;
        return rooms_.size(home) == 0 ? exchange_rooms(home) : replace(person);
    }

    // Calls `look` with some of `values`, from a random one on.
    template <class T, class Look>
    void for_some(const std::vector<T>& values, const Look& look) {
        if (values.empty()) return;
        const std::size_t start = random_.below(values.size());
        const std::size_t count = std::min(values.size(), partners_max);
        for (std::size_t i = 0; i < count; ++i)
            look(values[(start + i) % values.size()]);
    }

    void consider_swap(PersonIndex person, PersonIndex other, Change& best) {
        if (rooms_.room_of(other) == rooms_.room_of(person)) return;
        --limits_.prices;
        const RepairCost price = rooms_.price_swap(person, other);
        if (price < best.price) best = {price, person, other, nowhere};
    }

    // Rooms keep within their sizes, unless that mends what is worse.
    void consider_move(PersonIndex person, int room, Change& best) {
        if (room == rooms_.room_of(person) || rooms_.size(room) == 0) return;
        --limits_.prices;
        const RepairCost price = rooms_.price_move(person, room);
        if (price < best.price) best = {price, person, std::nullopt, room};
    }

    void apply(const Change& change) {
        if (change.partner)
            rooms_.swap(change.person, *change.partner, change.price);
        else
            rooms_.move(change.person, change.to, change.price);
    }

    // A closed room opens, and one of as many people closes in its place.
    bool exchange_rooms(int closed) {
        residents_.clear();
        for (const PersonIndex person : guests_)
            if (rooms_.home_of(person) == closed) residents_.push_back(person);
        bool better = false;
        for_some(all_rooms_, [&](int room) {
            if (!better && rooms_.size(room) > 0) better = try_exchange(closed, room);
        });
        return better;
    }

    bool try_exchange(int closed, int open) {
        std::vector<PersonIndex> at_home;
        std::vector<PersonIndex> guests;
        for (const PersonIndex person : rooms_.members(open)) {
            if (rooms_.pinned(person)) return false;
            (rooms_.home_of(person) == open ? at_home : guests).push_back(person);
        }
        if (at_home.size() != residents_.size()) return false;
        const RepairCost before = rooms_.cost();
        steps_.clear();
        for (std::size_t i = 0; i < residents_.size(); ++i) {
            const int host = rooms_.room_of(residents_[i]);
            step(residents_[i], closed);
            step(at_home[i], host == open ? closed : host);
        }
        for (const PersonIndex person : guests)
            if (rooms_.room_of(person) == open) step(person, closed);
        return keep_if_better(before);
    }

    // Somebody pulled out of an open room goes home, somebody else leaves theirs instead.
    bool replace(PersonIndex person) {
        const int home = rooms_.home_of(person);
        const int host = rooms_.room_of(person);
        bool better = false;
        for_some(everybody_, [&](PersonIndex other) {
            if (better || spent() || is_guest(other)) return;
            const int from = rooms_.home_of(other);
            if (from != home && rooms_.size(from) <= rooms_.pool().sizes.min) return;
            if (from == host) return;
            const RepairCost before = rooms_.cost();
            steps_.clear();
            step(person, home);
            step(other, host);
            better = keep_if_better(before);
        });
        return better;
    }

    void step(PersonIndex person, int to) {
        limits_.prices -= 1;
        steps_.push_back({person, rooms_.room_of(person)});
        rooms_.move(person, to);
    }

    bool keep_if_better(const RepairCost& before) {
        if (rooms_.cost() < before) return true;
        rooms_.rewind(steps_, before);
        return false;
    }

    // Hard breaches remain: anybody may move. When no change helps, the one that hurts least
    // is made, and not taken back soon.
    void mend() {
        std::vector<int> best_seats = rooms_.seats();
        RepairCost best = rooms_.cost();
        std::vector<std::int64_t> free_at(everybody_.empty() ? 0 : 1 + highest(), 0);
        for (std::int64_t turn = 1; best.hard > limits_.hard && !spent(); ++turn) {
            const std::vector<PersonIndex> troubled = in_breach();
            if (troubled.empty()) break;
            const PersonIndex person = troubled[random_.below(troubled.size())];
            Change change{dear, person, std::nullopt, nowhere};
            for_many(everybody_, [&](PersonIndex other) {
                if (free_at[other] <= turn) consider_swap(person, other, change);
            });
            for_many(all_rooms_, [&](int room) { consider_move(person, room, change); });
            if (change.price == dear) continue;
            free_at[person] = turn + 3 + static_cast<std::int64_t>(random_.below(5));
            apply(change);
            if (!(rooms_.cost() < best)) continue;
            best = rooms_.cost();
            best_seats = rooms_.seats();
        }
        rooms_.restore(best_seats, best);
    }

    // Calls `look` with up to eight times as many as for_some().
    template <class T, class Look>
    void for_many(const std::vector<T>& values, const Look& look) {
        for (std::size_t i = 0; i < values.size() && i < 8 * partners_max; i += partners_max)
            for_some(values, look);
    }

    [[nodiscard]] PersonIndex highest() const {
        return *std::max_element(everybody_.begin(), everybody_.end());
    }

    [[nodiscard]] std::vector<PersonIndex> in_breach() {
        std::vector<PersonIndex> found;
        for (const PersonIndex person : everybody_) {
            const int room = rooms_.room_of(person);
            const int size = rooms_.size(room);
            if (rooms_.tied(person) || size < rooms_.pool().sizes.min ||
                size > rooms_.pool().sizes.max || rooms_.price_company(person, room).hard > 0)
                found.push_back(person);
        }
        limits_.prices -= 1 + static_cast<std::int64_t>(everybody_.size()) / 2;
        return found;
    }

    // More people were moved than the least: some may go back, alone or for another.
    void go_home() {
        for (bool better = true; better && !spent();) {
            better = false;
            look_for_guests();
            const std::vector<PersonIndex> guests = guests_;
            for (const PersonIndex person : guests) {
                const int home = rooms_.home_of(person);
                if (spent() || home == nowhere || home == rooms_.room_of(person)) continue;
                Change best;
                consider_move(person, home, best);
                const std::vector<PersonIndex> there = rooms_.members(home);
                for (const PersonIndex other : there)
                    if (!rooms_.pinned(other)) consider_swap(person, other, best);
                if (!(best.price < RepairCost{})) continue;
                apply(best);
                better = true;
            }
        }
    }

    // Whether nothing better is left to hope for: people without an announced room meet nobody
    // again, and others stay where they are.
    [[nodiscard]] bool settled() {
        look_for_guests();
        return rooms_.cost().hard <= limits_.hard && rooms_.cost().moves <= limits_.moves &&
               std::all_of(guests_.begin(), guests_.end(), [this](PersonIndex person) {
                   return rooms_.price_company(person, rooms_.room_of(person)).repeats == 0;
               });
    }

    // Repeats remain: guests change places at random, dearer changes less and less often.
    void wander() {
        if (guests_.size() < 2) return;
        std::vector<int> best_seats = rooms_.seats();
        RepairCost best = rooms_.cost();
        constexpr std::int64_t rounds = 24; // Of three times as many: others start elsewhere.
        const std::int64_t each = std::max<std::int64_t>(1, limits_.prices / (3 * rounds));
        std::int64_t warmth = 300 * 256;
        for (std::int64_t i = 0; i < rounds && !spent(); ++i, warmth = warmth * 7 / 8)
            for (std::int64_t k = 0; k < each; ++k) {
                drift(limit_at(warmth, random_));
                if (!(rooms_.cost() < best)) continue;
                best = rooms_.cost();
                best_seats = rooms_.seats();
            }
        rooms_.restore(best_seats, best);
        const std::int64_t left = limits_.prices;
        limits_.prices = each;
        descend();
        limits_.prices = left;
    }

    void drift(std::int64_t limit) {
        const PersonIndex person = guests_[random_.below(guests_.size())];
        Change change{dear, person, std::nullopt, nowhere};
        if (random_.chance(3, 4))
            consider_swap(person, guests_[random_.below(guests_.size())], change);
        else
            consider_move(person, all_rooms_[random_.below(all_rooms_.size())], change);
        --limits_.prices;
        if (change.price == dear || change.price.hard > 0 || change.price.moves > 0 ||
            change.price.energy() > limit)
            return;
        apply(change);
    }

    static constexpr RepairCost dear{1 << 20, 0, 0, 0, 0};

    RepairRooms& rooms_;
    RepairLimits& limits_;
    Random& random_;
    std::vector<int> all_rooms_;
    std::vector<PersonIndex> everybody_; // But for those pinned to a room.
    std::vector<PersonIndex> guests_;    // Who sit in no announced room of theirs.
    std::vector<PersonIndex> residents_;
    std::vector<RepairRooms::Step> steps_;
};

} // namespace

bool improve_repair(RepairRooms& rooms, RepairLimits& limits, Random& random) {
    return Search(rooms, limits, random).run();
}

} // namespace deroule::planner
