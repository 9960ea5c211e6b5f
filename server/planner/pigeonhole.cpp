#include "planner/pigeonhole.hpp"

#include "planner/layout.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace deroule::planner {

namespace {

std::int64_t tables_of(const Hall& hall) {
    return static_cast<std::int64_t>(hall.tables);
}

// Pairs of this many people who must have shared a table earlier and share one later.
std::int64_t coincidences(std::int64_t common, std::int64_t earlier, std::int64_t later) {
    if (earlier == 0) return 0;
    const std::int64_t each = common / earlier;
    const std::int64_t fuller = common % earlier;
    return fuller * least_pairs(each + 1, later) + (earlier - fuller) * least_pairs(each, later);
}

bool disjoint(const Groups& groups, std::size_t people) {
    std::vector<char> seen(people, 0);
    for (const auto& members : groups)
        for (const PersonIndex person : members)
            if (seen[person]++ != 0) return false;
    return true;
}

class Holes {
  public:
    Holes(const RoundsModel& model, const Hall& hall)
        : model_(model), hall_(hall), here_(model.people(), 0) {
        for (const PersonIndex person : hall.members)
            here_[person] = 1;
        wanted_ = wanted_pairs(model.instance(), hall.round, here_);
    }

    void look_at_rounds() {
        std::vector<std::int64_t> needed(hall_.round, 0);
        for (const Hall& earlier : model_.halls()) {
            if (earlier.round >= hall_.round) break;
            needed[earlier.round] +=
                coincidences(common(earlier.members), tables_of(earlier), tables_of(hall_));
        }
        for (std::size_t round = 0; round < needed.size(); ++round) {
            if (needed[round] <= worst_.least) continue;
            // A pair that met by wish then has not met yet.
            const std::int64_t excused = wanted_ + wanted_pairs(model_.instance(), round, here_);
            keep(needed[round], excused, static_cast<int>(round), -1);
        }
    }

    void look_at_history() {
        const auto& history = model_.instance().history;
        for (std::size_t entry = 0; entry < history.size(); ++entry) {
            if (!disjoint(history[entry], model_.people())) continue; // Pairs might count twice.
            std::int64_t needed = 0;
            for (const auto& members : history[entry])
                needed += least_pairs(common(members), tables_of(hall_));
            keep(needed, wanted_, -1, static_cast<int>(entry));
        }
    }

    [[nodiscard]] const Argument& worst() const { return worst_; }

  private:
    [[nodiscard]] std::int64_t common(const std::vector<PersonIndex>& people) const {
        return std::count_if(people.begin(), people.end(),
                             [&](PersonIndex person) { return here_[person] != 0; });
    }

    void keep(std::int64_t needed, std::int64_t excused, int earlier, int history) {
        if (needed - excused <= worst_.least) return;
        worst_.needed = needed;
        worst_.excused = excused;
        worst_.least = needed - excused;
        worst_.earlier = earlier;
        worst_.history = history;
    }

    const RoundsModel& model_;
    const Hall& hall_;
    std::vector<char> here_;
    std::int64_t wanted_ = 0;
    Argument worst_;
};

} // namespace

std::int64_t wanted_pairs(const Instance& instance, std::size_t round,
                          const std::vector<char>& marked) {
    std::set<std::pair<PersonIndex, PersonIndex>> pairs;
    for (const InstanceTogether& wish : instance.together) {
        if (std::count(wish.rounds.begin(), wish.rounds.end(), round) == 0) continue;
        for (const PersonIndex a : wish.people)
            for (const PersonIndex b : wish.people)
                if (a < b && (marked.empty() || (marked[a] != 0 && marked[b] != 0)))
                    pairs.insert({a, b});
    }
    return static_cast<std::int64_t>(pairs.size());
}

int pool_of_hall(const RoundsModel& model, std::size_t hall) {
    int pool = 0;
    for (std::size_t other = 0; other < hall; ++other)
        if (model.halls()[other].round == model.halls()[hall].round) ++pool;
    return pool;
}

Argument pigeonhole_of(const RoundsModel& model, std::size_t index) {
    const Hall& hall = model.halls()[index];
    if (hall.tables == 0) return {};
    Holes holes(model, hall);
    holes.look_at_rounds();
    holes.look_at_history();
    Argument argument = holes.worst();
    argument.kind = ArgumentKind::pigeonhole;
    argument.rounds = {hall.round};
    argument.pool = pool_of_hall(model, index);
    argument.people = hall.members;
    argument.tables = tables_of(hall);
    return argument;
}

} // namespace deroule::planner
