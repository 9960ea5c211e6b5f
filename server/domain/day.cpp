#include "domain/day.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace deroule::domain {

namespace {

// The latest round of a block that is as asked; null when none is.
template <class Asked>
const Round* latest(const Day& day, const BlockId& block, Asked asked) {
    const auto found = day.rounds_by_block.find(block);
    if (found == day.rounds_by_block.end()) return nullptr;
    for (auto id = found->second.rbegin(); id != found->second.rend(); ++id)
        if (const Round* round = day.find_round(*id); round != nullptr && asked(*round))
            return round;
    return nullptr;
}

constexpr std::array<std::string_view, 8> edits{"insert_block",  "remove_block",   "move_block",
                                                "edit_block",    "skip_block",     "extend_block",
                                                "shorten_block", "accept_catch_up"};
constexpr std::array<std::string_view, 3> of_phase{"advance_phase", "open_groups", "extend_groups"};

} // namespace

bool Move::is_edit() const {
    return std::ranges::find(edits, name) != edits.end();
}

bool Move::is_of_phase() const {
    return std::ranges::find(of_phase, name) != of_phase.end();
}

const Round* Day::find_round(const RoundId& round) const {
    const auto found = rounds.find(round);
    return found == rounds.end() ? nullptr : &found->second;
}

Round* Day::find_round(const RoundId& round) {
    const auto found = rounds.find(round);
    return found == rounds.end() ? nullptr : &found->second;
}

const Round* Day::round_of(const BlockId& block) const {
    const auto found = rounds_by_block.find(block);
    return found == rounds_by_block.end() || found->second.empty()
               ? nullptr
               : find_round(found->second.back());
}

Round* Day::round_of(const BlockId& block) {
    const auto found = rounds_by_block.find(block);
    return found == rounds_by_block.end() || found->second.empty()
               ? nullptr
               : find_round(found->second.back());
}

const Round* Day::round_of(const BlockId& block, RoundPurpose purpose) const {
    return latest(*this, block, [purpose](const Round& round) { return round.purpose == purpose; });
}

const Round* Day::known_round(const BlockId& block) const {
    return latest(*this, block, [](const Round& round) { return !is_draft(round.status); });
}

const Round* Day::round_with(const GroupId& group) const {
    const auto found = round_by_group.find(group);
    return found == round_by_group.end() ? nullptr : find_round(found->second);
}

const Round* Day::current_round() const {
    if (!agenda.running) return nullptr;
    return latest(*this, *agenda.running, [](const Round& round) {
        return !is_draft(round.status) && round.status != RoundStatus::done;
    });
}

Place place_of(const Day& day, const ParticipantId& participant) {
    if (day.status == DayStatus::closed) return {PlaceKind::ended, {}};
    if (day.status == DayStatus::prepared || day.status == DayStatus::open)
        return {PlaceKind::lobby, {}};
    if (const Round* round = day.current_round()) {
        const Group* group = round->group_of(participant);
        if (group != nullptr &&
            (group->status == GroupStatus::open || group->status == GroupStatus::closing))
            return {PlaceKind::group, group->id};
    }
    const Block* running = day.agenda.running_block();
    if (running != nullptr && running->plan.kind == BlockKind::break_) return {PlaceKind::away, {}};
    return {PlaceKind::plenary, {}};
}

bool may_act_for(const Day& day, const Actor& actor, const ParticipantId& participant) {
    if (actor.role != Role::participant) return false;
    if (actor.participant == participant) return true;
    const Participant* companion = day.roster.find(participant);
    return companion != nullptr && companion->host == actor.participant;
}

} // namespace deroule::domain
