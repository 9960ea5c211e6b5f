// Searches the base rounds of a design under a cyclic group, for stored_designs.
//
// usage: find_design ORDER SIZE ORBITS ROUNDS [SEED] [PASSES] [BASE:P/P/.. ...]
// ORBITS and ROUNDS are lists such as 7,7,1: the lengths of the orbits of points, and how many
// rounds each base round stands for. BASE:P/P/.. seats a table that its group sends onto
// itself in that base round. Points of a base round are exchanged, or moved along their own
// orbit, at a falling temperature; the cost is that of pairs which the group repeats.
#include "base/random.hpp"
#include "planner/chill.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <string>
#include <vector>

namespace deroule::bench {
namespace {

constexpr int levels = 40;
constexpr int tries_at_level = 10'000;
constexpr std::int64_t hot = 300; // In 1/256 of a repeated pair.
constexpr std::int64_t cold = 60;

std::vector<int> numbers(std::string text) {
    std::replace(text.begin(), text.end(), '/', ',');
    std::vector<int> numbers;
    std::stringstream stream(text);
    for (std::string word; std::getline(stream, word, ',');)
        numbers.push_back(std::atoi(word.c_str()));
    return numbers;
}

// How translations move points, and which pairs they send onto each other.
class Action {
  public:
    Action(int order, const std::vector<int>& lengths) : order_(order) {
        for (const int length : lengths) {
            const int first = points();
            for (int i = 0; i < length; ++i) {
                first_.push_back(first);
                length_.push_back(length);
            }
        }
        pair_.assign(first_.size() * first_.size(), -1);
        for (int a = 0; a < points(); ++a)
            for (int b = 0; b < a; ++b)
                if (pair(a, b) < 0) number_pairs_of(a, b);
    }

    [[nodiscard]] int order() const { return order_; }
    [[nodiscard]] int points() const { return static_cast<int>(first_.size()); }
    [[nodiscard]] int moved(int point, int by) const {
        const auto index = static_cast<std::size_t>(point);
        return first_[index] + (point - first_[index] + by) % length_[index];
    }
    [[nodiscard]] int pair(int a, int b) const { return pair_[cell(a, b)]; }
    // Meetings that each kind of pair starts with: one where the group would repeat it.
    [[nodiscard]] const std::vector<int>& known() const { return known_; }

  private:
    [[nodiscard]] std::size_t cell(int a, int b) const {
        return static_cast<std::size_t>(a) * first_.size() + static_cast<std::size_t>(b);
    }
    void number_pairs_of(int a, int b) {
        int images = 0;
        for (int by = 0; by < order_; ++by) {
            int& one = pair_[cell(moved(a, by), moved(b, by))];
            images += int{one < 0};
            one = static_cast<int>(known_.size());
            pair_[cell(moved(b, by), moved(a, by))] = one;
        }
        known_.push_back(int{images < order_});
    }

    int order_;
    std::vector<int> first_;
    std::vector<int> length_;
    std::vector<int> pair_;
    std::vector<int> known_;
};

struct Base {
    int rounds = 0;
    std::vector<std::vector<int>> closed; // Tables sent onto themselves.
    std::vector<int> points;              // Of the other tables, one after the other.
};

class Finder {
  public:
    Finder(const Action& action, int size, std::vector<Base> bases, std::uint64_t seed)
        : action_(action), size_(size), bases_(std::move(bases)), random_(seed) {}

    // Whether one pass from new seats ends without any repeat.
    bool pass() {
        meetings_ = action_.known();
        cost_ = 0;
        for (Base& base : bases_)
            deal(base);
        for (int level = 0; level < levels && cost_ > 0; ++level)
            for (int i = 0; i < tries_at_level && cost_ > 0; ++i)
                step(bases_[random_.below(bases_.size())], hot - (hot - cold) * level / levels);
        return cost_ == 0;
    }

    void print() const {
        for (const Base& base : bases_) {
            std::printf("%d rounds:", base.rounds);
            for (const auto& table : base.closed)
                for (std::size_t i = 0; i < table.size(); ++i)
                    std::printf("%s%d", i == 0 ? "  " : ", ", table[i]);
            for (std::size_t i = 0; i < base.points.size(); ++i)
                std::printf("%s%d", i % table_size() == 0 ? "  " : ", ", base.points[i]);
            std::printf("\n");
        }
    }

  private:
    [[nodiscard]] std::size_t table_size() const { return static_cast<std::size_t>(size_); }

    // One point for each orbit of the translations that a round keeps to itself.
    void deal(Base& base) {
        std::vector<char> seated(static_cast<std::size_t>(action_.points()), 0);
        const auto seat = [&](int point) {
            for (int by = 0; by < action_.order(); by += base.rounds)
                seated[static_cast<std::size_t>(action_.moved(point, by))] = 1;
        };
        for (const auto& table : base.closed) {
            for (const int point : table)
                seat(point);
            for (std::size_t i = 1; i < table.size(); ++i)
                for (std::size_t j = 0; j < i; ++j)
                    meetings_[static_cast<std::size_t>(action_.pair(table[i], table[j]))] = 1;
        }
        base.points.clear();
        for (int point = 0; point < action_.points(); ++point) {
            if (seated[static_cast<std::size_t>(point)] != 0) continue;
            seat(point);
            base.points.push_back(point);
        }
        if (base.points.size() % table_size() != 0) {
            std::fprintf(stderr, "the points left do not fill whole tables\n");
            std::exit(1);
        }
        random_.shuffle(base.points);
        for (std::size_t i = 0; i < base.points.size(); ++i)
            for (std::size_t j = i / table_size() * table_size(); j < i; ++j)
                meet(base.points[i], base.points[j], 1);
    }

    void meet(int a, int b, int change) {
        int& count = meetings_[static_cast<std::size_t>(action_.pair(a, b))];
        cost_ += change > 0 ? int{count > 0} : -int{count > 1};
        count += change;
    }

    // `point` with everybody at the table of that place but who sits there.
    void meet_table(const Base& base, std::size_t place, int point, int change) {
        const std::size_t first = place / table_size() * table_size();
        for (std::size_t i = first; i < first + table_size(); ++i)
            if (i != place) meet(point, base.points[i], change);
    }

    void replace(Base& base, std::size_t place, int point) {
        meet_table(base, place, base.points[place], -1);
        meet_table(base, place, point, 1);
        base.points[place] = point;
    }

    void step(Base& base, std::int64_t warmth) {
        if (base.points.empty()) return;
        const std::size_t place = random_.below(base.points.size());
        const std::size_t other = random_.below(base.points.size());
        const int before = cost_;
        const int point = base.points[place];
        const int partner = base.points[other];
        const bool apart = place / table_size() != other / table_size();
        const auto images = static_cast<std::uint64_t>(action_.order() / base.rounds);
        if (!apart && images == 1) return;
        if (apart) {
            replace(base, place, partner);
            replace(base, other, point);
        } else {
            const auto times = static_cast<int>(random_.below(images));
            replace(base, place, action_.moved(point, base.rounds * times));
        }
        if ((cost_ - before) * 256 <= planner::limit_at(warmth, random_)) return;
        if (apart) replace(base, other, partner);
        replace(base, place, point);
    }

    const Action& action_;
    int size_;
    std::vector<Base> bases_;
    Random random_;
    std::vector<int> meetings_;
    int cost_ = 0;
};

int find(const std::vector<std::string>& words) {
    if (words.size() < 4) {
        std::fprintf(stderr, "usage: find_design ORDER SIZE ORBITS ROUNDS [SEED] [PASSES] "
                             "[BASE:P/P/.. ...]\n");
        return 2;
    }
    const Action action(std::atoi(words[0].c_str()), numbers(words[2]));
    std::vector<Base> bases;
    for (const int rounds : numbers(words[3]))
        bases.push_back({rounds, {}, {}});
    for (std::size_t i = 6; i < words.size(); ++i) {
        const std::size_t colon = words[i].find(':');
        const auto base = static_cast<std::size_t>(std::atoi(words[i].c_str()));
        if (colon == std::string::npos || base >= bases.size()) return 2;
        bases[base].closed.push_back(numbers(words[i].substr(colon + 1)));
    }
    const std::uint64_t seed = words.size() > 4 ? std::strtoull(words[4].c_str(), nullptr, 10) : 1;
    const int passes = words.size() > 5 ? std::atoi(words[5].c_str()) : 1000;
    Finder finder(action, std::atoi(words[1].c_str()), std::move(bases), seed);
    for (int i = 0; i < passes; ++i)
        if (finder.pass()) {
            finder.print();
            return 0;
        }
    std::fprintf(stderr, "nothing found\n");
    return 1;
}

} // namespace
} // namespace deroule::bench

int main(int count, char** arguments) {
    return deroule::bench::find({arguments + 1, arguments + count});
}
