// The arguments of every command that travels, by the names of protocol/schema/command.json.
// Commands of the engine are not here: no message can carry them.
#pragma once

#include "domain/command.hpp"
#include "json/nouns.hpp"

namespace deroule::json {

template <>
struct Fields<domain::OpenDoors> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::StartDay> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::PauseDay> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::ResumeDay> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::CloseDay> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::Advance> {
    using T = domain::Advance;
    static constexpr auto list = std::make_tuple(field("from", &T::from));
};

template <>
struct Fields<domain::GoTo> {
    using T = domain::GoTo;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("from", &T::from));
};

template <>
struct Fields<domain::GoBack> {
    using T = domain::GoBack;
    static constexpr auto list = std::make_tuple(field("from", &T::from));
};

template <>
struct Fields<domain::AdvancePhase> {
    using T = domain::AdvancePhase;
    static constexpr auto list = std::make_tuple(field("block", &T::block), field("from", &T::from),
                                                 field("reporting", &T::reporting));
};

template <>
struct Fields<domain::ExtendBlock> {
    using T = domain::ExtendBlock;
    static constexpr auto list = std::make_tuple(field("block", &T::block), field("by_ms", &T::by));
};

template <>
struct Fields<domain::ShortenBlock> {
    using T = domain::ShortenBlock;
    static constexpr auto list = std::make_tuple(field("block", &T::block), field("by_ms", &T::by));
};

template <>
struct Fields<domain::SkipBlock> {
    using T = domain::SkipBlock;
    static constexpr auto list = std::make_tuple(field("block", &T::block));
};

template <>
struct Fields<domain::InsertBlock> {
    using T = domain::InsertBlock;
    static constexpr auto list =
        std::make_tuple(field("plan", &T::plan), field("after", &T::after));
};

template <>
struct Fields<domain::RemoveBlock> {
    using T = domain::RemoveBlock;
    static constexpr auto list = std::make_tuple(field("block", &T::block));
};

template <>
struct Fields<domain::MoveBlock> {
    using T = domain::MoveBlock;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("after", &T::after));
};

template <>
struct Fields<domain::EditBlock> {
    using T = domain::EditBlock;
    static constexpr auto list = std::make_tuple(
        field("block", &T::block), field("title", &T::title), field("summary", &T::summary),
        field("speaker", &T::speaker), field("slides", &T::slides), field("prompt", &T::prompt),
        field("keywords", &T::keywords), field("fields", &T::fields),
        field("length_ms", &T::length), field("shortest_ms", &T::shortest),
        field("longest_ms", &T::longest), field("fixed", &T::fixed), field("rule", &T::rule),
        field("sizes", &T::sizes), field("questions", &T::questions),
        field("introduction", &T::introduction));
};

template <>
struct Fields<domain::AcceptCatchUp> {
    using T = domain::AcceptCatchUp;
    static constexpr auto list =
        std::make_tuple(field("target", &T::target), field("lengths", &T::lengths));
};

template <>
struct Fields<domain::Undo> {
    using T = domain::Undo;
    static constexpr auto list = std::make_tuple(field("move", &T::move));
};

template <>
struct Fields<domain::ProposeGroups> {
    using T = domain::ProposeGroups;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("seed", &T::seed));
};

template <>
struct Fields<domain::AcceptGroups> {
    using T = domain::AcceptGroups;
    static constexpr auto list = std::make_tuple(field("round", &T::round));
};

template <>
struct Fields<domain::MovePerson> {
    using T = domain::MovePerson;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("participant", &T::participant), field("to", &T::to));
};

template <>
struct Fields<domain::SwapPeople> {
    using T = domain::SwapPeople;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("first", &T::first), field("second", &T::second));
};

template <>
struct Fields<domain::MergeGroups> {
    using T = domain::MergeGroups;
    static constexpr auto list = std::make_tuple(field("round", &T::round), field("from", &T::from),
                                                 field("into", &T::into));
};

template <>
struct Fields<domain::SplitGroup> {
    using T = domain::SplitGroup;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("group", &T::group),
                        field("participants", &T::participants));
};

template <>
struct Fields<domain::LockGroup> {
    using T = domain::LockGroup;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("group", &T::group), field("locked", &T::locked));
};

template <>
struct Fields<domain::PinPerson> {
    using T = domain::PinPerson;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("participant", &T::participant), field("to", &T::to));
};

template <>
struct Fields<domain::AnnounceGroups> {
    using T = domain::AnnounceGroups;
    static constexpr auto list = std::make_tuple(field("round", &T::round));
};

template <>
struct Fields<domain::OpenGroups> {
    using T = domain::OpenGroups;
    static constexpr auto list = std::make_tuple(field("round", &T::round));
};

template <>
struct Fields<domain::ExtendGroups> {
    using T = domain::ExtendGroups;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("groups", &T::groups), field("by_ms", &T::by));
};

template <>
struct Fields<domain::CloseGroups> {
    using T = domain::CloseGroups;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("groups", &T::groups));
};

template <>
struct Fields<domain::CallBack> {
    using T = domain::CallBack;
    static constexpr auto list = std::make_tuple(field("round", &T::round));
};

template <>
struct Fields<domain::NameReporter> {
    using T = domain::NameReporter;
    static constexpr auto list =
        std::make_tuple(field("group", &T::group), field("participant", &T::participant));
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
