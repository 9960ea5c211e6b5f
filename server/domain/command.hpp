// Every wish that can be sent to a day: the closed list.
//
// Names are verb and noun; on the wire they are the same words in snake_case. In a
// participant's command, `as` names whom it is for when several people sit behind one
// link; absent, it is the link's owner. Limits are enforced by decide().
#pragma once

#include "base/time.hpp"
#include "domain/agenda.hpp"
#include "domain/command_rounds.hpp"
#include "domain/day.hpp"
#include "domain/floor.hpp"
#include "domain/harvest.hpp"
#include "domain/ids.hpp"
#include "domain/roster.hpp"
#include "domain/round.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace deroule::domain {

// ---- The day itself: facilitators, unless said otherwise. ----

// The first command of a day; only the engine sends it, from a day file and a roster.
struct PrepareDay {
    DayPlan plan;
    std::vector<Participant> participants;
};
struct RegisterLink {
    Link link;
};
struct RevokeLink {
    std::string hash;
};
struct OpenDoors {};
struct StartDay {};
struct PauseDay {};
struct ResumeDay {};
struct CloseDay {};

// ---- The agenda. `from` names what runs in the sender's eyes; absent, nothing does. ----

struct Advance {
    std::optional<BlockId> from;
};
struct GoTo {
    BlockId block;
    std::optional<BlockId> from;
};
struct GoBack {
    std::optional<BlockId> from;
};
// Moves a block's phases on: pairing to interview to circles; open to closed to shown; group to
// group of a report. For breakouts use the commands of rounds.
struct AdvancePhase {
    BlockId block;
    Phase from = Phase::none;
    std::optional<GroupId> reporting; // report: the group that has the floor in the sender's eyes.
};
struct ExtendBlock {
    BlockId block;
    Duration by{};
};
struct ShortenBlock {
    BlockId block;
    Duration by{};
};
struct SkipBlock {
    BlockId block;
};
struct InsertBlock {
    BlockPlan plan;               // Its id and starts_at are given by the day.
    std::optional<BlockId> after; // Absent: first.
};
struct RemoveBlock {
    BlockId block;
};
struct MoveBlock {
    BlockId block;
    std::optional<BlockId> after; // Absent: first.
};
// Absent members stay as they are.
struct EditBlock {
    BlockId block;
    std::optional<std::string> title, summary, speaker, slides, prompt;
    std::optional<std::vector<std::string>> keywords, fields;
    std::optional<Duration> length, shortest, longest;
    std::optional<bool> fixed;
    std::optional<GroupingRule> rule;
    std::optional<SizeBounds> sizes;
    std::optional<BlockId> same_as;
    std::optional<std::vector<BlockId>> nobody_of;
    std::optional<int> groups_max;
    std::optional<Spread> spread;
    std::optional<std::vector<Question>> questions;
    std::optional<Introduction> introduction;
    std::optional<BlockId> reports;
    std::optional<Instant> starts_at;                // Of a fixed block, or of the day's first.
    std::optional<std::vector<LengthBound>> without; // Bounds that no longer hold.
};
struct AcceptCatchUp {
    BlockId target;
    std::vector<NewLength> lengths;
};
// Takes back the last move of the agenda; refused when `move` is no longer the last.
struct Undo {
    std::uint64_t move = 0;
};

// ---- People: facilitators. ----

// From the next composing on.
struct TiePeople {
    ParticipantId first, second;
    Tie tie = Tie::none;
};

struct SendMessage {
    MessageAudience audience;
    std::string text;
};
struct TakeCall {
    CallId call;
};
struct AnswerCall {
    CallId call;
};
struct GiveFloor {
    ParticipantId participant;
};
struct LowerHand {
    ParticipantId participant;
};
struct PublishContribution {
    ContributionId contribution;
};
struct HideContribution {
    ContributionId contribution;
};
// Keeps a word that was answered from everyone's screens, or gives it back.
struct HideWord {
    QuestionId question;
    std::string word;
    bool hidden = true;
};
struct MarkPresent {
    ParticipantId participant;
};
struct MarkAbsent {
    ParticipantId participant;
    std::string reason;
};
struct AddParticipant {
    Person person;
};
struct CorrectParticipant {
    ParticipantId participant;
    std::optional<std::string> given_name, family_name, territory, territory_kind, function;
    std::optional<Category> category;
};
struct HoldSeat {
    ParticipantId participant;
    bool held = true;
};

// ---- Participants. ----

struct Arrive {
    std::optional<ParticipantId> as;
};
struct Leave {
    std::optional<ParticipantId> as;
};
// How the person wants to be shown.
struct SayWho {
    std::optional<ParticipantId> as;
    std::string given_name, family_name, function;
};
// Another person of the same territory sits behind this link: someone on the roster, or
// (participant absent) someone new.
struct SeatCompanion {
    std::optional<ParticipantId> participant;
    std::optional<Person> person;
};
struct NotePartner {
    std::optional<ParticipantId> as;
    ParticipantId about;
    std::string text;
};
struct CorrectNote {
    std::optional<ParticipantId> as;
    std::string text;
};
struct Contribute {
    std::optional<ParticipantId> as;
    BlockId block;
    ContributionKind kind = ContributionKind::card;
    std::string field;
    std::string text;
};
struct EditContribution {
    std::optional<ParticipantId> as;
    ContributionId contribution;
    std::string text;
};
struct WithdrawContribution {
    std::optional<ParticipantId> as;
    ContributionId contribution;
};
struct Vote {
    std::optional<ParticipantId> as;
    ContributionId contribution;
    bool in_favour = true; // False takes the vote back.
};
struct AnswerQuestion {
    std::optional<ParticipantId> as;
    QuestionId question;
    AnswerValue value;
};
struct AskFloor {
    std::optional<ParticipantId> as;
};
struct LeaveFloor {
    std::optional<ParticipantId> as;
};
struct CallForHelp {
    std::optional<ParticipantId> as;
    std::string text;
};
struct CancelCall {
    std::optional<ParticipantId> as;
    CallId call;
};
struct TakePen {
    std::optional<ParticipantId> as;
};
struct GivePen {
    std::optional<ParticipantId> as;
    ParticipantId to;
};
struct VolunteerReport {
    std::optional<ParticipantId> as;
};
// Where the rule is by_choice.
struct ChangeGroup {
    std::optional<ParticipantId> as;
    GroupId to;
};

// ---- The engine. ----

// Who met on earlier days of the cycle; see engine/memory.hpp.
struct RememberDays {
    std::vector<EarlierDay> days;
};
// A seat found for someone who came late or was left alone in a round under way.
struct SeatPerson {
    RoundId round;
    ParticipantId participant;
    GroupId to;
};
// Says that time has passed: whatever was due by now happens.
struct ReachDeadline {};
// A link has been silent for too long.
struct NoteDeparture {
    ParticipantId participant;
};

using AnyWish = std::variant<
    PrepareDay, RegisterLink, RevokeLink, OpenDoors, StartDay, PauseDay, ResumeDay, CloseDay,
    Advance, GoTo, GoBack, AdvancePhase, ExtendBlock, ShortenBlock, SkipBlock, InsertBlock,
    RemoveBlock, MoveBlock, EditBlock, AcceptCatchUp, Undo, ProposeGroups, ComposeDay, SetGroups,
    AcceptGroups, ChooseAlternative, DropAlternative, RepairGroups, TiePeople, MovePerson,
    SwapPeople, MergeGroups, SplitGroup, LockGroup, PinPerson, AnnounceGroups, OpenGroups,
    ExtendGroups, CloseGroups, CallBack, NameReporter, SendMessage, TakeCall, AnswerCall, GiveFloor,
    LowerHand, PublishContribution, HideContribution, HideWord, MarkPresent, MarkAbsent,
    AddParticipant, CorrectParticipant, HoldSeat, Arrive, Leave, SayWho, SeatCompanion, NotePartner,
    CorrectNote, Contribute, EditContribution, WithdrawContribution, Vote, AnswerQuestion, AskFloor,
    LeaveFloor, CallForHelp, CancelCall, TakePen, GivePen, VolunteerReport, ChangeGroup, RecordPlan,
    RecordQuality, RememberDays, SeatPerson, ReachDeadline, NoteDeparture>;

// One command. A class of its own for the same reason as Event.
class Command : public AnyWish {
  public:
    using AnyWish::AnyWish;
    Command();
    Command(const Command&);
    Command(Command&&) noexcept;
    Command& operator=(const Command&);
    Command& operator=(Command&&) noexcept;
    ~Command();
};

} // namespace deroule::domain
