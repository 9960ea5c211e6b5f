// How each command is answered: one overload a command. For decide.cpp and its siblings only.
//
// The role of the actor and the state of the day that a command needs are checked in
// decide.cpp before these are called.
#pragma once

#include "domain/decide.hpp"

#include <string>

namespace deroule::domain {

using Answer = Result<Events, Rejection>;

Answer answer(const Day& day, const PrepareDay& command, const Circumstance& circumstance);
Answer answer(const Day& day, const RegisterLink& command, const Circumstance& circumstance);
Answer answer(const Day& day, const RevokeLink& command, const Circumstance& circumstance);
Answer answer(const Day& day, const OpenDoors& command, const Circumstance& circumstance);
Answer answer(const Day& day, const StartDay& command, const Circumstance& circumstance);
Answer answer(const Day& day, const PauseDay& command, const Circumstance& circumstance);
Answer answer(const Day& day, const ResumeDay& command, const Circumstance& circumstance);
Answer answer(const Day& day, const CloseDay& command, const Circumstance& circumstance);

Answer answer(const Day& day, const Advance& command, const Circumstance& circumstance);
Answer answer(const Day& day, const GoTo& command, const Circumstance& circumstance);
Answer answer(const Day& day, const GoBack& command, const Circumstance& circumstance);
Answer answer(const Day& day, const SkipBlock& command, const Circumstance& circumstance);
Answer answer(const Day& day, const Undo& command, const Circumstance& circumstance);
Answer answer(const Day& day, const AdvancePhase& command, const Circumstance& circumstance);
Answer answer(const Day& day, const ExtendBlock& command, const Circumstance& circumstance);
Answer answer(const Day& day, const ShortenBlock& command, const Circumstance& circumstance);
Answer answer(const Day& day, const InsertBlock& command, const Circumstance& circumstance);
Answer answer(const Day& day, const RemoveBlock& command, const Circumstance& circumstance);
Answer answer(const Day& day, const MoveBlock& command, const Circumstance& circumstance);
Answer answer(const Day& day, const EditBlock& command, const Circumstance& circumstance);
Answer answer(const Day& day, const AcceptCatchUp& command, const Circumstance& circumstance);

Answer answer(const Day& day, const ProposeGroups& command, const Circumstance& circumstance);
Answer answer(const Day& day, const ComposeDay& command, const Circumstance& circumstance);
Answer answer(const Day& day, const SetGroups& command, const Circumstance& circumstance);
Answer answer(const Day& day, const ChooseAlternative& command, const Circumstance& circumstance);
Answer answer(const Day& day, const DropAlternative& command, const Circumstance& circumstance);
Answer answer(const Day& day, const RepairGroups& command, const Circumstance& circumstance);
Answer answer(const Day& day, const TiePeople& command, const Circumstance& circumstance);
Answer answer(const Day& day, const RememberDays& command, const Circumstance& circumstance);
Answer answer(const Day& day, const AcceptGroups& command, const Circumstance& circumstance);
Answer answer(const Day& day, const MovePerson& command, const Circumstance& circumstance);
Answer answer(const Day& day, const SwapPeople& command, const Circumstance& circumstance);
Answer answer(const Day& day, const MergeGroups& command, const Circumstance& circumstance);
Answer answer(const Day& day, const SplitGroup& command, const Circumstance& circumstance);
Answer answer(const Day& day, const LockGroup& command, const Circumstance& circumstance);
Answer answer(const Day& day, const PinPerson& command, const Circumstance& circumstance);
Answer answer(const Day& day, const AnnounceGroups& command, const Circumstance& circumstance);
Answer answer(const Day& day, const OpenGroups& command, const Circumstance& circumstance);
Answer answer(const Day& day, const ExtendGroups& command, const Circumstance& circumstance);
Answer answer(const Day& day, const CloseGroups& command, const Circumstance& circumstance);
Answer answer(const Day& day, const CallBack& command, const Circumstance& circumstance);
Answer answer(const Day& day, const NameReporter& command, const Circumstance& circumstance);
Answer answer(const Day& day, const TakePen& command, const Circumstance& circumstance);
Answer answer(const Day& day, const GivePen& command, const Circumstance& circumstance);
Answer answer(const Day& day, const VolunteerReport& command, const Circumstance& circumstance);
Answer answer(const Day& day, const ChangeGroup& command, const Circumstance& circumstance);
Answer answer(const Day& day, const RecordPlan& command, const Circumstance& circumstance);
Answer answer(const Day& day, const RecordQuality& command, const Circumstance& circumstance);
Answer answer(const Day& day, const SeatPerson& command, const Circumstance& circumstance);
Answer answer(const Day& day, const ReachDeadline& command, const Circumstance& circumstance);

Answer answer(const Day& day, const MarkPresent& command, const Circumstance& circumstance);
Answer answer(const Day& day, const MarkAbsent& command, const Circumstance& circumstance);
Answer answer(const Day& day, const AddParticipant& command, const Circumstance& circumstance);
Answer answer(const Day& day, const CorrectParticipant& command, const Circumstance& circumstance);
Answer answer(const Day& day, const HoldSeat& command, const Circumstance& circumstance);
Answer answer(const Day& day, const Arrive& command, const Circumstance& circumstance);
Answer answer(const Day& day, const Leave& command, const Circumstance& circumstance);
Answer answer(const Day& day, const NoteDeparture& command, const Circumstance& circumstance);
Answer answer(const Day& day, const SayWho& command, const Circumstance& circumstance);
Answer answer(const Day& day, const SeatCompanion& command, const Circumstance& circumstance);

Answer answer(const Day& day, const NotePartner& command, const Circumstance& circumstance);
Answer answer(const Day& day, const CorrectNote& command, const Circumstance& circumstance);
Answer answer(const Day& day, const Contribute& command, const Circumstance& circumstance);
Answer answer(const Day& day, const EditContribution& command, const Circumstance& circumstance);
Answer answer(const Day& day, const WithdrawContribution& command,
              const Circumstance& circumstance);
Answer answer(const Day& day, const PublishContribution& command, const Circumstance& circumstance);
Answer answer(const Day& day, const HideContribution& command, const Circumstance& circumstance);
Answer answer(const Day& day, const HideWord& command, const Circumstance& circumstance);
Answer answer(const Day& day, const Vote& command, const Circumstance& circumstance);
Answer answer(const Day& day, const AnswerQuestion& command, const Circumstance& circumstance);

Answer answer(const Day& day, const AskFloor& command, const Circumstance& circumstance);
Answer answer(const Day& day, const LeaveFloor& command, const Circumstance& circumstance);
Answer answer(const Day& day, const GiveFloor& command, const Circumstance& circumstance);
Answer answer(const Day& day, const LowerHand& command, const Circumstance& circumstance);
Answer answer(const Day& day, const CallForHelp& command, const Circumstance& circumstance);
Answer answer(const Day& day, const CancelCall& command, const Circumstance& circumstance);
Answer answer(const Day& day, const TakeCall& command, const Circumstance& circumstance);
Answer answer(const Day& day, const AnswerCall& command, const Circumstance& circumstance);
Answer answer(const Day& day, const SendMessage& command, const Circumstance& circumstance);

// Whom a participant's command is for: `as`, or the link's owner.
[[nodiscard]] Result<ParticipantId, Rejection>
self(const Day& day, const Circumstance& circumstance, const std::optional<ParticipantId>& as);

// Empty when the text is neither blank nor too long.
[[nodiscard]] std::optional<Rejection> text_fault(const std::string& text, std::size_t chars_max);

// UTF-8 code points.
[[nodiscard]] std::size_t chars(const std::string& text);

} // namespace deroule::domain
