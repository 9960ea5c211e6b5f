#include "planner/encounters.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

struct Known {
    std::uint64_t key = 0; // First person x people + second person.
    int count = 0;
    std::uint8_t marks = 0;
    bool told = false;

    void join(const Known& other) {
        count += other.count;
        marks = static_cast<std::uint8_t>(marks | other.marks);
        told = true;
    }
};

class Collector {
  public:
    Collector(std::size_t people, const std::vector<Groups>& earlier) : people_(people) {
        std::size_t pairs = 0;
        for (const Groups& round : earlier)
            for (const auto& members : round)
                pairs += members.size() * members.size();
        known_.reserve(pairs);
    }

    void add(PersonIndex a, PersonIndex b, int count, std::uint8_t marks) {
        if (a == b) return;
        known_.push_back({a * std::uint64_t{people_} + b, count, marks, true});
        known_.push_back({b * std::uint64_t{people_} + a, count, marks, true});
    }

    void add_all_pairs(const std::vector<PersonIndex>& members, int count, std::uint8_t marks) {
        for (std::size_t i = 0; i < members.size(); ++i)
            for (std::size_t j = i + 1; j < members.size(); ++j)
                add(members[i], members[j], count, marks);
    }

    // In ascending order of keys, each once.
    [[nodiscard]] std::vector<Known> sorted() && {
        const bool dense = known_.size() > people_ * people_ / sparsest;
        return dense && people_ <= squared_max ? summed() : merged();
    }

  private:
    // A square is read faster than pairs are sorted, but for few pairs or many people.
    static constexpr std::size_t sparsest = 16;
    static constexpr std::size_t squared_max = 512;

    [[nodiscard]] std::vector<Known> merged() {
        std::sort(known_.begin(), known_.end(),
                  [](const Known& left, const Known& right) { return left.key < right.key; });
        std::size_t last = 0;
        for (std::size_t i = 1; i < known_.size(); ++i) {
            if (known_[i].key == known_[last].key)
                known_[last].join(known_[i]);
            else
                known_[++last] = known_[i];
        }
        known_.resize(std::min(known_.size(), last + 1));
        return std::move(known_);
    }

    [[nodiscard]] std::vector<Known> summed() {
        std::vector<Known> square(people_ * people_);
        for (const Known& known : known_)
            square[known.key].join(known);
        std::size_t last = 0;
        for (std::size_t key = 0; key < square.size(); ++key) {
            if (!square[key].told) continue;
            square[last] = square[key];
            square[last++].key = key;
        }
        square.resize(last);
        return square;
    }

    std::size_t people_;
    std::vector<Known> known_;
};

std::vector<Known> collect(const Problem& problem) {
    Collector collector(problem.people.size(), problem.earlier);
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
    const std::vector<Known> all = collect(problem);
    entries_.reserve(all.size());
    for (const Known& known : all) {
        const int count = std::clamp(known.count, 0, int{count_mask});
        entries_.push_back({static_cast<PersonIndex>(known.key % people_),
                            static_cast<std::uint8_t>(known.marks | count)});
        ++starts_[static_cast<std::size_t>(known.key / people_) + 1];
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
