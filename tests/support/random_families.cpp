// What each family of commands looks like when a crowd sends it.
#include "support/random_command.hpp"
#include "support/tiny_day.hpp"

#include <array>
#include <iterator>

namespace deroule::domain {

namespace {

constexpr std::uint64_t absurd = 3; // Percent of what makes no sense at all.

} // namespace

Command RandomCommands::of_the_day(const Day& day) {
    switch (below(12)) {
    case 0:
        return OpenDoors{};
    case 1:
    case 2:
        return StartDay{};
    case 3:
    case 4:
        return PauseDay{};
    case 5:
        if (chance(10)) return CloseDay{};
        return ResumeDay{};
    case 6:
    case 7:
        return ResumeDay{};
    default:
        return Undo{day.moves.empty() || chance(absurd) ? below(100) : day.moves.back().number};
    }
}

EditBlock RandomCommands::an_edit(const Day& day) {
    EditBlock edit;
    edit.block = block(day);
    if (chance(30)) edit.title = text();
    if (chance(30)) edit.length = time();
    if (chance(20)) edit.shortest = time();
    if (chance(20)) edit.longest = time();
    if (chance(20)) edit.fixed = chance(50);
    if (chance(20)) edit.rule = chance(50) ? GroupingRule::random : GroupingRule::by_choice;
    if (chance(20))
        edit.sizes = SizeBounds{static_cast<int>(below(6)) - 1, static_cast<int>(below(9))};
    if (chance(10)) edit.introduction = Introduction{time(), time(), {2, 4}};
    const Block* found = day.agenda.find(edit.block);
    if (found != nullptr && chance(20)) {
        edit.questions = found->plan.questions;
        Question added;
        added.text = text();
        edit.questions->push_back(added);
    }
    return edit;
}

AdvancePhase RandomCommands::a_phase(const Day& day) {
    AdvancePhase advance;
    advance.block = day.agenda.running.value_or(BlockId("nowhere"));
    if (const Block* running = day.agenda.running_block()) {
        advance.from = running->phase;
        advance.reporting = running->reporting;
    }
    if (chance(10)) advance.from = static_cast<Phase>(below(12));
    if (chance(absurd)) advance.block = block(day);
    return advance;
}

// To where something happens, more often than not.
GoTo RandomCommands::a_jump(const Day& day) {
    const std::array<BlockId, 6> lively{tiny::meet, tiny::aims,   tiny::peers,
                                        tiny::told, tiny::across, tiny::judge};
    return {chance(70) ? lively[below(lively.size())] : block(day), from(day)};
}

Command RandomCommands::of_the_agenda(const Day& day) {
    switch (below(16)) {
    case 0:
        return Advance{from(day)};
    case 1:
    case 2:
        return a_jump(day);
    case 3:
        return GoBack{from(day)};
    case 4:
        return SkipBlock{block(day)};
    case 5: {
        InsertBlock insert;
        insert.plan.kind = static_cast<BlockKind>(below(8));
        insert.plan.title = text();
        insert.plan.length = time();
        if (chance(20)) insert.plan.reports = block(day);
        if (chance(20)) insert.plan.nobody_of = {block(day)};
        if (chance(90)) insert.after = block(day);
        return insert;
    }
    case 6:
        return RemoveBlock{block(day)};
    case 7:
        return MoveBlock{block(day), chance(10) ? std::nullopt : std::optional(block(day))};
    case 8:
        return an_edit(day);
    default:
        return a_phase(day);
    }
}

Command RandomCommands::of_lengths(const Day& day) {
    switch (below(3)) {
    case 0:
        return ExtendBlock{block(day), time()};
    case 1:
        return ShortenBlock{block(day), time()};
    default: {
        const std::vector<CatchUp> proposals = propose_catch_up(day.agenda);
        if (proposals.empty()) return AcceptCatchUp{block(day), {{block(day), time()}}};
        const CatchUp& chosen = proposals[below(proposals.size())];
        return AcceptCatchUp{chosen.target, chosen.lengths};
    }
    }
}

Command RandomCommands::of_rounds(const Day& day) {
    const RoundId id = round(day);
    std::vector<GroupId> some;
    for (std::size_t i = below(3); i > 0; --i)
        some.push_back(group(day, id));
    switch (below(14)) {
    case 10:
        return ComposeDay{below(3)};
    case 11: {
        SetGroups set{block(day), {{person(day)}, {person(day)}}};
        for (std::size_t i = below(4); i > 0; --i)
            set.groups[below(2)].push_back(person(day));
        return set;
    }
    case 12: {
        const Round* found = day.find_round(id);
        const bool has_some = found != nullptr && !found->alternatives.empty();
        const int one = has_some && !chance(absurd) ? found->alternatives.front().id : 1;
        if (chance(20)) return DropAlternative{id, one};
        return ChooseAlternative{id, one};
    }
    case 13:
        return TiePeople{person(day), person(day), static_cast<Tie>(below(3))};
    case 0:
        return ProposeGroups{block(day), below(3)};
    case 1:
        return AcceptGroups{id};
    case 2:
        return AnnounceGroups{id};
    case 3:
    case 4:
        return OpenGroups{id};
    case 5:
    case 6:
        return ExtendGroups{id, some, time()};
    case 7:
        return CloseGroups{id, some};
    case 8:
        return CallBack{id};
    default:
        return NameReporter{group(day, id), person(day)};
    }
}

Command RandomCommands::of_seats(const Day& day) {
    const RoundId id = round(day);
    switch (below(7)) {
    case 6:
        return RepairGroups{id, {{person(day), group(day, id)}, {person(day), group(day, id)}}};
    case 0:
        if (chance(20)) return MovePerson{id, person(day), {}};
        return MovePerson{id, person(day), group(day, id)};
    case 1:
        return SwapPeople{id, person(day), person(day)};
    case 2:
        return MergeGroups{id, group(day, id), group(day, id)};
    case 3: {
        const GroupId from = group(day, id);
        const Round* found = day.find_round(id);
        const Group* source = found == nullptr ? nullptr : found->group(from);
        SplitGroup split{id, from, {person(day)}};
        if (source != nullptr && !source->members.empty())
            split.participants = {source->members[below(source->members.size())]};
        return split;
    }
    case 4:
        return LockGroup{id, group(day, id), chance(40)};
    default:
        if (chance(30)) return PinPerson{id, person(day), {}};
        return PinPerson{id, person(day), group(day, id)};
    }
}

Command RandomCommands::of_people(const Day& day) {
    switch (below(5)) {
    case 0:
        return MarkPresent{person(day)};
    case 1:
        if (chance(70)) return MarkPresent{person(day)};
        return MarkAbsent{person(day), text()};
    case 2: {
        Person added = tiny::newcomer();
        if (chance(20)) added.given_name = added.family_name = text();
        return AddParticipant{added};
    }
    case 3: {
        CorrectParticipant correct;
        correct.participant = person(day);
        if (chance(50)) correct.territory = text();
        if (chance(50)) correct.category = static_cast<Category>(below(4));
        return correct;
    }
    default:
        return HoldSeat{person(day), chance(50)};
    }
}

// A word that somebody said, more often than not.
HideWord RandomCommands::a_hiding(const Day& day) {
    HideWord hide{tiny::cloud, text(), chance(70)};
    const auto answers = day.harvest.answers.find(tiny::cloud);
    if (answers == day.harvest.answers.end() || answers->second.words.empty()) return hide;
    const auto& words = answers->second.words;
    hide.word = std::next(words.begin(), static_cast<std::ptrdiff_t>(below(words.size())))->first;
    return hide;
}

Command RandomCommands::of_the_floor(const Day& day) {
    const RoundId id = round(day);
    switch (below(9)) {
    case 0:
        return SendMessage{ToGroups{{group(day, id)}}, text()};
    case 1:
        return SendMessage{ToParticipant{person(day)}, text()};
    case 2:
        return TakeCall{call(day)};
    case 3:
        return AnswerCall{call(day)};
    case 4:
        return GiveFloor{person(day)};
    case 5:
        return LowerHand{person(day)};
    case 6:
        return PublishContribution{contribution(day)};
    case 7:
        return HideContribution{contribution(day)};
    default:
        return a_hiding(day);
    }
}

Command RandomCommands::of_a_participant(const Day& day, ParticipantId& someone) {
    switch (below(14)) {
    case 0:
    case 1:
    case 2:
        return Arrive{};
    case 3:
        return Leave{};
    case 4:
        return SayWho{{}, text(), "Nom", text()};
    case 5: {
        SeatCompanion seat;
        if (chance(80)) seat.participant = person(day);
        if (chance(80)) seat.person = tiny::newcomer();
        return seat;
    }
    case 6:
        return AskFloor{};
    case 7:
        return LeaveFloor{};
    case 8:
        return CallForHelp{{}, text()};
    case 9: {
        const CallId chosen = call(day);
        const auto found = day.floor.calls.find(chosen);
        if (found != day.floor.calls.end() && chance(80)) someone = found->second.participant;
        return CancelCall{{}, chosen};
    }
    case 10:
    case 11:
        return TakePen{};
    case 12:
        return GivePen{{}, person(day)};
    default:
        return VolunteerReport{};
    }
}

Command RandomCommands::of_writing(const Day& day, ParticipantId& someone) {
    const ContributionId card = contribution(day);
    const Contribution* found = day.harvest.find(card);
    const std::size_t kind = below(12);
    if (found != nullptr && kind < 3 && chance(80)) someone = found->author;
    if (kind < 2) return EditContribution{{}, card, text()};
    if (kind == 2) return WithdrawContribution{{}, card};
    if (kind < 5) return Vote{{}, card, chance(70)};
    if (kind < 7) {
        const bool query = chance(30);
        const BlockId here = chance(80) ? day.agenda.running.value_or(tiny::peers) : block(day);
        return Contribute{{},
                          here,
                          query ? ContributionKind::query : ContributionKind::card,
                          chance(20) ? "Levers" : "",
                          text()};
    }
    if (kind < 9) return an_answer(day);
    if (kind == 9) return CorrectNote{{}, text()};
    const Round* current = day.current_round();
    if (kind == 10) {
        const Group* own = current == nullptr ? nullptr : current->group_of(someone);
        if (own == nullptr || chance(10)) return NotePartner{{}, person(day), text()};
        return NotePartner{{}, own->members[below(own->members.size())], text()};
    }
    return ChangeGroup{{}, group(day, current == nullptr ? round(day) : current->id)};
}

Command RandomCommands::of_the_engine(const Day& day) {
    const RoundId id = round(day);
    switch (below(5)) {
    case 0:
        return NoteDeparture{person(day)};
    case 1: {
        RecordPlan plan{id, below(9), {}, {}, {}, {}};
        if (const Round* found = day.find_round(id)) plan = tiny::deal(day, *found);
        plan.is_beside = chance(20);
        if (chance(20)) plan.groups.resize(plan.groups.size() / 2);
        if (chance(20)) plan.groups.push_back({{person(day)}, group(day, id)});
        if (chance(20)) plan.breaches.push_back({BreachKind::pin, GroupId(text()), {}, "", 0, 0});
        return plan;
    }
    case 2:
        return ReachDeadline{};
    case 3:
        if (chance(absurd)) return PrepareDay{tiny::plan(), tiny::people(3)};
        return SeatPerson{id, person(day), group(day, id)};
    default:
        return SeatPerson{id, person(day), group(day, id)};
    }
}

} // namespace deroule::domain
