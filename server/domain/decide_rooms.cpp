// Groups under way: announced, opened, given more time, closed; who holds the pen and reports.
#include "domain/block_life.hpp"
#include "domain/decide_parts.hpp"
#include "domain/seating.hpp"

#include <algorithm>
#include <set>

namespace deroule::domain {

namespace {

// No one click gives more than that.
constexpr Duration extension_max = std::chrono::hours{12};

const Block* running_block_of(const Day& day, const Round& round) {
    return day.agenda.running == round.block ? day.agenda.find(round.block) : nullptr;
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

// Each group by as much; one that is over opens again for that long. The phase ends with the
// last of them, and the block no earlier.
Answer extend(const Day& day, const Round& round, const Block& block,
              const std::set<GroupId>& groups, Duration by, Instant now) {
    Events facts{move_made(day, "extend_groups", now)};
    Instant latest = now;
    for (const auto& [id, group] : round.groups) {
        const bool over = group.status != GroupStatus::open;
        if (!groups.contains(id)) {
            if (!over) latest = std::max(latest, group.ends_at.value_or(now));
            continue;
        }
        if (over && by < Duration::zero()) return Rejection::group_closed;
        const Instant ends_at = (over ? now : group.ends_at.value_or(now)) + by;
        if (ends_at < now) return Rejection::length_out_of_bounds;
        latest = std::max(latest, ends_at);
        facts.emplace_back(GroupsExtended{round.id, {id}, ends_at});
    }
    if (block.phase != Phase::open || block.phase_ends_at != latest)
        facts.emplace_back(PhaseStarted{block.plan.id, Phase::open, now, latest});
    if (block.ends_at && latest > *block.ends_at)
        facts.emplace_back(
            BlockLengthChanged{block.plan.id, block.length + (latest - *block.ends_at), latest});
    return facts;
}

// In an interview or in circles everyone has the same turns; they grow together.
Answer extend_turns(const Day& day, const Round& round, const Block& block, Duration by,
                    Instant now) {
    Events facts{move_made(day, "extend_groups", now)};
    if (!is_under_way(round.status)) return Rejection::round_status_wrong;
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

// The running block of a round that can be announced or opened.
Result<const Block*, Rejection> ready_block(const Day& day, const Round& round) {
    if (round.status == RoundStatus::requested || round.status == RoundStatus::done)
        return Rejection::round_status_wrong;
    const Block* block = running_block_of(day, round);
    if (block == nullptr) return Rejection::block_not_running;
    // Circles open by themselves, and nothing opens beside what is open.
    const bool in_phase = round.purpose == RoundPurpose::pairs ? block->phase == Phase::pairing
                          : round.purpose == RoundPurpose::groups
                              ? block->phase == Phase::composing || block->phase == Phase::announced
                              : false;
    if (!in_phase) return Rejection::phase_wrong;
    const Round* current = day.current_round();
    if (current != nullptr && current != &round) return Rejection::round_status_wrong;
    if (round.groups.empty()) return Rejection::group_empty;
    return block;
}

// Without names, those still under way, or whoever has members once all are back.
std::vector<GroupId> to_extend(const Round& round, Duration by) {
    std::vector<GroupId> found;
    for (const auto& [id, group] : round.groups)
        if (group.status == GroupStatus::open ||
            (group.status == GroupStatus::closing && by > Duration::zero()))
            found.push_back(id);
    if (found.empty() && by > Duration::zero())
        for (const auto& [id, group] : round.groups)
            if (!group.members.empty()) found.push_back(id);
    return found;
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
    if (round->status == RoundStatus::announced || is_under_way(round->status)) return Events{};
    const auto block = ready_block(day, *round);
    if (!block) return block.error();
    Events facts{GroupsAnnounced{command.round, circumstance.now}};
    if (round->purpose == RoundPurpose::groups)
        facts.emplace_back(PhaseStarted{round->block, Phase::announced, circumstance.now, {}});
    return facts;
}

Answer answer(const Day& day, const OpenGroups& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    if (is_under_way(round->status)) return Events{};
    const auto ready = ready_block(day, *round);
    if (!ready) return ready.error();
    const Block& block = **ready;
    const Instant now = circumstance.now;
    Events facts{move_made(day, "open_groups", now)};
    if (round->purpose == RoundPurpose::pairs) {
        begin_interview(block, *round, now, facts);
        return facts;
    }
    // Composing took its time; what is left of the block is the groups', unless nothing is.
    const Instant block_end = block.ends_at.value_or(now);
    const Instant ends_at =
        block_end >= now + std::chrono::minutes{1} ? block_end : now + block.length;
    if (ends_at > block_end)
        facts.emplace_back(
            BlockLengthChanged{block.plan.id, block.length + (ends_at - block_end), ends_at});
    if (round->status != RoundStatus::announced)
        facts.emplace_back(GroupsAnnounced{command.round, now});
    facts.emplace_back(GroupsOpened{command.round, now, ends_at});
    facts.emplace_back(PhaseStarted{block.plan.id, Phase::open, now, ends_at});
    return facts;
}

Answer answer(const Day& day, const ExtendGroups& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    const Block* block = running_block_of(day, *round);
    if (block == nullptr) return Rejection::block_not_running;
    const Instant now = circumstance.now;
    if (command.by == Duration::zero()) return Events{};
    if (command.by > extension_max || command.by < -extension_max)
        return Rejection::length_out_of_bounds;
    if (round->purpose != RoundPurpose::groups)
        return extend_turns(day, *round, *block, command.by, now);
    // An earlier round of the block would put its people in two places.
    if (round != day.known_round(round->block) ||
        (!is_under_way(round->status) && round->status != RoundStatus::done))
        return Rejection::round_status_wrong;
    const auto named = chosen(*round, command.groups);
    if (!named) return named.error();
    const std::vector<GroupId> groups =
        command.groups.empty() ? to_extend(*round, command.by) : *named;
    if (groups.empty()) return Rejection::group_closed;
    return extend(day, *round, *block, {groups.begin(), groups.end()}, command.by, now);
}

Answer answer(const Day& day, const CloseGroups& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    const Block* block = running_block_of(day, *round);
    if (block == nullptr) return Rejection::block_not_running;
    if (round->purpose != RoundPurpose::groups) return Rejection::phase_wrong;
    const auto groups = chosen(*round, command.groups);
    if (!groups) return groups.error();
    std::set<GroupId> open;
    for (const GroupId& id : *groups)
        if (round->group(id)->status == GroupStatus::open) open.insert(id);
    if (open.empty()) return Events{};
    Events facts{move_made(day, "close_groups", circumstance.now)};
    end_groups(*block, *round, open, circumstance.now, facts);
    return facts;
}

Answer answer(const Day& day, const CallBack& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    const Block* block = running_block_of(day, *round);
    if (block == nullptr) return Rejection::block_not_running;
    if (round->status == RoundStatus::done) return Events{};
    if (!is_under_way(round->status)) return Rejection::round_status_wrong;
    Events facts{move_made(day, "call_back", circumstance.now)};
    close_round(*round, circumstance.now, facts);
    facts.emplace_back(PhaseStarted{block->plan.id, Phase::finished, circumstance.now, {}});
    return facts;
}

Answer answer(const Day& day, const SeatPerson& command, const Circumstance& circumstance) {
    const Round* round = day.find_round(command.round);
    if (round == nullptr) return Rejection::round_unknown;
    if (round->status == RoundStatus::requested || round->status == RoundStatus::done)
        return Rejection::round_status_wrong;
    const Group* target = round->group(command.to);
    if (target == nullptr) return Rejection::group_unknown;
    if (target->locked) return Rejection::group_locked;
    if (target->status == GroupStatus::closed) return Rejection::group_closed;
    const Participant* person = day.roster.find(command.participant);
    if (person == nullptr) return Rejection::participant_unknown;
    if (person->presence == Presence::absent) return Rejection::participant_absent;
    const Group* here = round->group_of(command.participant);
    if (here != nullptr && here->id == command.to) return Events{};
    if (here != nullptr && here->locked) return Rejection::group_locked;
    Events facts;
    seat_person(*round, command.participant, command.to, facts);
    follow_size(day, *round, target->members.size() + 1, circumstance.now, facts);
    return facts;
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
    if (is_here(day, own->group->reporter)) return Rejection::reporter_named_already;
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
    if (here != nullptr && here->locked) return Rejection::group_locked;
    if (target->members.size() >= static_cast<std::size_t>(round->sizes.max))
        return Rejection::limit_reached;
    Events facts;
    seat_person(*round, *who, command.to, facts);
    return facts;
}

} // namespace deroule::domain
