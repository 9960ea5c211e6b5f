#include "planner/peer_circles.hpp"

#include "planner/meetings_search.hpp"
#include "planner/rounds_bound.hpp"

#include <algorithm>
#include <memory>
#include <numeric>

namespace deroule::planner {

namespace {

// The first hall that each hall is joined to by people in common.
std::vector<std::size_t> joined_halls(const RoundsModel& model) {
    const auto& halls = model.halls();
    std::vector<std::size_t> joined(halls.size());
    std::iota(joined.begin(), joined.end(), std::size_t{0});
    const auto root = [&](std::size_t hall) {
        while (joined[hall] != hall)
            hall = joined[hall];
        return hall;
    };
    std::vector<std::size_t> hall_of(model.people(), halls.size());
    for (std::size_t i = 0; i < halls.size(); ++i) {
        if (model.kind(halls[i].round) != RoundKind::peer) continue;
        for (const PersonIndex person : halls[i].members) {
            const std::size_t known = hall_of[person] == halls.size() ? i : root(hall_of[person]);
            const std::size_t own = root(i);
            joined[std::max(known, own)] = std::min(known, own);
            hall_of[person] = i;
        }
    }
    for (std::size_t& hall : joined)
        hall = root(hall);
    return joined;
}

// Translates from people of the whole instance to those of a circle.
class Names {
  public:
    Names(std::size_t people, const std::vector<PersonIndex>& circle) : local_(people, nobody) {
        for (std::size_t i = 0; i < circle.size(); ++i)
            local_[circle[i]] = static_cast<PersonIndex>(i);
    }

    [[nodiscard]] bool has(PersonIndex person) const { return local_[person] != nobody; }
    [[nodiscard]] PersonIndex of(PersonIndex person) const { return local_[person]; }
    [[nodiscard]] std::vector<PersonIndex> of(const std::vector<PersonIndex>& people) const {
        std::vector<PersonIndex> found;
        for (const PersonIndex person : people)
            if (has(person)) found.push_back(of(person));
        return found;
    }

  private:
    static constexpr PersonIndex nobody = ~PersonIndex{0};
    std::vector<PersonIndex> local_;
};

InstanceRound round_of(const RoundsModel& model, const Hall& hall, const PeerCircle& circle) {
    InstanceRound round{{}, RoundKind::peer, {}, {}};
    InstancePool pool{{}, {}, static_cast<int>(hall.tables), hall.sizes};
    for (std::size_t i = 0; i < circle.people.size(); ++i) {
        const PersonIndex person = circle.people[i];
        if (!std::binary_search(hall.members.begin(), hall.members.end(), person))
            round.absent.push_back(static_cast<PersonIndex>(i));
        const int category = model.instance().people[person].category;
        if (std::find(pool.categories.begin(), pool.categories.end(), category) ==
            pool.categories.end())
            pool.categories.push_back(category);
    }
    round.pools.push_back(std::move(pool));
    return round;
}

void add_wishes(const RoundsModel& model, const PeerCircle& circle, const Names& names,
                Instance& instance) {
    for (const auto& [a, b] : model.instance().apart)
        if (names.has(a) && names.has(b)) instance.apart.emplace_back(names.of(a), names.of(b));
    for (const InstanceTogether& wish : model.instance().together) {
        InstanceTogether own{names.of(wish.people), {}};
        for (std::size_t i = 0; i < circle.halls.size(); ++i)
            if (std::find(wish.rounds.begin(), wish.rounds.end(),
                          model.halls()[circle.halls[i]].round) != wish.rounds.end())
                own.rounds.push_back(i);
        if (own.people.size() > 1 && !own.rounds.empty())
            instance.together.push_back(std::move(own));
    }
}

// One circle, as an instance, with the tables that it has so far.
class CircleSearch {
  public:
    CircleSearch(const RoundsSeating& seating, const std::vector<char>& held, PeerCircle circle)
        : circle_(std::move(circle)), instance_(instance_of(seating.model(), circle_)),
          model_(instance_), floor_(bound_of_rounds(model_)) {
        const Names names(seating.model().people(), circle_.people);
        for (const std::size_t index : circle_.halls) {
            const Hall& hall = seating.model().halls()[index];
            for (std::size_t k = 0; k < hall.tables; ++k) {
                const std::size_t table = hall.first_table + k;
                tables_.emplace_back();
                for (std::size_t seat = seating.first_seat(table);
                     seat < seating.first_seat(table + 1); ++seat) {
                    tables_.back().push_back(names.of(seating.person_at(seat)));
                    held_.push_back(held[seat]);
                }
            }
        }
        score_ = RoundsSeating(model_, tables_).score();
        only_meetings_ =
            only_meetings_count(model_) && std::find(held_.begin(), held_.end(), 1) == held_.end();
    }

    // Where only meetings count, they are worth spreading too.
    [[nodiscard]] bool done() const {
        if (only_meetings_ && !lowered_ && score_.repeats > 0) return false;
        return score_.hard <= floor_.hard && score_.repeats <= floor_.repeats;
    }

    [[nodiscard]] const Score& score() const { return score_; }

    // Takes off what it spends of `left`.
    void lower(const SearchLimits& limits, std::uint64_t& left, Random& random) {
        lowered_ = true;
        if (only_meetings_) {
            keep(lower_meetings(model_, tables_, floor_, limits, left, random));
            return;
        }
        RoundsSeating seating(model_, tables_);
        improve_rounds(seating, held_, {}, floor_, {left, limits.stopped, {}}, random);
        left = 0;
        keep(seating.tables());
    }

    void write(const RoundsSeating& seating, std::vector<PersonIndex>& people_at) const {
        std::size_t table = 0;
        for (const std::size_t index : circle_.halls) {
            const Hall& hall = seating.model().halls()[index];
            std::size_t seat = seating.first_seat(hall.first_table);
            for (std::size_t k = 0; k < hall.tables; ++k)
                for (const PersonIndex person : tables_[table++])
                    people_at[seat++] = circle_.people[person];
        }
    }

  private:
    void keep(Tables tables) {
        const Score score = RoundsSeating(model_, tables).score();
        if (score > score_) return;
        score_ = score;
        tables_ = std::move(tables);
    }

    PeerCircle circle_;
    Instance instance_;
    RoundsModel model_;
    Score floor_;
    Tables tables_;
    std::vector<char> held_;
    Score score_;
    bool only_meetings_ = false;
    bool lowered_ = false;
};

} // namespace

std::vector<PeerCircle> peer_circles(const RoundsModel& model) {
    const std::vector<std::size_t> joined = joined_halls(model);
    std::vector<PeerCircle> circles;
    for (std::size_t first = 0; first < joined.size(); ++first) {
        if (joined[first] != first || model.kind(model.halls()[first].round) != RoundKind::peer)
            continue;
        PeerCircle circle;
        for (std::size_t i = first; i < joined.size(); ++i) {
            if (joined[i] != first) continue;
            const Hall& hall = model.halls()[i];
            circle.people.insert(circle.people.end(), hall.members.begin(), hall.members.end());
            circle.halls.push_back(i);
        }
        std::sort(circle.people.begin(), circle.people.end());
        circle.people.erase(std::unique(circle.people.begin(), circle.people.end()),
                            circle.people.end());
        if (circle.halls.size() > 1 || !model.instance().history.empty())
            circles.push_back(std::move(circle));
    }
    return circles;
}

Instance instance_of(const RoundsModel& model, const PeerCircle& circle) {
    const Names names(model.people(), circle.people);
    Instance instance;
    for (const PersonIndex person : circle.people) {
        Person who = model.instance().people[person];
        who.traits.clear(); // Nothing is spread among peers.
        instance.people.push_back(std::move(who));
    }
    for (const Groups& groups : model.instance().history) {
        Groups own;
        for (const auto& members : groups)
            if (auto known = names.of(members); known.size() > 1) own.push_back(std::move(known));
        if (!own.empty()) instance.history.push_back(std::move(own));
    }
    for (const std::size_t hall : circle.halls)
        instance.rounds.push_back(round_of(model, model.halls()[hall], circle));
    add_wishes(model, circle, names, instance);
    return instance;
}

PeersSeated seat_peers(const RoundsSeating& seating, const std::vector<char>& held,
                       const SearchLimits& limits, Random& random) {
    std::vector<std::unique_ptr<CircleSearch>> circles;
    for (PeerCircle& circle : peer_circles(seating.model()))
        circles.push_back(std::make_unique<CircleSearch>(seating, held, std::move(circle)));
    std::uint64_t left = limits.tries;
    for (const std::uint64_t part : {std::uint64_t{8}, std::uint64_t{1}}) {
        std::size_t open = static_cast<std::size_t>(std::count_if(
            circles.begin(), circles.end(), [](const auto& circle) { return !circle->done(); }));
        std::uint64_t share = left / part;
        left -= share;
        for (auto& circle : circles) {
            if (circle->done()) continue;
            std::uint64_t own = share / open--;
            share -= own;
            circle->lower(limits, own, random);
            share += own;
        }
        left += share;
    }
    PeersSeated seated{seating.people_at(), {}, limits.tries - left};
    for (const auto& circle : circles) {
        circle->write(seating, seated.people_at);
        seated.score += circle->score();
    }
    return seated;
}

} // namespace deroule::planner
