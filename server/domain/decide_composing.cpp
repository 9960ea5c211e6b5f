// Compositions asked for or brought along, the drafts kept beside them, and what is asked of people
// whenever groups are composed.
#include "domain/block_life.hpp"
#include "domain/decide_parts.hpp"

#include <set>
#include <string>

namespace deroule::domain {

namespace {

bool introduces(const Block& block) {
    return block.plan.kind == BlockKind::cross_introduction;
}

RoundPurpose first_purpose(const Block& block) {
    return introduces(block) ? RoundPurpose::pairs : RoundPurpose::groups;
}

// Whether the block may have its groups composed, be it anew.
std::optional<Rejection> composing_fault(const Day& day, const Block* block) {
    if (block == nullptr) return Rejection::block_unknown;
    if (block->status == BlockStatus::done || block->status == BlockStatus::skipped)
        return Rejection::block_past;
    if (!introduces(*block) && block->plan.kind != BlockKind::breakout)
        return Rejection::block_kind_wrong;
    const Round* current = day.current_round();
    if (current != nullptr && current->block == block->plan.id &&
        current->status != RoundStatus::announced)
        return Rejection::round_status_wrong;
    if (introduces(*block) && block->phase != Phase::none && block->phase != Phase::pairing)
        return Rejection::phase_wrong;
    return std::nullopt;
}

Events requested(const Day& day, const Block& block, std::uint64_t seed, Instant now) {
    Events facts;
    const bool composes = block.status == BlockStatus::running && !introduces(block);
    if (composes && block.phase != Phase::composing)
        facts.emplace_back(PhaseStarted{block.plan.id, Phase::composing, now, {}});
    request_round(day, block.plan, first_purpose(block), seed, facts);
    return facts;
}

// Whether the whole day may still change what this block has.
bool is_open_question(const Day& day, const Block& block) {
    const Round* round = day.round_of(block.plan.id, first_purpose(block));
    return round == nullptr || round->status == RoundStatus::requested ||
           round->status == RoundStatus::proposed || round->status == RoundStatus::done;
}

Result<const Round*, Rejection> drafted_round(const Day& day, const RoundId& id, int alternative) {
    const Round* round = day.find_round(id);
    if (round == nullptr) return Rejection::round_unknown;
    if (round->status != RoundStatus::proposed && round->status != RoundStatus::accepted)
        return Rejection::round_status_wrong;
    if (round->alternative(alternative) == nullptr) return Rejection::alternative_unknown;
    return round;
}

} // namespace

Answer answer(const Day& day, const ProposeGroups& command, const Circumstance& circumstance) {
    const Block* block = day.agenda.find(command.block);
    if (const auto refused = composing_fault(day, block)) return *refused;
    return requested(day, *block, command.seed, circumstance.now);
}

Answer answer(const Day& day, const ComposeDay& command, const Circumstance&) {
    Events facts;
    std::uint64_t created = 0;
    for (const Block& block : day.agenda.blocks) {
        if (block.status != BlockStatus::planned || composing_fault(day, &block) ||
            !is_open_question(day, block))
            continue;
        const std::size_t before = facts.size();
        request_round(day, block.plan, first_purpose(block), command.seed, facts);
        // Rounds that are new are numbered one after the other.
        auto& request = std::get<RoundRequested>(facts[before]);
        if (day.find_round(request.round) != nullptr) continue;
        request.round = RoundId("r" + std::to_string(day.counters.rounds + ++created));
        if (command.seed == 0) request.seed += 1000 * (created - 1);
    }
    return facts;
}

Answer answer(const Day& day, const SetGroups& command, const Circumstance& circumstance) {
    const Block* block = day.agenda.find(command.block);
    if (const auto refused = composing_fault(day, block)) return *refused;
    if (command.groups.empty()) return Rejection::groups_invalid;
    std::set<ParticipantId> seated;
    for (const auto& members : command.groups) {
        if (members.empty()) return Rejection::groups_invalid;
        // Turns are those of pairs, and of trios.
        if (introduces(*block) && members.size() > 3) return Rejection::groups_invalid;
        for (const ParticipantId& member : members) {
            const Participant* found = day.roster.find(member);
            if (found == nullptr) return Rejection::participant_unknown;
            if (found->presence == Presence::absent) return Rejection::participant_absent;
            if (!seated.insert(member).second) return Rejection::groups_invalid;
        }
    }
    Events facts = requested(day, *block, 0, circumstance.now);
    const RoundRequested request = std::get<RoundRequested>(facts.back());
    GroupsProposed proposed{request.round, {}, {}, {}, request.seed, {}};
    for (const auto& members : command.groups) {
        Group group;
        group.number = static_cast<int>(proposed.groups.size()) + 1;
        group.id = GroupId(request.round.text() + "g" + std::to_string(group.number));
        group.members = members;
        proposed.groups.push_back(std::move(group));
    }
    facts.emplace_back(std::move(proposed));
    return facts;
}

Answer answer(const Day& day, const ChooseAlternative& command, const Circumstance&) {
    const auto round = drafted_round(day, command.round, command.alternative);
    if (!round) return round.error();
    return Events{AlternativeChosen{command.round, command.alternative}};
}

Answer answer(const Day& day, const DropAlternative& command, const Circumstance&) {
    const auto round = drafted_round(day, command.round, command.alternative);
    if (!round) return round.error();
    return Events{AlternativeDropped{command.round, command.alternative}};
}

Answer answer(const Day& day, const TiePeople& command, const Circumstance&) {
    if (command.first == command.second) return Rejection::tie_invalid;
    for (const ParticipantId& person : {command.first, command.second})
        if (day.roster.find(person) == nullptr) return Rejection::participant_unknown;
    const auto found = day.ties.find(couple(command.first, command.second));
    const Tie before = found == day.ties.end() ? Tie::none : found->second;
    if (before == command.tie) return Events{};
    if (before == Tie::none && day.ties.size() >= ties_max) return Rejection::tie_invalid;
    return Events{PeopleTied{command.first, command.second, command.tie}};
}

Answer answer(const Day& day, const RememberDays& command, const Circumstance&) {
    if (command.days == day.earlier_days) return Events{};
    return Events{EarlierDaysRemembered{command.days}};
}

} // namespace deroule::domain
