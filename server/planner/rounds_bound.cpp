#include "planner/rounds_bound.hpp"

#include "planner/layout.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace deroule::planner {

namespace {

constexpr std::size_t counted_max = 600; // People compared pair by pair.

using Lanes = std::vector<char>; // One for each round.

std::int64_t pairs_of(std::int64_t people) {
    return people * (people - 1) / 2;
}

std::int64_t tables_of(const Hall& hall) {
    return static_cast<std::int64_t>(hall.tables);
}

std::int64_t forced_territory_pairs(const RoundsModel& model, const Hall& hall) {
    std::map<int, std::int64_t> members;
    for (const PersonIndex person : hall.members)
        if (const int territory = model.instance().people[person].territory; territory >= 0)
            ++members[territory];
    std::int64_t pairs = 0;
    for (const auto& [territory, count] : members)
        pairs += least_pairs(count, tables_of(hall));
    return pairs;
}

// Pairs that meet by wish in this round: no repeats, however often they meet.
std::int64_t wanted_pairs(const RoundsModel& model, std::size_t round) {
    std::int64_t pairs = 0;
    for (const InstanceTogether& wish : model.instance().together)
        pairs += std::count(wish.rounds.begin(), wish.rounds.end(), round) *
                 pairs_of(static_cast<std::int64_t>(wish.people.size()));
    return pairs;
}

bool has_wishes(const RoundsModel& model, std::size_t round) {
    const Instance& instance = model.instance();
    return wanted_pairs(model, round) > 0 ||
           std::any_of(instance.pins.begin(), instance.pins.end(),
                       [round](const InstancePin& pin) { return pin.round == round; });
}

// Pairs of this hall that must have shared a table of that earlier hall.
std::int64_t coincidences(std::int64_t common, const Hall& earlier, const Hall& hall) {
    if (earlier.tables == 0) return 0;
    const std::int64_t each = common / tables_of(earlier);
    const std::int64_t fuller = common % tables_of(earlier);
    return fuller * least_pairs(each + 1, tables_of(hall)) +
           (tables_of(earlier) - fuller) * least_pairs(each, tables_of(hall));
}

bool disjoint(const Groups& groups, std::size_t people) {
    std::vector<char> seen(people, 0);
    for (const auto& members : groups)
        for (const PersonIndex person : members)
            if (seen[person]++ != 0) return false;
    return true;
}

std::int64_t pigeonhole(const RoundsModel& model, const Hall& hall) {
    if (hall.tables == 0) return 0;
    std::vector<char> here(model.people(), 0);
    for (const PersonIndex person : hall.members)
        here[person] = 1;
    const auto common = [&](const std::vector<PersonIndex>& people) {
        return std::count_if(people.begin(), people.end(),
                             [&](PersonIndex person) { return here[person] != 0; });
    };
    std::vector<std::int64_t> by_round(hall.round, 0);
    for (const Hall& earlier : model.halls()) {
        if (earlier.round >= hall.round) break;
        by_round[earlier.round] += coincidences(common(earlier.members), earlier, hall);
    }
    std::int64_t most = 0;
    for (const std::int64_t pairs : by_round)
        most = std::max(most, pairs);
    for (const Groups& groups : model.instance().history) {
        if (!disjoint(groups, model.people())) continue; // A pair might be counted twice.
        std::int64_t pairs = 0;
        for (const auto& members : groups)
            pairs += least_pairs(common(members), tables_of(hall));
        most = std::max(most, pairs);
    }
    return std::max<std::int64_t>(0, most - wanted_pairs(model, hall.round));
}

// Counting and person bounds for the people of some categories, who in rounds of `mine` have
// a hall of their own.
class Circle {
  public:
    Circle(const RoundsModel& model, std::vector<PersonIndex> people)
        : model_(model), people_(std::move(people)), inside_(model.people(), 0),
          present_(model.people(), Lanes(model.rounds(), 0)), seats_(model.people(), 0) {
        for (const PersonIndex person : people_)
            inside_[person] = 1;
    }

    // The circle's share of one hall: the pairs that an even split leaves, and when the hall
    // is all theirs, the fewest others that each sits with.
    void enter(const Hall& hall) {
        std::int64_t here = 0;
        for (const PersonIndex person : hall.members)
            if (inside_[person] != 0) {
                present_[person][hall.round] = 1;
                ++here;
            }
        if (here == 0 || hall.tables == 0) return;
        const std::int64_t forced = forced_territory_pairs(model_, hall);
        wanted_ += wanted_pairs(model_, hall.round);
        filled_ += std::max<std::int64_t>(0, least_pairs(here, tables_of(hall)) - forced);
        if (here != static_cast<std::int64_t>(hall.members.size())) return;
        own_territory_ += forced;
        if (has_wishes(model_, hall.round)) return; // Sets may leave others fewer neighbours.
        const std::int64_t others_most = (tables_of(hall) - 1) * hall.sizes.max;
        const std::int64_t low = std::max<std::int64_t>(
            {1, std::min<std::int64_t>(hall.sizes.min, here / tables_of(hall)),
             here > tables_of(hall) * hall.sizes.max ? 1 : here - others_most});
        for (const PersonIndex person : hall.members)
            seats_[person] += low - 1;
    }

    [[nodiscard]] std::int64_t least_repeats() const {
        std::vector<std::int64_t> strangers(model_.people(), 0);
        for (std::size_t i = 0; i < people_.size(); ++i)
            for (std::size_t j = i + 1; j < people_.size(); ++j)
                if (lawful(people_[i], people_[j])) {
                    ++strangers[people_[i]];
                    ++strangers[people_[j]];
                }
        std::int64_t sum = 0;
        std::int64_t lacking = 0;
        for (const PersonIndex person : people_) {
            sum += strangers[person];
            lacking += std::max<std::int64_t>(0, seats_[person] - strangers[person]);
        }
        // A wanted pair frees a seat of two people.
        return std::max({std::int64_t{0}, filled_ - wanted_ - sum / 2,
                         (lacking - 2 * (own_territory_ + wanted_) + 1) / 2});
    }

  private:
    // Two who may meet once without a repeat.
    [[nodiscard]] bool lawful(PersonIndex a, PersonIndex b) const {
        const int territory = model_.instance().people[a].territory;
        if (territory >= 0 && territory == model_.instance().people[b].territory) return false;
        const Tie* tie = model_.tie_between(a, b);
        const bool obeyed = model_.instance().together.empty() && model_.instance().pins.empty();
        if (tie != nullptr && tie->apart && obeyed) return false;
        for (std::size_t round = 0; round < model_.rounds(); ++round)
            if (present_[a][round] != 0 && present_[b][round] != 0) return !met_before(a, b);
        return false;
    }

    [[nodiscard]] bool met_before(PersonIndex a, PersonIndex b) const {
        for (const Groups& groups : model_.instance().history)
            for (const auto& members : groups)
                if (std::find(members.begin(), members.end(), a) != members.end() &&
                    std::find(members.begin(), members.end(), b) != members.end())
                    return true;
        return false;
    }

    const RoundsModel& model_;
    std::vector<PersonIndex> people_;
    std::vector<char> inside_;
    std::vector<Lanes> present_;
    std::vector<std::int64_t> seats_;
    std::int64_t filled_ = 0;
    std::int64_t wanted_ = 0;
    std::int64_t own_territory_ = 0;
};

std::int64_t within(const RoundsModel& model, const std::set<int>& categories) {
    std::vector<PersonIndex> people;
    for (PersonIndex person = 0; person < model.people(); ++person)
        if (categories.empty() || categories.contains(model.instance().people[person].category))
            people.push_back(person);
    if (people.size() > counted_max) return 0;
    Circle circle(model, std::move(people));
    for (const Hall& hall : model.halls())
        circle.enter(hall);
    return circle.least_repeats();
}

std::set<int> categories_of(const RoundsModel& model, const Hall& hall) {
    std::set<int> categories;
    for (const PersonIndex person : hall.members)
        categories.insert(model.instance().people[person].category);
    return categories;
}

// Circles of different people share no pair, so that their least repeats add up.
std::int64_t circle_by_circle(const RoundsModel& model) {
    std::set<std::set<int>> circles;
    std::set<int> taken;
    std::int64_t sum = 0;
    for (const Hall& hall : model.halls()) {
        if (model.kind(hall.round) != RoundKind::peer) continue;
        const std::set<int> circle = categories_of(model, hall);
        if (circle.empty() || !circles.insert(circle).second) continue;
        if (std::any_of(circle.begin(), circle.end(),
                        [&](int category) { return taken.contains(category); }))
            continue;
        taken.insert(circle.begin(), circle.end());
        std::int64_t again = 0;
        for (const Hall& other : model.halls())
            if (model.kind(other.round) == RoundKind::peer && categories_of(model, other) == circle)
                again += pigeonhole(model, other);
        sum += std::max(again, within(model, circle));
    }
    return sum;
}

} // namespace

Bound bound_of_rounds(const RoundsModel& model) {
    Bound bound;
    std::int64_t holes = 0;
    for (const Hall& hall : model.halls()) {
        bound.hard += forced_territory_pairs(model, hall);
        holes += pigeonhole(model, hall);
        if (model.kind(hall.round) != RoundKind::pairs) continue;
        std::map<int, std::int64_t> categories;
        for (const PersonIndex person : hall.members)
            ++categories[model.instance().people[person].category];
        for (const auto& [category, count] : categories)
            bound.category += least_pairs(count, tables_of(hall));
    }
    bound.repeats = std::max({holes, circle_by_circle(model), within(model, {})});
    return bound;
}

} // namespace deroule::planner
