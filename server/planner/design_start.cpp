#include "planner/design_start.hpp"

#include "planner/design_library.hpp"
#include "planner/line_seats.hpp"

#include <algorithm>
#include <map>

namespace deroule::planner {

namespace {

constexpr std::uint16_t nowhere = 0xffff;

std::size_t rounds_used(const RoundsSeating& seating, const Design& design) {
    return std::min(seating.model().rounds(), design.rounds());
}

// Hands out the points of a design, in sets that never meet in the rounds used.
class Points {
  public:
    Points(const Design& design, std::size_t rounds)
        : count_(design.people()), meet_(count_ * count_, 0), taken_(count_, 0) {
        for (std::size_t round = 0; round < rounds; ++round)
            for (std::size_t table = 0; table < design.tables; ++table)
                for (const std::uint16_t a : design.table(round, table))
                    for (const std::uint16_t b : design.table(round, table))
                        meet_[a * count_ + b] = 1;
        for (std::size_t point = 0; point < count_; ++point)
            meet_[point * count_ + point] = 0;
        if (rounds == design.rounds()) return;
        for (std::size_t table = 0; table < design.tables; ++table) {
            const auto points = design.table(rounds, table);
            spare_.emplace_back(points.begin(), points.end());
        }
    }

    [[nodiscard]] std::size_t free() const { return count_ - handed_out_; }

    // As many points as asked, or all that are free: of one table of a round that is not used,
    // where enough are left. Otherwise the first set of strangers that is large enough is
    // taken; else the largest one, then the points that meet the fewest of it.
    std::vector<std::uint16_t> take(std::size_t wanted) {
        wanted = std::min(wanted, free());
        std::vector<std::uint16_t> best = spare(wanted);
        for (std::size_t first = 0; first < count_ && best.size() < wanted; ++first) {
            if (taken_[first] != 0) continue;
            std::vector<std::uint16_t> set = strangers_from(first, wanted);
            if (set.size() > best.size()) best = std::move(set);
        }
        for (const std::uint16_t point : best)
            taken_[point] = 1;
        while (best.size() < wanted)
            best.push_back(least_met(best));
        handed_out_ += wanted;
        return best;
    }

  private:
    // Of the table that is left the least by it; nothing where none has enough.
    [[nodiscard]] std::vector<std::uint16_t> spare(std::size_t wanted) const {
        const auto left = [this](const std::vector<std::uint16_t>& table) {
            return static_cast<std::size_t>(
                std::count_if(table.begin(), table.end(),
                              [this](std::uint16_t point) { return taken_[point] == 0; }));
        };
        const std::vector<std::uint16_t>* best = nullptr;
        for (const auto& table : spare_)
            if (left(table) >= wanted && (best == nullptr || left(table) < left(*best)))
                best = &table;
        std::vector<std::uint16_t> set;
        if (best == nullptr) return set;
        for (const std::uint16_t point : *best)
            if (taken_[point] == 0 && set.size() < wanted) set.push_back(point);
        return set;
    }

    [[nodiscard]] std::vector<std::uint16_t> strangers_from(std::size_t first,
                                                            std::size_t wanted) const {
        std::vector<std::uint16_t> set;
        for (std::size_t point = first; point < count_ && set.size() < wanted; ++point)
            if (taken_[point] == 0 && met(point, set) == 0)
                set.push_back(static_cast<std::uint16_t>(point));
        return set;
    }

    [[nodiscard]] std::size_t met(std::size_t point, const std::vector<std::uint16_t>& set) const {
        std::size_t met = 0;
        for (const std::uint16_t other : set)
            met += static_cast<std::size_t>(meet_[point * count_ + other]);
        return met;
    }

    std::uint16_t least_met(const std::vector<std::uint16_t>& set) {
        std::size_t best = count_;
        for (std::size_t point = 0; point < count_; ++point)
            if (taken_[point] == 0 && (best == count_ || met(point, set) < met(best, set)))
                best = point;
        taken_[best] = 1;
        return static_cast<std::uint16_t>(best);
    }

    std::size_t count_;
    std::size_t handed_out_ = 0;
    std::vector<char> meet_;                        // A square.
    std::vector<std::vector<std::uint16_t>> spare_; // Tables of the first round not used.
    std::vector<char> taken_;
};

// Those who met last, where territories part nobody: they are to meet nobody of it again.
std::vector<std::vector<PersonIndex>> last_met(const RoundsModel& model) {
    std::vector<std::vector<PersonIndex>> sets;
    std::vector<char> listed(model.people(), 0);
    if (!model.instance().history.empty())
        for (const auto& members : model.instance().history.back()) {
            std::vector<PersonIndex> set;
            for (const PersonIndex person : members)
                if (listed[person] == 0) {
                    listed[person] = 1;
                    set.push_back(person);
                }
            sets.push_back(std::move(set));
        }
    for (PersonIndex person = 0; person < model.people(); ++person)
        if (listed[person] == 0) sets.push_back({person});
    return sets;
}

// The largest territory first; whoever is alone in it, or has none, comes last.
std::vector<std::vector<PersonIndex>> delegations_of(const RoundsModel& model) {
    std::map<int, std::vector<PersonIndex>> of_territory;
    std::vector<PersonIndex> alone;
    for (PersonIndex person = 0; person < model.people(); ++person) {
        const int territory = model.instance().people[person].territory;
        if (territory < 0)
            alone.push_back(person);
        else
            of_territory[territory].push_back(person);
    }
    std::vector<std::vector<PersonIndex>> delegations;
    for (auto& [territory, members] : of_territory) {
        if (members.size() == 1)
            alone.push_back(members.front());
        else
            delegations.push_back(std::move(members));
    }
    if (delegations.empty()) return last_met(model);
    std::stable_sort(
        delegations.begin(), delegations.end(),
        [](const auto& left, const auto& right) { return left.size() > right.size(); });
    for (const PersonIndex person : alone)
        delegations.push_back({person});
    return delegations;
}

std::vector<std::uint16_t> points_of(const RoundsSeating& seating, const Design& design) {
    const RoundsModel& model = seating.model();
    std::vector<std::uint16_t> points(model.people(), nowhere);
    Points free(design, rounds_used(seating, design));
    if (design.people() > model.people()) free.take(design.people() - model.people());
    for (const auto& members : delegations_of(model)) {
        const std::vector<std::uint16_t> taken = free.take(members.size());
        for (std::size_t i = 0; i < taken.size(); ++i)
            points[members[i]] = taken[i];
    }
    return points;
}

} // namespace

std::vector<Design> designs_for(const RoundsSeating& seating) {
    const RoundsModel& model = seating.model();
    if (model.rounds() == 0 || model.halls().size() != model.rounds()) return {};
    const std::size_t tables = model.halls().front().tables;
    std::size_t largest = 0;
    std::size_t smallest = designed_people_max;
    for (std::size_t round = 0; round < model.rounds(); ++round) {
        const Hall& hall = model.halls()[round];
        if (hall.round != round || hall.tables != tables) return {};
        for (std::size_t i = hall.first_table; i < hall.first_table + tables; ++i) {
            const std::size_t size = seating.first_seat(i + 1) - seating.first_seat(i);
            largest = std::max(largest, size);
            smallest = std::min(smallest, size);
        }
    }
    if (tables * largest > designed_people_max) return {};
    std::vector<Design> designs{longest_design(tables, largest)};
    if (smallest < largest) designs.push_back(longest_design(tables, largest - 1));
    std::erase_if(designs, [](const Design& design) { return design.rounds() == 0; });
    return designs;
}

std::vector<PersonIndex> seats_by_design(const RoundsSeating& seating, const Design& design,
                                         const std::vector<PersonIndex>& before) {
    const std::vector<std::uint16_t> points = points_of(seating, design);
    std::vector<PersonIndex> people_at = before;
    std::vector<std::size_t> line_of(design.people(), 0);
    for (std::size_t round = 0; round < rounds_used(seating, design); ++round) {
        for (std::size_t table = 0; table < design.tables; ++table)
            for (const std::uint16_t point : design.table(round, table))
                line_of[point] = table;
        // Whoever has no point is a line of their own, to be dissolved.
        std::vector<std::vector<PersonIndex>> lines(design.tables);
        const Hall& hall = seating.model().halls()[round];
        for (const PersonIndex person : hall.members) {
            if (points[person] == nowhere)
                lines.push_back({person});
            else
                lines[line_of[points[person]]].push_back(person);
        }
        seat_lines(seating, hall, std::move(lines), people_at);
    }
    return people_at;
}

} // namespace deroule::planner
