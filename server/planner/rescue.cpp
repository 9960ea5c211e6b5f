#include "planner/breaches.hpp"
#include "planner/evaluation.hpp"
#include "planner/repair.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <tuple>

namespace deroule::planner {

namespace {

// Groups that people are taken from; more would price many moves for little gain.
constexpr std::size_t givers_max = 8;

// What may be done: these groups, within these bounds.
struct Room {
    std::vector<int> groups; // Open ones with people, smallest first, then by index.
    SizeBounds sizes;
};

class Rescuer {
  public:
    Rescuer(const Model& model, const Groups& groups) : model_(model), groups_(groups) {}

    [[nodiscard]] int size(int group) const {
        return static_cast<int>(groups_[static_cast<std::size_t>(group)].size());
    }

    // Closes the `closing` smallest groups, seats their people, then takes people from the
    // largest groups for those that are still too small. False when sizes forbid it.
    [[nodiscard]] bool attempt(const Room& room, std::size_t closing) {
        const auto first_open = room.groups.begin() + static_cast<std::ptrdiff_t>(closing);
        const std::vector<int> kept(first_open, room.groups.end());
        for (auto group = room.groups.begin(); group != first_open; ++group) {
            const auto leaving = groups_[static_cast<std::size_t>(*group)];
            for (const PersonIndex person : leaving) {
                const int to = best_seat(person, kept, room.sizes);
                if (to < 0) return false;
                move(person, *group, to);
            }
        }
        for (const int group : kept)
            while (size(group) < room.sizes.min)
                if (!pull_into(group, kept, room.sizes)) return false;
        return true;
    }

    // Moves somebody to the open group that costs least, sizes aside.
    void move_to_best(PersonIndex person, int from, const std::vector<int>& open) {
        const int to = best_seat(person, open, {1, std::numeric_limits<int>::max()});
        if (to >= 0) move(person, from, to);
    }

    [[nodiscard]] const Groups& groups() const { return groups_; }
    [[nodiscard]] const std::vector<Move>& moves() const { return moves_; }

  private:
    void move(PersonIndex person, int from, int to) {
        std::erase(groups_[static_cast<std::size_t>(from)], person);
        groups_[static_cast<std::size_t>(to)].push_back(person);
        moves_.push_back({person, from, to});
    }

    // Groups below their least size come first: each seat filled there saves a move.
    [[nodiscard]] int best_seat(PersonIndex person, const std::vector<int>& open,
                                SizeBounds sizes) const {
        const auto costs = cost_of_moving(model_, groups_, person);
        int best = -1;
        std::tuple<bool, Score, int> best_rank;
        for (const int group : open) {
            if (size(group) >= sizes.max) continue;
            const std::tuple rank{size(group) >= sizes.min,
                                  costs[static_cast<std::size_t>(group)].change, size(group)};
            if (best < 0 || rank < best_rank) {
                best = group;
                best_rank = rank;
            }
        }
        return best;
    }

    [[nodiscard]] bool pull_into(int to, const std::vector<int>& kept, SizeBounds sizes) {
        std::vector<int> givers;
        for (const int group : kept)
            if (group != to && size(group) > sizes.min) givers.push_back(group);
        std::stable_sort(givers.begin(), givers.end(),
                         [this](int left, int right) { return size(left) > size(right); });
        if (givers.size() > givers_max) givers.resize(givers_max);

        std::optional<std::tuple<Score, PersonIndex, int>> best;
        for (const int from : givers)
            for (const PersonIndex person : groups_[static_cast<std::size_t>(from)]) {
                const auto costs = cost_of_moving(model_, groups_, person);
                const std::tuple candidate{costs[static_cast<std::size_t>(to)].change, person,
                                           from};
                if (!best || candidate < *best) best = candidate;
            }
        if (!best) return false;
        move(std::get<PersonIndex>(*best), std::get<int>(*best), to);
        return true;
    }

    const Model& model_;
    Groups groups_;
    std::vector<Move> moves_;
};

// The attempt with the fewest moves, the better score among equals; none when no number
// of closed groups does.
std::optional<Rescuer> fewest_moves(const Model& model, const Groups& groups, const Room& room) {
    std::optional<Rescuer> best;
    std::tuple<std::size_t, Score> best_rank;
    for (std::size_t closing = 0; closing < room.groups.size(); ++closing) {
        Rescuer rescuer(model, groups);
        if (closing > 0 && rescuer.size(room.groups[closing - 1]) >= room.sizes.min) break;
        if (!rescuer.attempt(room, closing)) continue;
        const std::tuple rank{rescuer.moves().size(), evaluate(model, rescuer.groups()).score};
        if (!best || rank < best_rank) {
            best.emplace(rescuer);
            best_rank = rank;
        }
    }
    return best;
}

class Rescue {
  public:
    Rescue(const Problem& problem, const Groups& groups, const std::vector<int>& closed)
        : model_(problem), groups_(groups) {
        for (std::size_t i = 0; i < groups.size(); ++i) {
            const int group = static_cast<int>(i);
            if (groups[i].empty() || model_.locked_at(group) >= 0) continue;
            if (std::find(closed.begin(), closed.end(), group) == closed.end())
                open_.push_back(group);
        }
    }

    [[nodiscard]] Repair run() {
        Repair repair;
        repair.before = evaluate(model_, groups_).score;
        if (model_.problem().rule != Rule::by_delegation) {
            for (std::size_t pool = 0; pool < model_.pools().size(); ++pool)
                mend_pool(pool);
            for (const int group : open_)
                leave_nobody_alone(group);
        }
        repair.moves = std::move(moves_);
        repair.groups = groups_;
        for (auto& members : repair.groups)
            std::sort(members.begin(), members.end());
        repair.after = evaluate(model_, repair.groups).score;
        return repair;
    }

  private:
    [[nodiscard]] int size(int group) const {
        return static_cast<int>(groups_[static_cast<std::size_t>(group)].size());
    }

    void mend_pool(std::size_t pool) {
        Room room;
        room.sizes = model_.pools()[pool].sizes;
        for (const int group : open_)
            if (pool_of_group(model_, groups_[static_cast<std::size_t>(group)]) == pool)
                room.groups.push_back(group);
        std::stable_sort(room.groups.begin(), room.groups.end(),
                         [this](int left, int right) { return size(left) < size(right); });
        if (room.groups.empty() || size(room.groups.front()) >= room.sizes.min) return;

        // Failing the bounds, nobody alone; failing that, nobody alone in groups of any size.
        const SizeBounds nobody_alone{std::min(2, room.sizes.min), room.sizes.max};
        const SizeBounds any_size{nobody_alone.min, std::numeric_limits<int>::max()};
        for (const SizeBounds sizes : {room.sizes, nobody_alone, any_size}) {
            room.sizes = sizes;
            if (const auto mended = fewest_moves(model_, groups_, room)) {
                adopt(*mended);
                return;
            }
        }
    }

    // The last of a category has nobody of that category left to join.
    void leave_nobody_alone(int group) {
        if (size(group) != 1) return;
        std::vector<int> others = open_;
        std::erase_if(others, [&](int other) { return other == group || size(other) == 0; });
        Rescuer rescuer(model_, groups_);
        rescuer.move_to_best(groups_[static_cast<std::size_t>(group)].front(), group, others);
        adopt(rescuer);
    }

    void adopt(const Rescuer& rescuer) {
        groups_ = rescuer.groups();
        moves_.insert(moves_.end(), rescuer.moves().begin(), rescuer.moves().end());
    }

    Model model_;
    Groups groups_;
    std::vector<int> open_;
    std::vector<Move> moves_;
};

} // namespace

Repair rescue(const Problem& problem, const Groups& groups, const std::vector<int>& closed) {
    return Rescue(problem, groups, closed).run();
}

} // namespace deroule::planner
