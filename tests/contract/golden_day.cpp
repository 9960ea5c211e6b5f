#include "contract/golden_day.hpp"

#include "domain/decide.hpp"
#include "domain/evolve.hpp"
#include "journal/event_codec.hpp"
#include "support/tiny_day.hpp"
#include "view/cell.hpp"
#include "wire/codec.hpp"

#include <stdexcept>

namespace deroule::journal {

using namespace domain;

namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using tiny::at;

class Living {
  public:
    Living() { lived.day.id = DayId("2021-01-21"); }

    void send(const Actor& actor, const Command& command) {
        const auto decided = decide(day(), command, {actor, now});
        const std::string place = " after " + std::to_string(lived.bodies.size()) + " records";
        if (!decided) throw std::logic_error(std::string(code(decided.error())) + place);
        if (decided->empty()) throw std::logic_error("nothing to record" + place);
        Facts facts;
        if (!actor.is_engine()) facts.command_id = "c" + std::to_string(lived.bodies.size() + 1);
        facts.actor = actor;
        facts.at = now;
        facts.events = *decided;
        lived.bodies.push_back(write_facts(facts));
        for (const Event& event : facts.events)
            evolve(lived.day, event);
    }
    void send(int person, const Command& command) {
        send(tiny::participant(tiny::person(person)), command);
    }
    // Time passes; what was due by then happens when it was due.
    void until(Instant instant) {
        for (auto due = next_deadline(day()); due && *due <= instant; due = next_deadline(day())) {
            now = std::max(now, *due);
            send(tiny::engine(), ReachDeadline{});
            deal();
        }
        now = std::max(now, instant);
    }
    // Whatever was asked of the planner is answered.
    void deal() {
        for (bool again = true; again;) {
            again = false;
            for (const auto& [id, round] : day().rounds) {
                if (round.status != RoundStatus::requested) continue;
                RecordPlan plan = tiny::deal(day(), round);
                plan.quality = {1, 0, 2, 1, 30, 20, 40, 10};
                Breach breach;
                breach.group = GroupId("0");
                breach.people = plan.groups.front().members;
                breach.subject = "Ardenne";
                breach.available = 8;
                breach.needed = 6;
                plan.breaches = {breach, Breach{}};
                send(tiny::engine(), plan);
                again = true;
                break; // Recording it changed the rounds.
            }
        }
    }
    void look() { lived.sights.push_back(lived.bodies.size()); }

    [[nodiscard]] const Day& day() const { return lived.day; }
    [[nodiscard]] const Round& round(const BlockId& block) const { return *day().round_of(block); }
    // The groups of a block's round, in order.
    [[nodiscard]] std::vector<Group> groups(const BlockId& block) const {
        std::vector<Group> found;
        for (const auto& [id, group] : round(block).groups)
            found.push_back(group);
        return found;
    }

    const Actor claire = tiny::facilitator("Claire");
    const Actor marc = tiny::facilitator("Marc");
    Instant now = at(8, 30);
    GoldenDay lived;
};

Actor act_as(const ParticipantId& id) {
    return tiny::participant(id);
}

std::vector<Participant> registered() {
    std::vector<Participant> people = tiny::people(12);
    Person& first = people.front().person;
    first.territory_kind = "PNR";
    first.advancement = Advancement::engaged;
    first.function = "Maire";
    first.email = "camille@exemple.invalid";
    first.expectation = "« Oser » la haie\u202F!";
    return people;
}

void prepare(Living& live) {
    live.send(tiny::engine(), PrepareDay{tiny::plan(), registered()});
    const Link facilitator{std::string(64, 'a'), Role::facilitator, {}, "Claire"};
    const Link own{std::string(64, 'b'), Role::participant, tiny::person(1), ""};
    const Link lost{std::string(64, 'c'), Role::observer, {}, ""};
    for (const Link& link : {facilitator, own, lost})
        live.send(tiny::engine(), RegisterLink{link});
    live.send(tiny::engine(), RevokeLink{lost.hash});
    live.until(at(8, 45));
    live.send(live.claire, OpenDoors{});
    for (int person = 1; person <= 10; ++person)
        live.send(person, Arrive{});
    live.send(live.claire, MarkAbsent{tiny::person(11), "Grippe"});
    live.send(live.claire, HoldSeat{tiny::person(12), true});
    live.send(live.claire, AddParticipant{tiny::newcomer()});
    CorrectParticipant correct;
    correct.participant = tiny::person(2);
    correct.territory_kind = "Métropole";
    live.send(live.claire, correct);
    live.send(3, SayWho{{}, "Zoé", "Nom3", "Élue"});
    Person companion = tiny::newcomer();
    companion.given_name = "Max";
    live.send(1, SeatCompanion{{}, companion});
    live.look();
}

void edit_the_agenda(Living& live) {
    InsertBlock insert;
    insert.plan.kind = BlockKind::question;
    insert.plan.title = "En un mot";
    insert.plan.length = minutes(5);
    insert.plan.questions = {{QuestionId(), QuestionKind::text, "Un mot ?", {}, 1, 5}};
    insert.after = tiny::coffee;
    live.send(live.claire, insert);
    const BlockId inserted = live.day().agenda.blocks[4].plan.id;
    live.send(live.claire, MoveBlock{inserted, tiny::talk});
    live.send(live.claire, RemoveBlock{inserted});
    EditBlock edit;
    edit.block = tiny::talk;
    edit.title = "Conduire le changement";
    edit.keywords = std::vector<std::string>{"récit", "coopération"};
    edit.longest = minutes(50);
    live.send(live.marc, edit);
    live.send(live.claire, SkipBlock{tiny::coffee});
}

void open_the_day(Living& live) {
    live.until(at(9, 0));
    live.send(live.claire, StartDay{});
    live.send(live.claire, ExtendBlock{tiny::welcome, minutes(5)});
    live.send(live.claire, Undo{live.day().moves.back().number});
    edit_the_agenda(live);
    live.send(4, AskFloor{});
    live.send(5, AskFloor{});
    live.send(live.claire, GiveFloor{tiny::person(4)});
    live.send(4, LeaveFloor{});
    live.until(at(9, 10));
    live.send(live.claire, PauseDay{});
    live.now = at(9, 13);
    live.send(live.claire, ResumeDay{});
    live.until(at(9, 25)); // It runs over, and that is noted.
    live.look();
}

void introduce(Living& live) {
    live.send(live.claire, Advance{tiny::welcome});
    live.deal();
    live.send(live.claire, ProposeGroups{tiny::meet, 7});
    live.deal();
    live.send(live.claire, AdvancePhase{tiny::meet, Phase::pairing, {}});
    for (const Group& pair : live.groups(tiny::meet)) {
        live.send(act_as(pair.members[0]), NotePartner{{}, pair.members[1], "Aime les haies."});
        live.send(act_as(pair.members[1]), NotePartner{{}, pair.members[0], "Écoute."});
    }
    live.send(1, CorrectNote{{}, "Aime les haies et l’eau."});
    live.look();
    live.until(live.now + minutes(15)); // From pairs to circles by itself.
    live.look();
    live.until(live.now + minutes(10));
}

void ask(Living& live) {
    live.send(live.claire, Advance{tiny::meet});
    live.send(1, AnswerQuestion{{}, tiny::cloud, Words{{"Haie", "récit", "HAIE"}}});
    live.send(2, AnswerQuestion{{}, tiny::scale, Step{4}});
    live.send(2, AnswerQuestion{{}, tiny::scale, Step{5}});
    live.send(3, AnswerQuestion{{}, tiny::choice, Choice{1}});
    live.send(4, AnswerQuestion{{}, tiny::open, Text{"Tenir dans la durée."}});
    live.send(live.claire, HideWord{tiny::cloud, "récit", true});
    live.send(live.claire, AdvancePhase{tiny::aims, Phase::open, {}});
    live.send(live.claire, AdvancePhase{tiny::aims, Phase::closed, {}});
    live.look();
    live.send(live.claire, GoBack{tiny::aims}); // A slip of the finger.
    live.send(live.claire, Undo{live.day().moves.back().number});
    live.send(live.claire, GoTo{tiny::talk, tiny::aims});
    live.send(live.claire, GoBack{tiny::talk});
    live.send(live.claire, GoTo{tiny::talk, tiny::aims});
    for (const int person : {4, 5, 6})
        live.send(person, Contribute{{}, tiny::talk, ContributionKind::query, "", "Combien ?"});
    live.send(live.claire, PublishContribution{ContributionId("c1")});
    live.send(live.claire, HideContribution{ContributionId("c2")});
    live.send(7, Vote{{}, ContributionId("c1"), true});
    live.send(8, Vote{{}, ContributionId("c1"), true});
    live.send(8, Vote{{}, ContributionId("c1"), false});
    live.send(6, EditContribution{{}, ContributionId("c3"), "Combien, et pour qui ?"});
    live.send(6, WithdrawContribution{{}, ContributionId("c3")});
    const auto offers = propose_catch_up(live.day().agenda);
    if (!offers.empty() && !offers.front().lengths.empty())
        live.send(live.marc, AcceptCatchUp{offers.front().target, offers.front().lengths});
}

void compose(Living& live) {
    const EarlierDay earlier{
        DayId("d0"), "Journée 1", "2021-01-07", {{{tiny::person(1), tiny::person(2)}}}};
    live.send(tiny::engine(), RememberDays{{earlier}});
    live.send(live.claire, GoTo{tiny::peers, tiny::talk});
    live.deal();
    const RoundId id = live.round(tiny::peers).id;
    const auto drafted = live.groups(tiny::peers);
    const ParticipantId moved = drafted[0].members[0];
    live.send(live.claire, MovePerson{id, moved, {}});
    live.send(live.claire, MovePerson{id, moved, drafted[0].id});
    live.send(live.claire, PinPerson{id, moved, drafted[0].id});
    live.send(live.claire, LockGroup{id, drafted[0].id, true});
    live.send(live.claire, SwapPeople{id, drafted[1].members[0], drafted[2].members[0]});
    live.send(live.claire, ProposeGroups{tiny::peers, 0});
    live.deal();
    live.send(live.claire, ChooseAlternative{id, 1});
    live.send(live.claire, ChooseAlternative{id, 2});
    live.send(live.claire, DropAlternative{id, 3});
    live.send(live.claire, TiePeople{drafted[0].members[0], drafted[1].members[0], Tie::apart});
    live.look();
    live.send(live.claire, LockGroup{id, drafted[0].id, false});
    live.send(live.claire, PinPerson{id, moved, {}});
    live.send(live.claire, SplitGroup{id, drafted[0].id, {moved}});
    live.send(live.claire,
              MergeGroups{id, live.round(tiny::peers).group_of(moved)->id, drafted[1].id});
    const Quality measured{2, 0, 3, 1, 35, 20, 45, 10};
    live.send(tiny::engine(), RecordQuality{id, measured, {}});
    live.send(live.claire, AcceptGroups{id});
    live.send(live.claire, AnnounceGroups{id});
    live.send(live.claire, OpenGroups{id});
    live.look();
}

void talk_in_groups(Living& live) {
    const RoundId id = live.round(tiny::peers).id;
    const auto groups = live.groups(tiny::peers);
    const auto& first = groups[1].members;
    live.send(act_as(first[0]), TakePen{});
    live.send(act_as(first[0]), GivePen{{}, first[1]});
    live.send(act_as(first[1]), VolunteerReport{});
    live.send(live.claire, NameReporter{groups[0].id, groups[0].members[0]});
    live.send(act_as(first[0]),
              Contribute{{}, tiny::peers, ContributionKind::card, "Levers", "Un élu référent."});
    live.send(act_as(first[1]), EditContribution{{}, ContributionId("c4"), "Deux élus référents."});
    live.send(act_as(first[1]), Vote{{}, ContributionId("c4"), true});
    live.send(live.marc, PublishContribution{ContributionId("c4")});
    live.send(act_as(first[0]), CallForHelp{{}, "On n’entend rien."});
    live.send(live.claire, TakeCall{CallId("h1")});
    live.send(live.claire, AnswerCall{CallId("h1")});
    live.send(act_as(first[1]), CallForHelp{{}, ""});
    live.send(act_as(first[1]), CancelCall{{}, CallId("h2")});
    live.send(live.claire, SendMessage{ToGroups{{groups[0].id}}, "Plus que dix minutes."});
    live.send(live.claire, SendMessage{ToCategory{Category::etat}, "Rejoignez-nous."});
    live.send(live.claire, SendMessage{ToParticipant{first[0]}, "Votre micro est coupé."});
    live.send(live.marc, SendMessage{ToAll{}, "Retour à 13 h."});
    live.send(live.claire, ExtendGroups{id, {groups[0].id}, minutes(2)});
    live.send(live.claire, CloseGroups{id, {groups[1].id}});
    live.look();
    live.send(5, Leave{});
    live.send(tiny::engine(), NoteDeparture{tiny::person(6)});
    live.until(live.now + minutes(60));
}

void report(Living& live) {
    live.send(live.claire, GoTo{tiny::told, tiny::peers});
    live.look();
    const Block& told = *live.day().agenda.running_block();
    live.send(live.claire, AdvancePhase{tiny::told, Phase::reporting, told.reporting});
    live.send(live.claire, GoTo{tiny::across, tiny::told});
    live.deal();
    const auto groups = live.groups(tiny::across);
    const RoundId id = live.round(tiny::across).id;
    live.send(live.claire, OpenGroups{id});
    const ParticipantId restless = groups[0].members[0];
    live.send(act_as(restless), ChangeGroup{{}, groups[1].id});
    live.send(live.claire, CallBack{id});
    live.send(live.claire, Advance{tiny::across});
    live.send(1, AnswerQuestion{{}, tiny::verdict, Step{5}});
    live.send(live.claire, AdvancePhase{tiny::judge, Phase::open, {}});
    live.send(live.claire, AdvancePhase{tiny::judge, Phase::closed, {}});
    live.send(live.claire, GoTo{tiny::end, tiny::judge});
    live.send(live.claire, CloseDay{});
    live.look();
}

} // namespace

GoldenDay live_golden_day() {
    Living live;
    prepare(live);
    open_the_day(live);
    introduce(live);
    ask(live);
    compose(live);
    talk_in_groups(live);
    report(live);
    return std::move(live.lived);
}

nlohmann::json documents(const Day& day) {
    std::vector<view::Channel> channels{view::agenda_channel(), view::desk_channel()};
    for (const auto& [id, participant] : day.roster.participants)
        channels.push_back(view::me_channel(id));
    if (const Round* round = day.current_round())
        for (const auto& [id, group] : round->groups)
            channels.push_back(view::group_channel(id));
    nlohmann::json found = nlohmann::json::object();
    for (const view::Channel& channel : channels)
        found[view::name(channel)] =
            nlohmann::json::parse(wire::write(view::document(day, channel)));
    return found;
}

Day replayed(const DayId& id, const std::vector<std::string>& bodies, std::size_t count) {
    Day day;
    day.id = id;
    for (std::size_t i = 0; i < count; ++i)
        for (const Event& event : read_facts(bodies.at(i)).events)
            evolve(day, event);
    return day;
}

} // namespace deroule::journal
