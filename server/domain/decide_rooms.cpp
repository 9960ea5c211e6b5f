// Groups under way: announced, opened, given more time, closed; who holds the pen and reports.
#include "domain/block_life.hpp"
#include "domain/decide_parts.hpp"

#include <algorithm>

namespace deroule::domain {

namespace {

const Block* running_block_of(const Day& day, const Round& round) {
    return day.agenda.running == round.block ? day.agenda.find(round.block) : nullptr;
}

bool is_under_way(const Round& round) {
    return round.status == RoundStatus::open || round.status == RoundStatus::closing;
}

// The groups a command names, or all of them.
Result<std::vector<GroupId>, Rejection> chosen(const Round& round,
                                               const std::vector<GroupId>& named) {
    for (const GroupId& id : named)
        if (round.group(id) == nullptr) return Rejection::group_unknown;
    if (!named.empty()) return named;
    std::vector<GroupId> all;
    for (const auto& [id, group] : round.groups)
        all.push_back(id);
    return all;
}

// In an interview or in circles everyone has the same turns; they grow together.
Answer extend_turns(const Day& day, const Block& block, Duration by, Instant now) {
    Events facts{move_made(day, "extend_groups", now)};
    if (block.turns.empty()) return Rejection::phase_wrong;
    for (const Turn& turn : block.turns)
        if (turn.ends_at + by < now) return Rejection::length_out_of_bounds;
    std::optional<Instant> phase_end = block.phase_ends_at;
    if (phase_end) *phase_end += by;
    facts.emplace_back(PhaseStarted{block.plan.id, block.phase, now, phase_end});
    for (Turn turn : block.turns) {
        turn.ends_at += by;
        facts.emplace_back(TurnStarted{block.plan.id, turn});
    }
    return facts;
}

// A group whose member the actor acts for.
struct OwnGroup {
    const Round* round;
    const Group* group;
    ParticipantId who;
};

Result<OwnGroup, Rejection> own_group(const Day& day, const Circumstance& circumstance,
                                      const std::optional<ParticipantId>& as) {
    const auto who = self(day, circumstance, as);
    if (!who) return who.error();
    const Round* round = day.current_round();
    const Group* group = round == nullptr ? nullptr : round->group_of(*who);
    if (group == nullptr) return Rejection::participant_not_seated;
    return OwnGroup{round, group, *who};
}

bool is_here(const Day& day, const std::optional<ParticipantId>& id) {
    const Participant* found = id ? day.roster.find(*id) : nullptr;
    return found != nullptr && found->presence == Presence::present;
}

} // namespace

Answer answer(const Day& day, const AnnounceGroups& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    if (round->status == RoundStatus::announced || is_under_way(*round)) return Events{};
    if (round->status == RoundStatus::requested || round->status == RoundStatus::done)
        return Rejection::round_status_wrong;
    if (running_block_of(day, *round) == nullptr) return Rejection::block_not_running;
    Events facts{GroupsAnnounced{command.round, circumstance.now}};
    if (round->purpose == RoundPurpose::groups)
        facts.emplace_back(PhaseStarted{round->block, Phase::announced, circumstance.now, {}});
    return facts;
}

Answer answer(const Day& day, const OpenGroups& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    if (is_under_way(*round)) return Events{};
    if (round->status == RoundStatus::requested || round->status == RoundStatus::done)
        return Rejection::round_status_wrong;
    const Block* block = running_block_of(day, *round);
    if (block == nullptr) return Rejection::block_not_running;
    if (round->groups.empty()) return Rejection::group_empty;
    const Instant now = circumstance.now;
    Events facts{move_made(day, "open_groups", now)};
    if (round->purpose == RoundPurpose::pairs) {
        begin_interview(*block, *round, now, facts);
        return facts;
    }
    // Composing took its time; what is left of the block is the groups', unless nothing is.
    const Instant block_end = block->ends_at.value_or(now);
    const Instant ends_at =
        block_end >= now + std::chrono::minutes{1} ? block_end : now + block->length;
    if (round->status != RoundStatus::announced)
        facts.emplace_back(GroupsAnnounced{command.round, now});
    facts.emplace_back(GroupsOpened{command.round, now, ends_at});
    facts.emplace_back(PhaseStarted{block->plan.id, Phase::open, now, ends_at});
    return facts;
}

Answer answer(const Day& day, const ExtendGroups& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    const Block* block = running_block_of(day, *round);
    if (block == nullptr) return Rejection::block_not_running;
    const Instant now = circumstance.now;
    if (round->purpose != RoundPurpose::groups) return extend_turns(day, *block, command.by, now);
    if (!is_under_way(*round) && round->status != RoundStatus::done)
        return Rejection::round_status_wrong;
    const auto groups = chosen(*round, command.groups);
    if (!groups) return groups.error();
    Events facts{move_made(day, "extend_groups", now)};
    Instant latest = now;
    for (const GroupId& id : *groups) {
        const Group& group = *round->group(id);
        const bool over = group.status != GroupStatus::open;
        if (over && command.by <= Duration::zero()) return Rejection::group_closed;
        const Instant ends_at = (over ? now : group.ends_at.value_or(now)) + command.by;
        if (ends_at < now) return Rejection::length_out_of_bounds;
        latest = std::max(latest, ends_at);
        facts.emplace_back(GroupsExtended{command.round, {id}, ends_at});
    }
    if (block->phase != Phase::open)
        facts.emplace_back(PhaseStarted{block->plan.id, Phase::open, now, latest});
    if (block->ends_at && latest > *block->ends_at)
        facts.emplace_back(
            BlockLengthChanged{block->plan.id, block->length + (latest - *block->ends_at), latest});
    return facts;
}

Answer answer(const Day& day, const CloseGroups& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    const Block* block = running_block_of(day, *round);
    if (block == nullptr) return Rejection::block_not_running;
    if (round->purpose != RoundPurpose::groups) return Rejection::phase_wrong;
    const auto groups = chosen(*round, command.groups);
    if (!groups) return groups.error();
    const Instant grace_ends_at = circumstance.now + block->plan.grace;
    GroupsClosing closing{command.round, {}, grace_ends_at};
    for (const GroupId& id : *groups)
        if (round->group(id)->status == GroupStatus::open) closing.groups.push_back(id);
    if (closing.groups.empty()) return Events{};
    Events facts{move_made(day, "close_groups", circumstance.now)};
    const auto open = std::ranges::count_if(
        round->groups, [](const auto& entry) { return entry.second.status == GroupStatus::open; });
    const bool last = static_cast<std::size_t>(open) == closing.groups.size();
    facts.emplace_back(std::move(closing));
    if (last)
        facts.emplace_back(
            PhaseStarted{block->plan.id, Phase::closing, circumstance.now, grace_ends_at});
    return facts;
}

Answer answer(const Day& day, const CallBack& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    const Block* block = running_block_of(day, *round);
    if (block == nullptr) return Rejection::block_not_running;
    if (round->status == RoundStatus::done) return Events{};
    if (!is_under_way(*round)) return Rejection::round_status_wrong;
    Events facts{move_made(day, "call_back", circumstance.now)};
    close_round(*round, circumstance.now, facts);
    facts.emplace_back(PhaseStarted{block->plan.id, Phase::finished, circumstance.now, {}});
    return facts;
}

Answer answer(const Day& day, const SeatPerson& command, const Circumstance&) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    if (round->status == RoundStatus::requested || round->status == RoundStatus::done)
        return Rejection::round_status_wrong;
    const Group* target = round->group(command.to);
    if (target == nullptr) return Rejection::group_unknown;
    if (target->locked) return Rejection::group_locked;
    if (target->status == GroupStatus::closed) return Rejection::group_closed;
    if (day.roster.find(command.participant) == nullptr) return Rejection::participant_unknown;
    const Group* here = round->group_of(command.participant);
    if (here != nullptr && here->id == command.to) return Events{};
    return Events{PersonSeated{command.round, command.participant, command.to}};
}

Answer answer(const Day& day, const NameReporter& command, const Circumstance&) {
    const Round* round = day.round_with(command.group);
    if (round == nullptr) return Rejection::group_unknown;
    const Group& group = *round->group(command.group);
    if (std::ranges::find(group.members, command.participant) == group.members.end())
        return Rejection::participant_not_seated;
    if (group.reporter == command.participant) return Events{};
    return Events{ReporterNamed{command.group, command.participant}};
}

Answer answer(const Day& day, const VolunteerReport& command, const Circumstance& circumstance) {
    const auto own = own_group(day, circumstance, command.as);
    if (!own) return own.error();
    if (own->group->reporter == own->who) return Events{};
    if (is_here(day, own->group->reporter)) return Rejection::pen_taken_already;
    return Events{ReporterNamed{own->group->id, own->who}};
}

Answer answer(const Day& day, const TakePen& command, const Circumstance& circumstance) {
    const auto own = own_group(day, circumstance, command.as);
    if (!own) return own.error();
    if (own->group->pen == own->who) return Events{};
    if (is_here(day, own->group->pen)) return Rejection::pen_taken_already;
    return Events{PenTaken{own->group->id, own->who}};
}

Answer answer(const Day& day, const GivePen& command, const Circumstance& circumstance) {
    const auto own = own_group(day, circumstance, command.as);
    if (!own) return own.error();
    if (own->group->pen == command.to) return Events{};
    if (own->group->pen != own->who) return Rejection::not_yours;
    if (std::ranges::find(own->group->members, command.to) == own->group->members.end())
        return Rejection::participant_not_seated;
    return Events{PenTaken{own->group->id, command.to}};
}

Answer answer(const Day& day, const ChangeGroup& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    const Round* round = day.current_round();
    if (round == nullptr) return Rejection::round_status_wrong;
    if (round->rule != GroupingRule::by_choice) return Rejection::rule_forbids;
    const Group* target = round->group(command.to);
    if (target == nullptr) return Rejection::group_unknown;
    if (target->locked) return Rejection::group_locked;
    if (target->status == GroupStatus::closed) return Rejection::group_closed;
    const Group* here = round->group_of(*who);
    if (here != nullptr && here->id == command.to) return Events{};
    if (target->members.size() >= static_cast<std::size_t>(round->sizes.max))
        return Rejection::limit_reached;
    return Events{PersonSeated{round->id, *who, command.to}};
}

} // namespace deroule::domain
