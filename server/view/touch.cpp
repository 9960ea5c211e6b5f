#include "view/touch.hpp"

#include "view/touch_parts.hpp"

namespace deroule::view {

namespace {

using namespace domain;

// One overload an event, in the order of the closed list.
struct Toucher {
    Touched touched;

    void operator()(const DayPrepared& event) {
        touched.agenda({"day"});
        touched.every_block();
        touched.times();
        for (const Participant& participant : event.participants) {
            touched.person(participant.id);
            touched.counts(participant.id);
        }
    }
    void operator()(const LinkRegistered&) {}
    void operator()(const LinkRevoked&) {}
    void operator()(const DoorsOpened&) { whole_day(); }
    void operator()(const DayStarted&) { whole_day(); }
    void operator()(const DayPaused&) { whole_day(); }
    void operator()(const DayResumed&) {
        whole_day();
        if (touched.day().agenda.running) touched.block(*touched.day().agenda.running);
        touched.running_round();
    }
    void operator()(const DayClosed&) {
        whole_day();
        touched.running_round();
    }

    void operator()(const MoveMade&) { touched.desk({"last_move"}); }
    void operator()(const MoveUndone&) {
        whole_day();
        touched.every_block();
        touched.running_round();
        if (!touched.day().moves.empty()) rounds_kept(touched.day().moves.back());
    }
    void operator()(const MovesSettled&) { touched.desk({"last_move"}); }
    void operator()(const BlockStarted& event) { moved(event.block); }
    void operator()(const BlockEnded& event) { moved(event.block); }
    void operator()(const BlockSkipped& event) { moved(event.block); }
    void operator()(const BlockReplanned& event) { moved(event.block); }
    void operator()(const BlockLengthChanged& event) {
        touched.block(event.block);
        touched.times();
    }
    // What is planned after a block put in, taken out, moved or changed may move with it.
    void operator()(const BlockInserted& event) {
        touched.block(event.plan.id);
        touched.every_block();
        touched.times();
    }
    void operator()(const BlockRemoved& event) {
        touched.block(event.block);
        touched.results(event.block);
        touched.every_block();
        touched.times();
    }
    void operator()(const BlockMoved&) {
        touched.every_block();
        touched.times();
    }
    void operator()(const BlockEdited& event) {
        touched.results(event.plan.id);
        touched.every_block();
        touched.times();
    }
    void operator()(const BlockOverran&) { touched.times(); }
    void operator()(const PhaseStarted& event) {
        touched.block(event.block);
        touched.results(event.block);
    }
    void operator()(const TurnStarted& event) { touched.block(event.block); }
    void operator()(const ReportTurnStarted& event) { touched.block(event.block); }

    void operator()(const RoundRequested& event) {
        touched.round(event.round);
        // A round announced before is a draft again, no longer the current one.
        touched.running_round();
    }
    void operator()(const GroupsProposed& event) { touched.round(event.round); }
    void operator()(const AlternativeChosen& event) { touched.round(event.round); }
    void operator()(const AlternativeDropped& event) { touched.alternatives(event.round); }
    void operator()(const QualityMeasured& event) { touched.desk({"rounds", event.round.text()}); }
    void operator()(const GroupsAccepted& event) { touched.desk({"rounds", event.round.text()}); }
    void operator()(const PersonSeated& event) { seated(event.round, event.participant); }
    void operator()(const PersonUnseated& event) { seated(event.round, event.participant); }
    void operator()(const GroupAdded& event) { one_group(event.round, event.group.id); }
    void operator()(const GroupRemoved& event) { one_group(event.round, event.group); }
    void operator()(const GroupLocked& event) { one_group(event.round, event.group); }
    void operator()(const PersonPinned& event) { touched.desk({"rounds", event.round.text()}); }
    void operator()(const GroupsAnnounced& event) { touched.round(event.round); }
    void operator()(const GroupsOpened& event) { touched.round(event.round); }
    void operator()(const GroupsExtended& event) { some_groups(event.round, event.groups); }
    void operator()(const GroupsClosing& event) { some_groups(event.round, event.groups); }
    void operator()(const GroupsClosed& event) {
        // The last group closed ends the round for all.
        touched.running_round();
        touched.round(event.round);
    }
    void operator()(const PenTaken& event) { figures(event.group); }
    void operator()(const ReporterNamed& event) { figures(event.group); }

    void operator()(const ParticipantArrived& event) { came_or_went(event.participant); }
    void operator()(const ParticipantLeft& event) { came_or_went(event.participant); }
    void operator()(const ParticipantMarkedAbsent& event) { came_or_went(event.participant); }
    void operator()(const ParticipantAdded& event) { came_or_went(event.participant.id); }
    void operator()(const ParticipantCorrected& event) {
        came_or_went(event.participant);
        // A message to a category follows the category.
        for (const auto& [id, message] : touched.day().floor.messages)
            touched.me(event.participant, {"messages", id.text()});
    }
    void operator()(const SeatHeld& event) { touched.person(event.participant); }
    void operator()(const CompanionSeated& event) {
        touched.person(event.participant);
        touched.me(event.host, {"companions"});
    }

    void operator()(const PartnerNoted& event) { touched.note(event.about); }
    void operator()(const NoteCorrected& event) { touched.note(event.participant); }
    void operator()(const ContributionWritten& event) {
        touched.contribution(event.contribution.id);
    }
    void operator()(const ContributionEdited& event) { touched.contribution(event.contribution); }
    void operator()(const ContributionWithdrawn& event) {
        touched.contribution(event.contribution);
    }
    void operator()(const ContributionPublished& event) {
        touched.contribution(event.contribution);
    }
    void operator()(const ContributionHidden& event) { touched.contribution(event.contribution); }
    void operator()(const VoteCast& event) {
        touched.contribution(event.contribution);
        touched.me(event.participant, {"votes"});
    }
    void operator()(const QuestionAnswered& event) {
        const std::string& question = event.question.text();
        touched.desk({"answers", question});
        touched.agenda({"results", question});
        touched.me(event.participant, {"answers", question});
        const auto answers = touched.day().harvest.answers.find(event.question);
        if (answers == touched.day().harvest.answers.end()) return;
        const auto order = answers->second.numbers.find(event.participant);
        if (order != answers->second.numbers.end())
            touched.desk({"texts", question + ":" + std::to_string(order->second)});
    }
    void operator()(const WordHidden& event) {
        touched.desk({"answers", event.question.text()});
        touched.agenda({"results", event.question.text()});
    }
    void operator()(const HandRaised& event) { hand(event.participant); }
    void operator()(const HandLowered& event) { hand(event.participant); }
    void operator()(const FloorGiven& event) {
        hand(event.participant);
        for (const Hand& raised : touched.day().floor.hands)
            if (raised.speaking) hand(raised.participant);
    }
    void operator()(const CallMade& event) { call(event.call.id); }
    void operator()(const CallTaken& event) { call(event.call); }
    void operator()(const CallAnswered& event) { call(event.call); }
    void operator()(const CallCancelled& event) { call(event.call); }
    void operator()(const MessageSent& event) { touched.message(event.message); }
    void operator()(const PeopleTied&) { touched.desk({"ties"}); }
    void operator()(const EarlierDaysRemembered&) { touched.desk({"earlier_days"}); }

  private:
    void whole_day() {
        touched.agenda({"day"});
        touched.times();
    }
    void moved(const BlockId& block) {
        touched.block(block);
        touched.results(block);
        touched.times();
        touched.running_round();
    }
    void rounds_kept(const Move& move) {
        for (const auto& [id, times] : move.rounds)
            touched.round(id);
    }
    void one_group(const RoundId& round, const GroupId& group) {
        touched.agenda({"round"});
        touched.agenda({"groups", group.text()});
        touched.desk({"rounds", round.text()});
        touched.desk({"groups", group.text()});
        for (const char* section : {"group", "members", "cards", "room"})
            touched.group(group, {section});
    }
    void seated(const RoundId& id, const ParticipantId& participant) {
        touched.agenda({"round"});
        touched.desk({"rounds", id.text()});
        const Round* round = touched.day().find_round(id);
        if (round == nullptr) return;
        touched.seat(*round, participant);
        if (const Group* group = round->group_of(participant))
            touched.group_everywhere(*round, *group);
    }
    void some_groups(const RoundId& id, const std::vector<GroupId>& groups) {
        touched.agenda({"round"});
        touched.desk({"rounds", id.text()});
        const Round* round = touched.day().find_round(id);
        if (round == nullptr) return;
        for (const GroupId& group : groups)
            if (const Group* found = round->group(group)) touched.group_everywhere(*round, *found);
        // Groups of a finished round that open again bring their members back.
        if (touched.day().current_round() == nullptr) touched.round(id);
    }
    void figures(const GroupId& group) {
        touched.group(group, {"group"});
        touched.desk({"groups", group.text()});
    }
    void came_or_went(const ParticipantId& id) {
        touched.person(id);
        touched.counts(id);
    }
    void hand(const ParticipantId& id) {
        touched.desk({"hands"});
        touched.me(id, {"hand"});
    }
    void call(const CallId& id) {
        touched.desk({"calls", id.text()});
        const auto found = touched.day().floor.calls.find(id);
        if (found != touched.day().floor.calls.end())
            touched.me(found->second.participant, {"call"});
    }
};

} // namespace

void touch(const Day& day, const Event& event, Cells& cells) {
    std::visit(Toucher{Touched(day, cells)}, event);
}

} // namespace deroule::view
