#include "domain/decide.hpp"

#include "domain/decide_parts.hpp"

#include <algorithm>
#include <type_traits>
#include <variant>

namespace deroule::domain {

namespace {

template <class Command, class... Listed>
inline constexpr bool is_one_of = (std::is_same_v<Command, Listed> || ...);

template <class Command>
inline constexpr bool is_engines =
    is_one_of<Command, PrepareDay, RegisterLink, RevokeLink, RecordPlan, RecordQuality,
              RememberDays, SeatPerson, ReachDeadline, NoteDeparture>;

template <class Command>
inline constexpr bool is_participants =
    is_one_of<Command, Arrive, Leave, SayWho, SeatCompanion, NotePartner, CorrectNote, Contribute,
              EditContribution, WithdrawContribution, Vote, AnswerQuestion, AskFloor, LeaveFloor,
              CallForHelp, CancelCall, TakePen, GivePen, VolunteerReport, ChangeGroup>;

// What facilitators may still put right once the day is over; a day closed by mistake is one.
template <class Command>
inline constexpr bool may_follow_the_end =
    is_one_of<Command, RegisterLink, RevokeLink, CloseDay, PublishContribution, HideContribution,
              HideWord, CorrectParticipant, MarkPresent, MarkAbsent, NoteDeparture, ReachDeadline,
              Undo>;

// Moves of time are not made while time stands still.
template <class Command>
inline constexpr bool needs_a_running_clock =
    is_one_of<Command, Advance, GoTo, GoBack, AdvancePhase, SkipBlock, OpenGroups, ExtendGroups,
              CloseGroups, CallBack>;

template <class Command>
std::optional<Rejection> refuse_role(const Actor& actor) {
    if constexpr (is_engines<Command>) {
        if (!actor.is_engine()) return Rejection::engine_only;
    } else if constexpr (is_participants<Command>) {
        if (actor.role != Role::participant) return Rejection::participant_only;
    } else {
        if (!actor.is_facilitator()) return Rejection::facilitator_only;
    }
    return std::nullopt;
}

template <class Command>
std::optional<Rejection> refuse_status(const Day& day) {
    if constexpr (!std::is_same_v<Command, PrepareDay>)
        if (day.plan.date.empty()) return Rejection::day_not_prepared;
    if constexpr (!may_follow_the_end<Command>)
        if (day.status == DayStatus::closed) return Rejection::day_closed;
    if constexpr (is_participants<Command>)
        if (day.status == DayStatus::prepared) return Rejection::day_not_open;
    if constexpr (needs_a_running_clock<Command>) {
        if (day.status == DayStatus::paused) return Rejection::day_paused;
        if (day.status != DayStatus::running) return Rejection::day_not_running;
    }
    return std::nullopt;
}

// Whoever does something is here, whatever was said of them. Arriving and leaving speak for
// themselves.
template <class Wish>
Answer with_arrival(const Day& day, const Wish& wish, const Circumstance& circumstance,
                    Answer decided) {
    if constexpr (!is_participants<Wish> || is_one_of<Wish, Arrive, Leave>) {
        return decided;
    } else {
        if (!decided) return decided;
        ParticipantId who = circumstance.actor.participant;
        if constexpr (requires { wish.as; }) who = wish.as.value_or(who);
        const Participant* acting = day.roster.find(who);
        if (acting == nullptr || acting->presence != Presence::absent) return decided;
        Events facts{ParticipantArrived{who, circumstance.now}};
        facts.insert(facts.end(), decided->begin(), decided->end());
        return facts;
    }
}

} // namespace

Result<Events, Rejection> decide(const Day& day, const Command& command,
                                 const Circumstance& circumstance) {
    return std::visit(
        [&](const auto& wish) -> Answer {
            using Wish = std::remove_cvref_t<decltype(wish)>;
            if (const auto refused = refuse_role<Wish>(circumstance.actor)) return *refused;
            if (const auto refused = refuse_status<Wish>(day)) return *refused;
            return with_arrival(day, wish, circumstance, answer(day, wish, circumstance));
        },
        command);
}

Result<ParticipantId, Rejection> self(const Day& day, const Circumstance& circumstance,
                                      const std::optional<ParticipantId>& as) {
    const ParticipantId who = as.value_or(circumstance.actor.participant);
    if (day.roster.find(who) == nullptr) return Rejection::participant_unknown;
    if (!may_act_for(day, circumstance.actor, who)) return Rejection::not_yours;
    return who;
}

std::size_t chars(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U; }));
}

std::optional<Rejection> text_fault(const std::string& text, std::size_t chars_max) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) return Rejection::text_empty;
    if (chars(text) > chars_max) return Rejection::text_too_long;
    return std::nullopt;
}

} // namespace deroule::domain
