// The day's own life.
#include "domain/block_life.hpp"
#include "domain/block_plan_fault.hpp"
#include "domain/decide_parts.hpp"

#include <algorithm>
#include <set>

namespace deroule::domain {

namespace {

// Each block in itself, and that no two of them share an id or a question.
bool blocks_hold(const std::vector<BlockPlan>& blocks) {
    std::set<BlockId> ids;
    std::set<QuestionId> questions;
    for (const BlockPlan& plan : blocks) {
        if (plan.id.empty() || !ids.insert(plan.id).second || plan_fault(plan)) return false;
        for (const Question& question : plan.questions)
            if (!questions.insert(question.id).second) return false;
    }
    const auto is_known = [&ids](const BlockId& id) { return ids.contains(id); };
    return std::ranges::all_of(blocks, [&is_known](const BlockPlan& plan) {
        return (!plan.reports || is_known(*plan.reports)) &&
               (!plan.same_as || is_known(*plan.same_as)) &&
               std::ranges::all_of(plan.nobody_of, is_known);
    });
}

} // namespace

Answer answer(const Day& day, const PrepareDay& command, const Circumstance&) {
    if (!day.plan.date.empty()) return Rejection::day_already_prepared;
    if (command.plan.date.empty()) return Rejection::day_not_prepared;
    if (command.plan.blocks.empty()) return Rejection::agenda_empty;
    if (command.plan.blocks.size() > blocks_max || command.participants.size() > participants_max)
        return Rejection::limit_reached;
    if (!blocks_hold(command.plan.blocks)) return Rejection::block_invalid;
    std::set<ParticipantId> people;
    for (const Participant& participant : command.participants)
        if (participant.id.empty() || !people.insert(participant.id).second)
            return Rejection::participant_invalid;
    return Events{DayPrepared{command.plan, command.participants}};
}

Answer answer(const Day& day, const RegisterLink& command, const Circumstance&) {
    if (command.link.hash.size() != 64 || command.link.role == Role::engine)
        return Rejection::link_invalid;
    if (day.links.contains(command.link.hash)) return Events{};
    if (command.link.role == Role::participant &&
        day.roster.find(command.link.participant) == nullptr)
        return Rejection::participant_unknown;
    return Events{LinkRegistered{command.link}};
}

Answer answer(const Day& day, const RevokeLink& command, const Circumstance&) {
    if (!day.links.contains(command.hash)) return Events{};
    return Events{LinkRevoked{command.hash}};
}

Answer answer(const Day& day, const OpenDoors&, const Circumstance& circumstance) {
    if (day.status != DayStatus::prepared) return Events{};
    return Events{DoorsOpened{circumstance.now}};
}

Answer answer(const Day& day, const StartDay&, const Circumstance& circumstance) {
    if (day.status == DayStatus::prepared) return Rejection::day_not_open;
    if (day.status != DayStatus::open) return Events{};
    for (const Block& block : day.agenda.blocks) {
        if (block.status != BlockStatus::planned) continue;
        Events facts{move_made(day, "start_day", circumstance.now), DayStarted{circumstance.now}};
        begin_block(day, block, block.length, circumstance.now, facts);
        return facts;
    }
    return Rejection::agenda_empty;
}

Answer answer(const Day& day, const PauseDay&, const Circumstance& circumstance) {
    if (day.status == DayStatus::paused) return Events{};
    if (day.status != DayStatus::running) return Rejection::day_not_running;
    return Events{DayPaused{circumstance.now}};
}

Answer answer(const Day& day, const ResumeDay&, const Circumstance& circumstance) {
    if (day.status == DayStatus::running) return Events{};
    if (day.status != DayStatus::paused) return Rejection::day_not_paused;
    return Events{DayResumed{circumstance.now}};
}

Answer answer(const Day& day, const CloseDay&, const Circumstance& circumstance) {
    if (day.status == DayStatus::closed) return Events{};
    if (day.status == DayStatus::prepared) return Rejection::day_not_open;
    Events facts{move_made(day, "close_day", circumstance.now)};
    if (const Block* running = day.agenda.running_block())
        end_block(day, *running, circumstance.now, facts);
    facts.emplace_back(DayClosed{circumstance.now});
    return facts;
}

} // namespace deroule::domain
