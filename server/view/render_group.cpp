// One group, for its members: nothing of other groups (W-86), no address (W-85).
#include "view/render_parts.hpp"

#include <algorithm>
#include <iterator>

namespace deroule::view {

namespace {

using namespace domain;

Value figures(const Round& round, const Group& group) {
    Value::Object drawn = group_figures(group);
    drawn.emplace("round", id(round.id));
    drawn.emplace("block", id(round.block));
    drawn.emplace("purpose", word(round.purpose));
    return Value(std::move(drawn));
}

Value members(const Day& day, const Group& group) {
    return list(group.members, [&day](const ParticipantId& member) {
        const Participant& participant = *day.roster.find(member);
        Value::Object drawn = card(participant);
        drawn.emplace("presence", word(participant.presence));
        return Value(std::move(drawn));
    });
}

// Who presents somebody in a circle: the next in the pair or trio.
Value presenter(const Round* pairs, const ParticipantId& presented) {
    if (pairs == nullptr || is_draft(pairs->status)) return {};
    const Group* pair = pairs->group_of(presented);
    if (pair == nullptr || pair->members.size() < 2) return {};
    const auto found = std::ranges::find(pair->members, presented);
    const auto next = std::next(found);
    return id(next == pair->members.end() ? pair->members.front() : *next);
}

// The pairs that were brought into these circles; null when there are none.
const Round* pairs_before(const Day& day, const Round& circles) {
    const Round* pairs = nullptr;
    const auto rounds = day.rounds_by_block.find(circles.block);
    if (rounds == day.rounds_by_block.end()) return pairs;
    for (const RoundId& each : rounds->second) {
        if (each == circles.id) break;
        const Round* earlier = day.find_round(each);
        if (earlier->purpose == RoundPurpose::pairs) pairs = earlier;
    }
    return pairs;
}

Value cards(const Day& day, const Round& round, const Group& group) {
    Value::Object drawn;
    if (round.purpose == RoundPurpose::groups) return Value(std::move(drawn));
    const Round* pairs = round.purpose == RoundPurpose::pairs ? &round : pairs_before(day, round);
    for (const ParticipantId& member : group.members)
        drawn.emplace(member.text(), Value::Object{{"about", day.roster.find(member)->about},
                                                   {"by", presenter(pairs, member)}});
    return Value(std::move(drawn));
}

std::optional<Value> contribution(const Day& day, const GroupId& group, const std::string& key) {
    const Contribution* found = day.harvest.find(ContributionId(key));
    if (found == nullptr || found->group != group || found->status == ContributionStatus::withdrawn)
        return std::nullopt;
    return Value(Value::Object{{"author", id(found->author)},
                               {"field", found->field},
                               {"text", found->text},
                               {"status", word(found->status)},
                               {"votes", number(found->votes.size())},
                               {"written_at", at(found->written_at)}});
}

} // namespace

std::optional<Value> render_group(const Day& day, const GroupId& group_id, const Path& path) {
    const Round* round = day.round_with(group_id);
    if (round == nullptr) return std::nullopt;
    const Group& group = *round->group(group_id);
    const std::string& section = path.front();
    if (section == "group") return figures(*round, group);
    if (section == "members") return members(day, group);
    if (section == "cards") return cards(day, *round, group);
    if (section == "room") return Value(Value::Object{{"kind", "none"}});
    return contribution(day, group_id, path.at(1));
}

Value group_document(const Day& day, const GroupId& group_id) {
    const Round* round = day.round_with(group_id);
    if (round == nullptr) return {};
    Value::Object contributions;
    const auto written = day.harvest.by_group.find(group_id);
    if (written != day.harvest.by_group.end())
        for (const ContributionId& item : written->second)
            if (auto value = contribution(day, group_id, item.text()))
                contributions.emplace(item.text(), std::move(*value));
    return Value(Value::Object{{"group", *render_group(day, group_id, {"group"})},
                               {"members", *render_group(day, group_id, {"members"})},
                               {"cards", *render_group(day, group_id, {"cards"})},
                               {"room", *render_group(day, group_id, {"room"})},
                               {"contributions", std::move(contributions)}});
}

} // namespace deroule::view
