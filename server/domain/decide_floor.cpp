// Hands raised, calls for help, messages.
#include "domain/decide_parts.hpp"

#include <algorithm>

namespace deroule::domain {

namespace {

const Hand* hand_of(const Day& day, const ParticipantId& who) {
    const auto found = std::ranges::find(day.floor.hands, who, &Hand::participant);
    return found == day.floor.hands.end() ? nullptr : &*found;
}

const Call* call_of(const Day& day, const CallId& id) {
    const auto found = day.floor.calls.find(id);
    return found == day.floor.calls.end() ? nullptr : &found->second;
}

bool is_live(const Call& call) {
    return call.status == CallStatus::waiting || call.status == CallStatus::taken;
}

// Facilitators without a name behind one link cannot be told apart.
bool is_taken_by(const Call& call, const Actor& actor) {
    return !actor.name.empty() && call.taken_by == actor.name && call.taken_link == actor.link;
}

std::optional<Rejection> audience_fault(const Day& day, const MessageAudience& audience) {
    if (const auto* groups = std::get_if<ToGroups>(&audience)) {
        if (groups->groups.empty()) return Rejection::audience_empty;
        for (const GroupId& id : groups->groups) {
            const Round* round = day.round_with(id);
            if (round == nullptr) return Rejection::group_unknown;
            // A message would tell people of a group that is not announced.
            if (is_draft(round->status)) return Rejection::round_status_wrong;
        }
    }
    if (const auto* one = std::get_if<ToParticipant>(&audience))
        if (day.roster.find(one->participant) == nullptr) return Rejection::participant_unknown;
    return std::nullopt;
}

} // namespace

Answer answer(const Day& day, const AskFloor& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    if (hand_of(day, *who) != nullptr) return Events{};
    return Events{HandRaised{*who, circumstance.now}};
}

Answer answer(const Day& day, const LeaveFloor& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    if (hand_of(day, *who) == nullptr) return Events{};
    return Events{HandLowered{*who}};
}

Answer answer(const Day& day, const GiveFloor& command, const Circumstance&) {
    const Hand* hand = hand_of(day, command.participant);
    if (hand == nullptr) return Rejection::hand_not_raised;
    if (hand->speaking) return Events{};
    return Events{FloorGiven{command.participant}};
}

Answer answer(const Day& day, const LowerHand& command, const Circumstance&) {
    if (hand_of(day, command.participant) == nullptr) return Events{};
    return Events{HandLowered{command.participant}};
}

Answer answer(const Day& day, const CallForHelp& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    if (chars(command.text) > text_chars_max) return Rejection::text_too_long;
    for (const auto& [id, call] : day.floor.calls)
        if (call.participant == *who && is_live(call)) return Rejection::limit_reached;
    Call call;
    call.id = CallId("h" + std::to_string(day.counters.calls + 1));
    call.participant = *who;
    const Place place = place_of(day, *who);
    call.group = place.group;
    call.text = command.text;
    call.called_at = circumstance.now;
    return Events{CallMade{std::move(call)}};
}

Answer answer(const Day& day, const CancelCall& command, const Circumstance& circumstance) {
    const auto who = self(day, circumstance, command.as);
    if (!who) return who.error();
    const Call* call = call_of(day, command.call);
    if (call == nullptr) return Rejection::call_unknown;
    if (call->participant != *who) return Rejection::not_yours;
    if (!is_live(*call)) return Events{};
    return Events{CallCancelled{command.call}};
}

Answer answer(const Day& day, const TakeCall& command, const Circumstance& circumstance) {
    const Call* call = call_of(day, command.call);
    if (call == nullptr) return Rejection::call_unknown;
    if (!is_live(*call)) return Rejection::call_over;
    if (call->status == CallStatus::waiting)
        return Events{CallTaken{command.call, circumstance.actor.name, circumstance.actor.link}};
    if (!is_taken_by(*call, circumstance.actor)) return Rejection::call_taken;
    return Events{};
}

Answer answer(const Day& day, const AnswerCall& command, const Circumstance&) {
    const Call* call = call_of(day, command.call);
    if (call == nullptr) return Rejection::call_unknown;
    if (call->status == CallStatus::answered) return Events{};
    if (!is_live(*call)) return Rejection::call_over;
    return Events{CallAnswered{command.call}};
}

Answer answer(const Day& day, const SendMessage& command, const Circumstance& circumstance) {
    if (const auto refused = text_fault(command.text, text_chars_max)) return *refused;
    if (const auto refused = audience_fault(day, command.audience)) return *refused;
    Message message;
    message.id = MessageId("m" + std::to_string(day.counters.messages + 1));
    message.audience = command.audience;
    message.text = command.text;
    message.from = circumstance.actor.name;
    message.sent_at = circumstance.now;
    return Events{MessageSent{std::move(message)}};
}

} // namespace deroule::domain
