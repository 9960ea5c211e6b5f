#include "report/texts.hpp"

#include <array>
#include <cstdlib>

namespace deroule::report {

namespace {

constexpr Texts french{
    .account = "Compte rendu",
    .cycle_account = "Compte rendu du cycle",
    .organisers_only = "Version des organisateurs\u00A0: noms et textes non publiés, à ne pas "
                       "diffuser.",
    .nothing = "—",
    .colon = "\u00A0: ",
    .decimal_point = ",",
    .territories = "Territoires présents",
    .territories_caption = "Personnes venues, par territoire et par catégorie",
    .territory = "Territoire",
    .kind = "Type",
    .advancement = "Avancement",
    .total = "Total",
    .by_day = "Personnes venues, jour par jour",
    .came_of = "{territories}, {people} sur {registered}",
    .who_came = "Personnes venues",
    .who_did_not = "Personnes inscrites qui ne sont pas venues",
    .to_come = "Cette journée n’a pas encore eu lieu\u00A0: ce qui suit est prévu.",
    .who_registers = "Inscriptions",
    .who_is_expected = "Personnes attendues",
    .awaited = "attendue",
    .excused = "absence notée",
    .excused_because = "absence notée\u00A0: {reason}",
    .name = "Nom",
    .function = "Fonction",
    .category = "Catégorie",
    .territories_came = {"{n} territoire", "{n} territoires"},
    .registered = {"{n} inscrite", "{n} inscrites"},
    .elus = {"{n} élu", "{n} élus"},
    .techniciens = {"{n} technicien", "{n} techniciens"},
    .operateurs = {"{n} opérateur", "{n} opérateurs"},
    .etats = {"{n} de l’État", "{n} de l’État"},
    .persons = {"{n} personne", "{n} personnes"},
    .one_elu = "élu·e",
    .one_technicien = "technicien·ne",
    .one_operateur = "opérateur",
    .one_etat = "État",
    .column_elu = "Élus",
    .column_technicien = "Techniciens",
    .column_operateur = "Opérateurs",
    .column_etat = "État",
    .starting = "en initialisation",
    .engaged = "déjà engagé",
    .amplifying = "en amplification",
    .expectations = "Attentes",
    .no_expectation = "Aucune attente n’a été exprimée à l’inscription.",
    .expectations_written = {"{n} personne a dit ce qu’elle attendait en s’inscrivant",
                             "{n} personnes ont dit ce qu’elles attendaient en s’inscrivant"},
    .agenda = "Déroulé de la journée",
    .agenda_caption = "Horaires prévus et réalisés",
    .block = "Séquence",
    .planned = "Prévu",
    .actual = "Réalisé",
    .drift = "Écart",
    .on_time = "à l’heure",
    .late = "+{length}",
    .early = "−{length}",
    .skipped = "non tenue",
    .projected = "attendu {times}",
    .running = "en cours depuis {time}",
    .times_of = "{from} – {until}",
    .peers = "Entre pairs, par catégorie",
    .across = "Entre territoires",
    .delegations = "Suites dans chaque territoire",
    .groups = "En groupes",
    .other_harvest = "Autres contributions",
    .prompt = "Consigne",
    .queries = "Questions posées",
    .group = "Groupe {n}",
    .members = "Membres",
    .nothing_published = "Aucune contribution n’a été publiée.",
    .nothing_written = "Aucune contribution n’a été écrite.",
    .hidden = "masquée",
    .unpublished = "non publiée",
    .published = "publiée",
    .group_count = {"{n} groupe", "{n} groupes"},
    .votes = {"{n} voix", "{n} voix"},
    .questions = "Questions",
    .evaluation = "Évaluation",
    .average = "Moyenne {average} sur une échelle de {min} à {max}",
    .step = "Note",
    .choice = "Choix",
    .answers = "Réponses",
    .no_answer = "Aucune réponse.",
    .answer_count = {"{n} réponse", "{n} réponses"},
    .texts_withheld = {"{n} réponse libre, non publiée.", "{n} réponses libres, non publiées."},
    .attendance = "Feuille d’émargement",
    .morning = "Matin",
    .afternoon = "Après-midi",
    .arrived = "Arrivée",
    .left = "Départ",
    .minutes = "Minutes",
    .here = "présent",
    .not_here = "absent",
    .remarks = "Remarques",
    .seat_held = "place gardée",
    .window = "{half_day}\u00A0: de {from} à {until}.",
    .no_half_day = "{half_day}\u00A0: rien n’était prévu.",
    .present_total = "Présents",
    .date = "Date",
    .chapter = "Rubrique",
    .heading = "Intitulé",
    .text = "Texte",
    .number = "Nombre",
    .status = "Statut",
    .author = "Auteur",
    .presence = "Présence",
    .person = "Personne",
    .contribution = "Contribution",
    .speaker_line = "Avec {name}",
    .group_column = "Groupe",
    .average_column = "moyenne",
    .came = "venue",
    .did_not_come = "non venue",
    .identifier = "Identifiant",
    .given_name = "Prénom",
    .family_name = "Nom",
};

constexpr Texts english{
    .account = "Account of the day",
    .cycle_account = "Account of the cycle",
    .organisers_only = "Organisers’ version: names and unpublished texts, not to be passed on.",
    .nothing = "—",
    .colon = ": ",
    .decimal_point = ".",
    .territories = "Territories that came",
    .territories_caption = "People who came, by territory and category",
    .territory = "Territory",
    .kind = "Kind",
    .advancement = "Advancement",
    .total = "Total",
    .by_day = "People who came, day by day",
    .came_of = "{territories}, {people} of {registered}",
    .who_came = "People who came",
    .who_did_not = "People registered who did not come",
    .to_come = "This day has not taken place yet: what follows is planned.",
    .who_registers = "Registrations",
    .who_is_expected = "People expected",
    .awaited = "expected",
    .excused = "marked absent",
    .excused_because = "marked absent: {reason}",
    .name = "Name",
    .function = "Function",
    .category = "Category",
    .territories_came = {"{n} territory", "{n} territories"},
    .registered = {"{n} registered", "{n} registered"},
    .elus = {"{n} elected", "{n} elected"},
    .techniciens = {"{n} local staff", "{n} local staff"},
    .operateurs = {"{n} operator", "{n} operators"},
    .etats = {"{n} from the State", "{n} from the State"},
    .persons = {"{n} person", "{n} people"},
    .one_elu = "elected",
    .one_technicien = "local staff",
    .one_operateur = "operator",
    .one_etat = "State",
    .column_elu = "Elected",
    .column_technicien = "Local staff",
    .column_operateur = "Operators",
    .column_etat = "State",
    .starting = "starting",
    .engaged = "engaged",
    .amplifying = "amplifying",
    .expectations = "Expectations",
    .no_expectation = "Nobody said what they expected on registering.",
    .expectations_written = {"{n} person said what they expected on registering",
                             "{n} people said what they expected on registering"},
    .agenda = "How the day ran",
    .agenda_caption = "Times as planned and as they were",
    .block = "Block",
    .planned = "Planned",
    .actual = "Actual",
    .drift = "Drift",
    .on_time = "on time",
    .late = "+{length}",
    .early = "−{length}",
    .skipped = "skipped",
    .projected = "expected {times}",
    .running = "running since {time}",
    .times_of = "{from} – {until}",
    .peers = "Among peers, by category",
    .across = "Across territories",
    .delegations = "What each territory does next",
    .groups = "In groups",
    .other_harvest = "Other contributions",
    .prompt = "Prompt",
    .queries = "Questions put",
    .group = "Group {n}",
    .members = "Members",
    .nothing_published = "No contribution was published.",
    .nothing_written = "No contribution was written.",
    .hidden = "hidden",
    .unpublished = "not published",
    .published = "published",
    .group_count = {"{n} group", "{n} groups"},
    .votes = {"{n} vote", "{n} votes"},
    .questions = "Questions",
    .evaluation = "Evaluation",
    .average = "Average {average} on a scale from {min} to {max}",
    .step = "Step",
    .choice = "Choice",
    .answers = "Answers",
    .no_answer = "No answer.",
    .answer_count = {"{n} answer", "{n} answers"},
    .texts_withheld = {"{n} open answer, not published.", "{n} open answers, not published."},
    .attendance = "Attendance sheet",
    .morning = "Morning",
    .afternoon = "Afternoon",
    .arrived = "Arrived",
    .left = "Left",
    .minutes = "Minutes",
    .here = "present",
    .not_here = "absent",
    .remarks = "Remarks",
    .seat_held = "seat held",
    .window = "{half_day}: from {from} to {until}.",
    .no_half_day = "{half_day}: nothing was planned.",
    .present_total = "Present",
    .date = "Date",
    .chapter = "Chapter",
    .heading = "Heading",
    .text = "Text",
    .number = "Number",
    .status = "Status",
    .author = "Author",
    .presence = "Presence",
    .person = "Person",
    .contribution = "Contribution",
    .speaker_line = "With {name}",
    .group_column = "Group",
    .average_column = "average",
    .came = "came",
    .did_not_come = "did not come",
    .identifier = "Identifier",
    .given_name = "Given name",
    .family_name = "Family name",
};

} // namespace

const Texts& texts(Language language) {
    return language == Language::fr ? french : english;
}

std::string with(std::string_view text,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> values) {
    std::string filled;
    while (!text.empty()) {
        const std::size_t open = text.find('{');
        const std::size_t close = text.find('}', open == std::string_view::npos ? 0 : open);
        if (open == std::string_view::npos || close == std::string_view::npos) break;
        filled += text.substr(0, open);
        // What is filled in is not looked at again: it may hold braces of its own.
        const std::string_view name = text.substr(open + 1, close - open - 1);
        for (const auto& [place, value] : values)
            if (place == name) filled += value;
        text.remove_prefix(close + 1);
    }
    return filled.append(text);
}

std::string counted(const Counted& noun, int count, Language language) {
    const bool one = language == Language::fr ? std::abs(count) < 2 : count == 1;
    return with(one ? noun.one : noun.other, {{"n", std::to_string(count)}});
}

std::string tenths_text(int tenths, Language language) {
    const int size = std::abs(tenths);
    std::string text = tenths < 0 ? "−" : "";
    text += std::to_string(size / 10);
    return text.append(texts(language).decimal_point) + std::to_string(size % 10);
}

std::string_view people_of(domain::Category category, Language language) {
    const Texts& t = texts(language);
    switch (category) {
    case domain::Category::elu:
        return t.column_elu;
    case domain::Category::technicien:
        return t.column_technicien;
    case domain::Category::operateur:
        return t.column_operateur;
    case domain::Category::etat:
        break;
    }
    return t.column_etat;
}

std::string_view person_of(domain::Category category, Language language) {
    const Texts& t = texts(language);
    switch (category) {
    case domain::Category::elu:
        return t.one_elu;
    case domain::Category::technicien:
        return t.one_technicien;
    case domain::Category::operateur:
        return t.one_operateur;
    case domain::Category::etat:
        break;
    }
    return t.one_etat;
}

std::string_view advancement_text(domain::Advancement advancement, Language language) {
    const Texts& t = texts(language);
    switch (advancement) {
    case domain::Advancement::starting:
        return t.starting;
    case domain::Advancement::engaged:
        return t.engaged;
    case domain::Advancement::amplifying:
        return t.amplifying;
    case domain::Advancement::unknown:
        break;
    }
    return {};
}

} // namespace deroule::report
