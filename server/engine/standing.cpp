#include "engine/standing.hpp"

#include "planner/compose.hpp"
#include "planner/score.hpp"

#include <algorithm>
#include <map>

namespace deroule::engine {

using namespace domain;

std::set<RoundId> rearranged(const Day& day, const Events& facts) {
    std::set<RoundId> rounds;
    for (const Event& fact : facts) {
        if (const auto* seated = std::get_if<PersonSeated>(&fact)) rounds.insert(seated->round);
        if (const auto* unseated = std::get_if<PersonUnseated>(&fact))
            rounds.insert(unseated->round);
        if (const auto* removed = std::get_if<GroupRemoved>(&fact)) rounds.insert(removed->round);
        if (const auto* brought = std::get_if<GroupsProposed>(&fact)) rounds.insert(brought->round);
        if (const auto* chosen = std::get_if<AlternativeChosen>(&fact))
            rounds.insert(chosen->round);
    }
    std::erase_if(rounds, [&day](const RoundId& id) {
        const Round* round = day.find_round(id);
        return round == nullptr || round->status == RoundStatus::requested ||
               round->status == RoundStatus::done;
    });
    return rounds;
}

Standing standing(const Day& day, const Round& round) {
    Standing made;
    made.asked = ask(day, round, 0);
    made.bounds = round.quality;
    made.is_brought = round.quality == Quality{};
    std::map<ParticipantId, planner::PersonIndex> index;
    for (std::size_t i = 0; i < made.asked.people.size(); ++i)
        index[made.asked.people[i]] = static_cast<planner::PersonIndex>(i);
    // The planner counts groups that were kept from the first.
    made.ids = made.asked.kept;
    for (const auto& [id, group] : round.groups)
        if (std::ranges::find(made.asked.kept, id) == made.asked.kept.end()) made.ids.push_back(id);
    for (const GroupId& id : made.ids) {
        planner::Groups::value_type members;
        for (const ParticipantId& member : round.group(id)->members)
            if (const auto found = index.find(member); found != index.end())
                members.push_back(found->second);
        made.groups.push_back(std::move(members));
    }
    return made;
}

RecordQuality judge(const Standing& standing) {
    const planner::Evaluation judged = planner::evaluate(standing.asked.problem, standing.groups);
    RecordQuality found;
    found.round = standing.asked.round;
    found.quality = standing.bounds;
    // Groups that facilitators brought along have no bounds of their own yet.
    if (standing.is_brought) {
        const planner::Bound bound = planner::judge(standing.asked.problem, standing.groups).bound;
        found.quality.hard_bound = bound.hard;
        found.quality.repeats_bound = bound.repeats;
        found.quality.category_bound = bound.category;
        found.quality.traits_bound = bound.traits;
    }
    found.quality.hard = judged.score.hard;
    found.quality.repeats = judged.score.repeats;
    found.quality.category = judged.score.category;
    found.quality.traits = judged.score.traits;
    for (const planner::Breach& breach : judged.breaches) {
        found.breaches.push_back(told(standing.asked, breach));
        if (breach.group >= 0)
            found.breaches.back().group = standing.ids[static_cast<std::size_t>(breach.group)];
    }
    return found;
}

} // namespace deroule::engine
