#include "bench/groups/families.hpp"

#include "base/random.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace deroule::bench {

namespace {

using planner::Instance;
using planner::InstanceRound;
using planner::PersonIndex;
using planner::RoundKind;

// Technicians, elected members, operators and the State, as in the large fixture.
constexpr std::array category_percents{55, 25, 12, 8};
constexpr std::array genre_percents{53, 47};
constexpr std::array experience_percents{45, 35, 20};

// `people` codes that follow the shares exactly but for rounding, shuffled.
template <std::size_t Count>
std::vector<int> dealt(const std::array<int, Count>& percents, int people, Random& random) {
    std::vector<int> codes;
    for (std::size_t code = 0; code < Count; ++code)
        codes.insert(codes.end(), static_cast<std::size_t>(people * percents[code] / 100),
                     static_cast<int>(code));
    codes.resize(static_cast<std::size_t>(people), 0);
    random.shuffle(codes);
    return codes;
}

std::vector<PersonIndex> some_people(int people, int percent, Random& random) {
    std::vector<PersonIndex> all(static_cast<std::size_t>(people));
    std::iota(all.begin(), all.end(), PersonIndex{0});
    random.shuffle(all);
    all.resize(static_cast<std::size_t>(people * percent / 100));
    std::sort(all.begin(), all.end());
    return all;
}

InstanceRound round_of(const Instance& instance, RoundKind kind, std::string id,
                       const std::vector<PersonIndex>& absent) {
    InstanceRound round{std::move(id), kind, absent, {}};
    std::array<int, category_percents.size()> present{};
    for (const planner::Person& person : instance.people)
        ++present[static_cast<std::size_t>(person.category)];
    for (const PersonIndex person : absent)
        --present[static_cast<std::size_t>(instance.people[person].category)];
    if (kind == RoundKind::peer) {
        for (std::size_t category = 0; category < present.size(); ++category)
            round.pools.push_back(
                {"peers", {static_cast<int>(category)}, present[category] / 5, {4, 7}});
        return round;
    }
    const int all = std::accumulate(present.begin(), present.end(), 0);
    if (kind == RoundKind::pairs) round.pools.push_back({"all", {0, 1, 2, 3}, all / 2, {2, 3}});
    if (kind == RoundKind::mixed) round.pools.push_back({"all", {0, 1, 2, 3}, all / 6, {5, 7}});
    return round;
}

} // namespace

Instance workshop(const Workshop& wanted) {
    Random random(static_cast<std::uint64_t>(wanted.people));
    Instance instance;
    instance.name = wanted.name;
    const std::vector<int> categories = dealt(category_percents, wanted.people, random);
    const std::vector<int> genres = dealt(genre_percents, wanted.people, random);
    const std::vector<int> experiences = dealt(experience_percents, wanted.people, random);
    for (int i = 0; i < wanted.people; ++i) {
        const auto index = static_cast<std::size_t>(i);
        instance.ids.push_back("p" + std::to_string(i));
        instance.people.push_back(
            {i % wanted.territories, categories[index], {genres[index], experiences[index]}});
    }
    constexpr std::array kinds{RoundKind::pairs, RoundKind::peer, RoundKind::mixed, RoundKind::peer,
                               RoundKind::mixed};
    for (int day = 1; day <= wanted.days; ++day) {
        const auto absent = some_people(wanted.people, wanted.absent_percent, random);
        for (std::size_t i = 0; i < kinds.size(); ++i)
            instance.rounds.push_back(
                round_of(instance, kinds[i],
                         "d" + std::to_string(day) + "-r" + std::to_string(i + 1), absent));
    }
    return instance;
}

Instance golfers(int groups, int size, int weeks) {
    Instance instance;
    instance.name =
        "sgp-" + std::to_string(groups) + "-" + std::to_string(size) + "-" + std::to_string(weeks);
    for (int i = 0; i < groups * size; ++i) {
        instance.ids.push_back("g" + std::to_string(i));
        instance.people.push_back({i, 0, {}});
    }
    for (int week = 1; week <= weeks; ++week)
        instance.rounds.push_back({"w" + std::to_string(week),
                                   RoundKind::mixed,
                                   {},
                                   {{"all", {0}, groups, {size, size}}}});
    return instance;
}

} // namespace deroule::bench
