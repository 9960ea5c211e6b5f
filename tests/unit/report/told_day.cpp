#include "unit/report/told_day.hpp"

#include "domain/evolve.hpp"

namespace deroule::report {

using namespace domain;

namespace {

Question question(const std::string& id, QuestionKind kind, const std::string& text) {
    Question asked;
    asked.id = QuestionId(id);
    asked.kind = kind;
    asked.text = text;
    return asked;
}

std::vector<BlockPlan> reference_blocks() {
    BlockPlan welcome = plan("welcome", BlockKind::plenary, at(9, 0), 20);
    welcome.title = "Accueil";
    BlockPlan aims = plan("aims", BlockKind::question, at(9, 20), 20);
    aims.title = "Attentes de chacun";
    aims.questions = {question("hope", QuestionKind::word_cloud, "Un mot pour la journée ?"),
                      question("wish", QuestionKind::text, "Qu’attendez-vous ?")};
    BlockPlan peers = plan("peers", BlockKind::breakout, at(9, 40), 60);
    peers.title = "Dialogue entre pairs";
    peers.fields = {"Difficultés", "Leviers"};
    BlockPlan lunch = plan("lunch", BlockKind::break_, at(12, 30), 90);
    lunch.title = "Déjeuner";
    lunch.fixed = true;
    BlockPlan across = plan("across", BlockKind::breakout, at(14, 0), 50);
    across.title = "Dialogue entre territoires";
    BlockPlan next = plan("next", BlockKind::breakout, at(14, 50), 15);
    next.title = "Et après";
    BlockPlan rest = plan("rest", BlockKind::break_, at(15, 5), 10);
    rest.title = "Pause";
    BlockPlan evaluation = plan("evaluation", BlockKind::evaluation, at(15, 15), 15);
    evaluation.title = "Évaluation de la journée";
    evaluation.questions = {
        question("useful", QuestionKind::scale, "La journée était-elle utile ?"),
        question("best", QuestionKind::choice, "Le meilleur moment ?"),
        question("say", QuestionKind::text, "Autre chose ?")};
    evaluation.questions[1].choices = {"Le matin", "L’après-midi"};
    return {welcome, aims, peers, lunch, across, next, rest, evaluation};
}

std::vector<Participant> reference_people() {
    std::vector<Participant> people{
        person("p1", "Jehanne", "Aubertin", Category::elu, "Métropole d’Étoile"),
        person("p2", "Karim", "Blinois", Category::technicien, "Métropole d’Étoile"),
        person("p3", "Lucie", "Cazalis", Category::elu, "CC du Lac"),
        person("p4", "Marceau", "Duvallet", Category::etat, "CC du Lac"),
        person("p5", "Nadia", "Evrardin", Category::operateur, "PNR Vert")};
    people[0].person.territory_kind = "Métropole";
    people[1].person.advancement = Advancement::engaged;
    people[0].person.function = "Vice-présidente";
    people[2].person.expectation = "Rencontrer des pairs discrets";
    return people;
}

void tell_morning(ToldDay& told) {
    told.arrives("p1", at(8, 50));
    told.arrives("p2", at(8, 55));
    told.arrives("p3", at(9, 1));
    told.runs("welcome", at(9, 3), at(9, 25));
    told.answers("p1", "hope", Words{{"coopérer", "oser"}});
    told.answers("p2", "hope", Words{{"oser"}});
    told.answers("p3", "wish", Text{"Un secret d’attente"});
    told.runs("aims", at(9, 25), at(9, 40));
    told.seats("peers", GroupingRule::by_category, {{"p1", "p3"}, {"p2"}});
    told.publishes(told.writes("p1", "peers", "peers-1", "Leviers", "Un levier d’élue"));
    told.publishes(told.writes("p3", "peers", "peers-1", "Difficultés", "Le temps manque"));
    told.writes("p2", "peers", "peers-2", "Difficultés", "Un brouillon discret");
    told.runs("peers", at(9, 40), at(10, 40));
    told.runs("lunch", at(12, 30), at(14, 0));
}

void tell_afternoon(ToldDay& told) {
    told.arrives("p4", at(14, 5));
    told.seats("across", GroupingRule::across_territories, {{"p1", "p4"}, {"p2", "p3"}});
    const std::string shared = told.writes("p3", "across", "across-2", "", "Un récit commun");
    told.publishes(shared);
    told.apply(VoteCast{ContributionId(shared), ParticipantId("p1"), true});
    told.runs("across", at(14, 0), at(14, 50));
    told.seats("next", GroupingRule::by_delegation, {{"p1", "p2"}, {"p3", "p4"}});
    told.publishes(told.writes("p2", "next", "next-1", "", "Réunir le conseil"));
    const std::string hidden = told.writes("p4", "next", "next-2", "", "Un propos masqué");
    told.apply(ContributionHidden{ContributionId(hidden)});
    told.runs("next", at(14, 50), at(15, 5));
    told.apply(BlockSkipped{BlockId("rest")});
    told.answers("p1", "useful", Step{5});
    told.answers("p2", "useful", Step{4});
    told.answers("p4", "useful", Step{4});
    told.answers("p1", "best", Choice{1});
    told.answers("p2", "say", Text{"Une remarque anonyme"});
    told.runs("evaluation", at(15, 5), at(15, 20));
    told.apply(ParticipantMarkedAbsent{ParticipantId("p5"), "grippe", at(15, 21)});
    told.apply(DayClosed{at(15, 25)});
}

} // namespace

Instant at(int hours, int minutes, int seconds) {
    using namespace std::chrono;
    constexpr Instant midnight = sys_days{year{2021} / January / 20} + std::chrono::hours{23};
    return midnight + std::chrono::hours{hours} + std::chrono::minutes{minutes} +
           std::chrono::seconds{seconds};
}

BlockPlan plan(const std::string& id, BlockKind kind, Instant from, int minutes) {
    BlockPlan planned;
    planned.id = BlockId(id);
    planned.kind = kind;
    planned.title = id;
    planned.starts_at = from;
    planned.length = std::chrono::minutes{minutes};
    return planned;
}

Participant person(const std::string& id, const std::string& given_name,
                   const std::string& family_name, Category category,
                   const std::string& territory) {
    Participant participant;
    participant.id = ParticipantId(id);
    participant.person.given_name = given_name;
    participant.person.family_name = family_name;
    participant.person.category = category;
    participant.person.territory = territory;
    participant.person.email = given_name + "@courriel.example";
    return participant;
}

ToldDay::ToldDay(std::vector<BlockPlan> blocks, std::vector<Participant> participants) {
    day_.id = DayId("2021-01-21");
    DayPlan prepared;
    prepared.title = "Conduire le changement";
    prepared.cycle = "Cycle des transitions";
    prepared.date = "2021-01-21";
    prepared.timezone = "Europe/Paris";
    prepared.midnight = at(0, 0);
    prepared.doors_at = at(8, 45);
    prepared.blocks = std::move(blocks);
    apply(DayPrepared{std::move(prepared), std::move(participants)});
    apply(DayStarted{at(9, 0)});
}

void ToldDay::apply(const Event& event) {
    evolve(day_, event);
}

void ToldDay::arrives(const std::string& who, Instant when) {
    apply(ParticipantArrived{ParticipantId(who), when});
}

void ToldDay::leaves(const std::string& who, Instant when) {
    apply(ParticipantLeft{ParticipantId(who), when});
}

void ToldDay::runs(const std::string& block, Instant from, Instant until) {
    apply(BlockStarted{BlockId(block), from, until});
    if (!day_.agenda.find(BlockId(block))->plan.questions.empty())
        apply(PhaseStarted{BlockId(block), Phase::shown, until, {}});
    apply(BlockEnded{BlockId(block), until});
}

void ToldDay::seats(const std::string& block, GroupingRule rule,
                    const std::vector<std::vector<std::string>>& groups) {
    const RoundId round("round-" + block);
    apply(RoundRequested{round, BlockId(block), RoundPurpose::groups, rule, {}, 1});
    std::vector<Group> proposed;
    for (const auto& members : groups) {
        Group group;
        group.number = static_cast<int>(proposed.size()) + 1;
        group.id = GroupId(block + "-" + std::to_string(group.number));
        for (const std::string& member : members)
            group.members.emplace_back(member);
        proposed.push_back(std::move(group));
    }
    apply(GroupsProposed{round, proposed, {}, {}, 1, {}});
}

std::string ToldDay::writes(const std::string& who, const std::string& block,
                            const std::string& group, const std::string& field,
                            const std::string& text) {
    Contribution card;
    const int number = static_cast<int>(day_.harvest.contributions.size()) + 1;
    card.id = ContributionId("c" + std::to_string(number));
    card.block = BlockId(block);
    if (!group.empty()) card.group = GroupId(group);
    card.author = ParticipantId(who);
    card.field = field;
    card.text = text;
    card.written_at = at(10, 0, number);
    apply(ContributionWritten{card});
    return card.id.text();
}

void ToldDay::publishes(const std::string& card) {
    apply(ContributionPublished{ContributionId(card)});
}

void ToldDay::answers(const std::string& who, const std::string& question, AnswerValue value) {
    apply(QuestionAnswered{QuestionId(question), ParticipantId(who), std::move(value)});
}

ToldDay reference_day() {
    ToldDay told(reference_blocks(), reference_people());
    tell_morning(told);
    tell_afternoon(told);
    return told;
}

} // namespace deroule::report
