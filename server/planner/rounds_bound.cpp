#include "planner/rounds_bound.hpp"

#include "planner/circle.hpp"
#include "planner/pigeonhole.hpp"
#include "planner/spreads.hpp"

#include <algorithm>
#include <set>

namespace deroule::planner {

namespace {

constexpr std::size_t circle_max = 1200; // People whose seats are weighed one by one.

using Arguments = std::vector<Argument>;

std::int64_t repeats_of(const Arguments& arguments) {
    return sum_of_leasts(arguments, Level::repeats);
}

void append(Arguments& arguments, const Arguments& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
}

class Repeats {
  public:
    explicit Repeats(const RoundsModel& model)
        : model_(model), met_(pairs_of_history(model.instance())) {
        for (std::size_t hall = 0; hall < model.halls().size(); ++hall) {
            holes_.push_back(pigeonhole_of(model, hall));
            const std::size_t round = model.halls()[hall].round;
            if (round >= Strangers::rounds_max) continue;
            all_ |= RoundSet{1} << round;
            if (model.kind(round) == RoundKind::peer) peers_ |= RoundSet{1} << round;
        }
    }

    [[nodiscard]] Arguments most() const {
        Arguments best = holes_beside(0);
        if (model_.rounds() > Strangers::rounds_max) return best;
        Arguments beside = by_circles(peers_);
        append(beside, holes_beside(peers_));
        for (Arguments other : {std::move(beside), by_circles(all_), everybody()})
            if (repeats_of(other) > repeats_of(best)) best = std::move(other);
        return best;
    }

  private:
    // The pigeonholes of rounds that are not among these.
    [[nodiscard]] Arguments holes_beside(RoundSet rounds) const {
        Arguments found;
        for (const Argument& hole : holes_)
            if (hole.least > 0 && (hole.rounds.front() >= Strangers::rounds_max ||
                                   ((rounds >> hole.rounds.front()) & 1) == 0))
                found.push_back(hole);
        return found;
    }

    [[nodiscard]] Arguments everybody() const {
        if (model_.people() > circle_max) return {};
        std::vector<PersonIndex> people(model_.people());
        for (PersonIndex person = 0; person < model_.people(); ++person)
            people[person] = person;
        return Circle(model_, std::move(people), met_, holes_).arguments(all_);
    }

    [[nodiscard]] Arguments circle(const std::set<int>& categories, RoundSet allowed) const {
        std::vector<PersonIndex> people;
        for (PersonIndex person = 0; person < model_.people(); ++person)
            if (categories.contains(model_.instance().people[person].category))
                people.push_back(person);
        if (people.size() <= circle_max)
            return Circle(model_, std::move(people), met_, holes_).arguments(allowed);
        Arguments found; // Nothing but the pigeonholes of its own halls.
        for (const Argument& hole : holes_)
            if (hole.least > 0 && ((allowed >> hole.rounds.front()) & 1) != 0 &&
                std::includes(people.begin(), people.end(), hole.people.begin(), hole.people.end()))
                found.push_back(hole);
        return found;
    }

    // Circles of different people share no pair, so that their least repeats add up.
    [[nodiscard]] Arguments by_circles(RoundSet allowed) const {
        std::set<std::set<int>> sets;
        for (const Hall& hall : model_.halls()) {
            if (model_.kind(hall.round) != RoundKind::peer) continue;
            std::set<int> categories;
            for (const PersonIndex person : hall.members)
                categories.insert(model_.instance().people[person].category);
            if (!categories.empty()) sets.insert(std::move(categories));
        }
        std::vector<std::pair<Arguments, std::set<int>>> circles;
        for (const std::set<int>& categories : sets)
            circles.emplace_back(circle(categories, allowed), categories);
        std::stable_sort(circles.begin(), circles.end(), [](const auto& left, const auto& right) {
            return repeats_of(left.first) > repeats_of(right.first);
        });
        std::set<int> taken;
        Arguments found;
        for (const auto& [arguments, categories] : circles) {
            if (std::any_of(categories.begin(), categories.end(),
                            [&](int category) { return taken.contains(category); }))
                continue;
            taken.insert(categories.begin(), categories.end());
            append(found, arguments);
        }
        return found;
    }

    const RoundsModel& model_;
    std::vector<std::pair<PersonIndex, PersonIndex>> met_;
    Arguments holes_; // Of each hall.
    RoundSet all_ = 0;
    RoundSet peers_ = 0;
};

} // namespace

std::vector<Argument> arguments_of_rounds(const RoundsModel& model) {
    Arguments arguments = spreads_of(model);
    append(arguments, Repeats(model).most());
    std::stable_sort(arguments.begin(), arguments.end(),
                     [](const Argument& left, const Argument& right) {
                         return level_of(left.kind) < level_of(right.kind);
                     });
    return arguments;
}

Bound bound_of(const std::vector<Argument>& arguments) {
    Bound bound;
    bound.hard = sum_of_leasts(arguments, Level::hard);
    bound.repeats = sum_of_leasts(arguments, Level::repeats);
    bound.category = sum_of_leasts(arguments, Level::category);
    return bound;
}

Bound bound_of_rounds(const RoundsModel& model) {
    return bound_of(arguments_of_rounds(model));
}

} // namespace deroule::planner
