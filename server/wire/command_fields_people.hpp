// The arguments of commands about people, and of participants.
#pragma once

#include "domain/command.hpp"
#include "json/nouns.hpp"

namespace deroule::json {

template <>
struct Fields<domain::TiePeople> {
    using T = domain::TiePeople;
    static constexpr auto list = std::make_tuple(
        field("first", &T::first), field("second", &T::second), field("tie", &T::tie));
};

template <>
struct Fields<domain::SendMessage> {
    using T = domain::SendMessage;
    static constexpr auto list =
        std::make_tuple(field("audience", &T::audience), field("text", &T::text));
};

template <>
struct Fields<domain::TakeCall> {
    using T = domain::TakeCall;
    static constexpr auto list = std::make_tuple(field("call", &T::call));
};

template <>
struct Fields<domain::AnswerCall> {
    using T = domain::AnswerCall;
    static constexpr auto list = std::make_tuple(field("call", &T::call));
};

template <>
struct Fields<domain::GiveFloor> {
    using T = domain::GiveFloor;
    static constexpr auto list = std::make_tuple(field("participant", &T::participant));
};

template <>
struct Fields<domain::LowerHand> {
    using T = domain::LowerHand;
    static constexpr auto list = std::make_tuple(field("participant", &T::participant));
};

template <>
struct Fields<domain::PublishContribution> {
    using T = domain::PublishContribution;
    static constexpr auto list = std::make_tuple(field("contribution", &T::contribution));
};

template <>
struct Fields<domain::HideContribution> {
    using T = domain::HideContribution;
    static constexpr auto list = std::make_tuple(field("contribution", &T::contribution));
};

template <>
struct Fields<domain::HideWord> {
    using T = domain::HideWord;
    static constexpr auto list = std::make_tuple(
        field("question", &T::question), field("word", &T::word), field("hidden", &T::hidden));
};

template <>
struct Fields<domain::MarkPresent> {
    using T = domain::MarkPresent;
    static constexpr auto list = std::make_tuple(field("participant", &T::participant));
};

template <>
struct Fields<domain::MarkAbsent> {
    using T = domain::MarkAbsent;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("reason", &T::reason));
};

template <>
struct Fields<domain::AddParticipant> {
    using T = domain::AddParticipant;
    static constexpr auto list = std::make_tuple(field("person", &T::person));
};

template <>
struct Fields<domain::CorrectParticipant> {
    using T = domain::CorrectParticipant;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("given_name", &T::given_name),
                        field("family_name", &T::family_name), field("territory", &T::territory),
                        field("territory_kind", &T::territory_kind),
                        field("function", &T::function), field("category", &T::category));
};

template <>
struct Fields<domain::HoldSeat> {
    using T = domain::HoldSeat;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("held", &T::held));
};

template <>
struct Fields<domain::Arrive> {
    using T = domain::Arrive;
    static constexpr auto list = std::make_tuple(field("as", &T::as));
};

template <>
struct Fields<domain::Leave> {
    using T = domain::Leave;
    static constexpr auto list = std::make_tuple(field("as", &T::as));
};

template <>
struct Fields<domain::SayWho> {
    using T = domain::SayWho;
    static constexpr auto list =
        std::make_tuple(field("as", &T::as), field("given_name", &T::given_name),
                        field("family_name", &T::family_name), field("function", &T::function));
};

template <>
struct Fields<domain::SeatCompanion> {
    using T = domain::SeatCompanion;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("person", &T::person));
};

template <>
struct Fields<domain::NotePartner> {
    using T = domain::NotePartner;
    static constexpr auto list =
        std::make_tuple(field("as", &T::as), field("about", &T::about), field("text", &T::text));
};

template <>
struct Fields<domain::CorrectNote> {
    using T = domain::CorrectNote;
    static constexpr auto list = std::make_tuple(field("as", &T::as), field("text", &T::text));
};

template <>
struct Fields<domain::Contribute> {
    using T = domain::Contribute;
    static constexpr auto list =
        std::make_tuple(field("as", &T::as), field("block", &T::block), field("kind", &T::kind),
                        field("field", &T::field), field("text", &T::text));
};

template <>
struct Fields<domain::EditContribution> {
    using T = domain::EditContribution;
    static constexpr auto list = std::make_tuple(
        field("as", &T::as), field("contribution", &T::contribution), field("text", &T::text));
};

template <>
struct Fields<domain::WithdrawContribution> {
    using T = domain::WithdrawContribution;
    static constexpr auto list =
        std::make_tuple(field("as", &T::as), field("contribution", &T::contribution));
};

template <>
struct Fields<domain::Vote> {
    using T = domain::Vote;
    static constexpr auto list =
        std::make_tuple(field("as", &T::as), field("contribution", &T::contribution),
                        field("in_favour", &T::in_favour));
};

template <>
struct Fields<domain::AnswerQuestion> {
    using T = domain::AnswerQuestion;
    static constexpr auto list = std::make_tuple(
        field("as", &T::as), field("question", &T::question), field("value", &T::value));
};

template <>
struct Fields<domain::AskFloor> {
    using T = domain::AskFloor;
    static constexpr auto list = std::make_tuple(field("as", &T::as));
};

template <>
struct Fields<domain::LeaveFloor> {
    using T = domain::LeaveFloor;
    static constexpr auto list = std::make_tuple(field("as", &T::as));
};

template <>
struct Fields<domain::CallForHelp> {
    using T = domain::CallForHelp;
    static constexpr auto list = std::make_tuple(field("as", &T::as), field("text", &T::text));
};

template <>
struct Fields<domain::CancelCall> {
    using T = domain::CancelCall;
    static constexpr auto list = std::make_tuple(field("as", &T::as), field("call", &T::call));
};

template <>
struct Fields<domain::TakePen> {
    using T = domain::TakePen;
    static constexpr auto list = std::make_tuple(field("as", &T::as));
};

template <>
struct Fields<domain::GivePen> {
    using T = domain::GivePen;
    static constexpr auto list = std::make_tuple(field("as", &T::as), field("to", &T::to));
};

template <>
struct Fields<domain::VolunteerReport> {
    using T = domain::VolunteerReport;
    static constexpr auto list = std::make_tuple(field("as", &T::as));
};

template <>
struct Fields<domain::ChangeGroup> {
    using T = domain::ChangeGroup;
    static constexpr auto list = std::make_tuple(field("as", &T::as), field("to", &T::to));
};

} // namespace deroule::json
