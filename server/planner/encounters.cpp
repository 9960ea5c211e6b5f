#include "planner/encounters.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

struct Known {
    std::uint64_t key = 0; // First person x people + second person.
    int count = 0;
    std::uint8_t marks = 0;
};

class Collector {
  public:
    explicit Collector(std::size_t people) : people_(people) {}

    void add(PersonIndex a, PersonIndex b, int count, std::uint8_t marks) {
        if (a == b) return;
        known_.push_back({a * std::uint64_t{people_} + b, count, marks});
        known_.push_back({b * std::uint64_t{people_} + a, count, marks});
    }

    void add_all_pairs(const std::vector<PersonIndex>& members, int count, std::uint8_t marks) {
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1; j < members.size(); ++j)
                add(members[i], members[j], count, marks);
    }

    [[nodiscard]] std::vector<Known> sorted() && {
        std::sort(known_.begin(), known_.end(),
                  [](const Known& left, const Known& right) { return left.key < right.key; });
        return std::move(known_);
    }

  private:
    std::size_t people_;
    std::vector<Known> known_;
};

std::vector<Known> collect(const Problem& problem) {
    Collector collector(problem.people.size());
    for (const Groups& round : problem.earlier)
        for (const auto& members : round)
            collector.add_all_pairs(members, 1, 0);
    for (const Meeting& meeting : problem.meetings)
        collector.add(meeting.a, meeting.b, std::max(meeting.count, 0), 0);
    for (const Meeting& meeting : problem.wanted)
        collector.add(meeting.a, meeting.b, -std::max(meeting.count, 0), 0);
    for (const auto& [a, b] : problem.apart)
        collector.add(a, b, 0, Encounters::apart_mark);
    for (const auto& [a, b] : problem.together)
        collector.add(a, b, 0, Encounters::wanted_mark);
    for (const auto& block : problem.blocks)
        collector.add_all_pairs(block, 0, Encounters::wanted_mark);
    return std::move(collector).sorted();
}

} // namespace

Encounters::Encounters(const Problem& problem)
    : people_(problem.people.size()), starts_(people_ + 1, 0) {
    const std::vector<Known> known = collect(problem);
    for (std::size_t i = 0; i < known.size();) {
        const std::uint64_t key = known[i].key;
        int count = 0;
        std::uint8_t marks = 0;
        for (; i < known.size() && known[i].key == key; ++i) {
            count += known[i].count;
            marks = static_cast<std::uint8_t>(marks | known[i].marks);
        }
        count = std::clamp(count, 0, int{count_mask});
        entries_.push_back(
            {static_cast<PersonIndex>(key % people_), static_cast<std::uint8_t>(marks | count)});
        ++starts_[static_cast<std::size_t>(key / people_) + 1];
    }
    for (std::size_t i = 0; i < people_; ++i)
        starts_[i + 1] += starts_[i];

    if (people_ > dense_people_max) return;
    square_.assign(people_ * people_, 0);
    for (PersonIndex person = 0; person < people_; ++person)
        for (const Entry& entry : row(person))
            square_[person * people_ + entry.other] = entry.cell;
}

std::uint8_t Encounters::search(PersonIndex a, PersonIndex b) const {
    const auto known = row(a);
    const auto found =
        std::lower_bound(known.begin(), known.end(), b,
                         [](const Entry& entry, PersonIndex other) { return entry.other < other; });
    return found != known.end() && found->other == b ? found->cell : std::uint8_t{0};
}

} // namespace deroule::planner
