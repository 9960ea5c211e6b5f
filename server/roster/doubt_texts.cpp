#include "roster/doubt_texts.hpp"

#include "base/check.hpp"

#include <array>
#include <cstddef>

namespace deroule::roster {

namespace {

// In the order of DoubtKind. French typography: U+202F before a semicolon, U+00A0 before a
// colon and inside guillemets.
constexpr std::array<DoubtTexts, doubt_kinds> all_texts{{
    {DoubtKind::file_empty, "file_empty", {"the file is empty."}, {"le fichier est vide."}},
    {DoubtKind::file_too_large,
     "file_too_large",
     {"the file has {read} bytes; at most 16 MiB are read."},
     {"le fichier fait {read} octets\u202F; on en lit 16 Mio au plus."}},
    {DoubtKind::too_many_rows,
     "too_many_rows",
     {"the table goes on after {read} rows, the most that are read."},
     {"le tableau continue après {read} lignes, le plus que l’on lise."}},
    {DoubtKind::too_many_columns,
     "too_many_columns",
     {"the row has more than {read} cells, the most that are read."},
     {"la ligne a plus de {read} cellules, le plus que l’on lise."}},
    {DoubtKind::not_text,
     "not_text",
     {"this is not a text table ({read}): save it as CSV, with UTF-8 encoding."},
     {"ce n’est pas un tableau en texte ({read})\u00A0: enregistrez-le en CSV, encodé en UTF-8."}},
    {DoubtKind::encoding_unreadable,
     "encoding_unreadable",
     {"the text cannot be read from here on (tried: {read}): save it again, with UTF-8 encoding."},
     {"le texte est illisible à partir d’ici (essayé\u00A0: {read})\u00A0: enregistrez-le de "
      "nouveau, encodé en UTF-8."}},
    {DoubtKind::quote_unterminated,
     "quote_unterminated",
     {"a quotation mark opens here, before “{read}”, and never closes."},
     {"un guillemet s’ouvre ici, devant «\u00A0{read}\u00A0», et ne se ferme jamais."}},
    {DoubtKind::headings_missing,
     "headings_missing",
     {"no row of headings was found among the first ones; the first is “{read}”."},
     {"aucune ligne de titres de colonnes parmi les premières\u202F; la première est "
      "«\u00A0{read}\u00A0»."}},
    {DoubtKind::column_missing,
     "column_missing",
     {"no column was found for it among: {read}."},
     {"aucune colonne ne lui correspond parmi\u00A0: {read}."}},
    {DoubtKind::column_unknown,
     "column_unknown",
     {"the day’s file names the heading “{read}”, which is not among: {assumed}."},
     {"le fichier de la journée nomme le titre «\u00A0{read}\u00A0», absent parmi\u00A0: "
      "{assumed}."}},
    {DoubtKind::field_unknown,
     "field_unknown",
     {"the day’s file gives a heading for “{read}”, which is no field."},
     {"le fichier de la journée donne un titre pour «\u00A0{read}\u00A0», qui n’est pas une "
      "rubrique."}},
    {DoubtKind::category_mapping_unknown,
     "category_mapping_unknown",
     {"the day’s file maps “{read}” to “{assumed}”, which is not elu, technicien, operateur or "
      "etat.",
      "the day’s file maps “{read}” to nothing; expected elu, technicien, operateur or etat."},
     {"le fichier de la journée rattache «\u00A0{read}\u00A0» à «\u00A0{assumed}\u00A0», qui n’est "
      "ni elu, ni technicien, ni operateur, ni etat.",
      "le fichier de la journée ne rattache «\u00A0{read}\u00A0» à rien\u202F; attendu\u00A0: elu, "
      "technicien, operateur ou etat."}},
    {DoubtKind::date_unreadable,
     "date_unreadable",
     {"the date asked for, “{read}”, is not a date such as 2021-01-21."},
     {"la date demandée, «\u00A0{read}\u00A0», n’est pas une date telle que 2021-01-21."}},
    {DoubtKind::nobody,
     "nobody",
     {"nobody is registered for {assumed}.", "nobody is registered."},
     {"personne n’est inscrit pour le {assumed}.", "personne n’est inscrit."}},
    {DoubtKind::encoding_assumed,
     "encoding_assumed",
     {"nothing proves the encoding; {assumed} was assumed: look at the accents."},
     {"rien ne prouve l’encodage\u202F; {assumed} a été supposé\u00A0: vérifiez les accents."}},
    {DoubtKind::several_days,
     "several_days",
     {"rows name several days ({read}) and all were read, as no date was asked for."},
     {"des lignes nomment plusieurs journées ({read}) et toutes ont été lues, faute de date "
      "demandée."}},
    {DoubtKind::column_guessed,
     "column_guessed",
     {"the heading “{read}” was taken for this column."},
     {"le titre «\u00A0{read}\u00A0» a été pris pour cette colonne."}},
    {DoubtKind::column_repeated,
     "column_repeated",
     {"the heading “{read}” comes again; the first such column was read."},
     {"le titre «\u00A0{read}\u00A0» revient\u202F; la première de ces colonnes a été lue."}},
    {DoubtKind::row_above_headings,
     "row_above_headings",
     {"“{read}” stands above the headings and was not read."},
     {"«\u00A0{read}\u00A0» se trouve au-dessus des titres de colonnes et n’a pas été lu."}},
    {DoubtKind::row_empty,
     "row_empty",
     {"empty rows were left out; their number: {read}."},
     {"des lignes vides ont été laissées de côté\u202F; leur nombre\u00A0: {read}."}},
    {DoubtKind::row_too_wide,
     "row_too_wide",
     {"the row has cells beyond the headings, not read: “{read}”."},
     {"la ligne a des cellules au-delà des titres, non lues\u00A0: «\u00A0{read}\u00A0»."}},
    {DoubtKind::row_too_narrow,
     "row_too_narrow",
     {"the row has {read} cells for {assumed} headings; the others were taken as empty."},
     {"la ligne a {read} cellules pour {assumed} titres\u202F; les autres ont été prises pour "
      "vides."}},
    {DoubtKind::quote_misplaced,
     "quote_misplaced",
     {"text follows a closing quotation mark; it was joined to the cell."},
     {"du texte suit un guillemet fermant\u202F; il a été joint à la cellule."}},
    {DoubtKind::other_day,
     "other_day",
     {"left out, being registered for “{read}”."},
     {"laissée de côté, car inscrite pour «\u00A0{read}\u00A0»."}},
    {DoubtKind::day_missing,
     "day_missing",
     {"no day is given; the row was kept for this one."},
     {"aucune journée n’est indiquée\u202F; la ligne a été gardée pour celle-ci."}},
    {DoubtKind::days_missing,
     "days_missing",
     {"no day is given on any of the {read} rows; none was left out for that."},
     {"aucune journée n’est indiquée sur les {read} lignes\u202F; aucune n’a été "
      "laissée de côté pour cela."}},
    {DoubtKind::day_unreadable,
     "day_unreadable",
     {"“{read}” is no date that can be read; the row was kept for this day."},
     {"«\u00A0{read}\u00A0» n’est pas une date lisible\u202F; la ligne a été gardée pour cette "
      "journée."}},
    {DoubtKind::name_missing,
     "name_missing",
     {"no name is given; “{assumed}” was taken from the e-mail address.",
      "no name nor e-mail address is given; the row was left out."},
     {"aucun nom n’est indiqué\u202F; «\u00A0{assumed}\u00A0» a été tiré de l’adresse e-mail.",
      "ni nom ni adresse e-mail\u202F; la ligne a été laissée de côté."}},
    {DoubtKind::name_incomplete,
     "name_incomplete",
     {"it is empty; the person appears as “{assumed}”."},
     {"rubrique vide\u202F; la personne apparaît comme «\u00A0{assumed}\u00A0»."}},
    {DoubtKind::name_split,
     "name_split",
     {"“{read}” was split into given and family name: {assumed}."},
     {"«\u00A0{read}\u00A0» a été séparé en prénom et nom\u00A0: {assumed}."}},
    {DoubtKind::name_recased,
     "name_recased",
     {"“{read}” was written “{assumed}”, like the other names."},
     {"«\u00A0{read}\u00A0» a été écrit «\u00A0{assumed}\u00A0», comme les autres noms."}},
    {DoubtKind::territory_missing,
     "territory_missing",
     {"no territory is given; the person was kept without one."},
     {"aucun territoire n’est indiqué\u202F; la personne a été gardée sans territoire."}},
    {DoubtKind::territory_unified,
     "territory_unified",
     {"“{read}” was taken for “{assumed}”."},
     {"«\u00A0{read}\u00A0» a été pris pour «\u00A0{assumed}\u00A0»."}},
    {DoubtKind::territory_resembles,
     "territory_resembles",
     {"“{read}” resembles “{assumed}” (line {other}); both were kept."},
     {"«\u00A0{read}\u00A0» ressemble à «\u00A0{assumed}\u00A0» (ligne {other})\u202F; les deux "
      "ont été gardés."}},
    {DoubtKind::category_missing,
     "category_missing",
     {"no category is given; {category} was guessed from the function “{read}”.",
      "no category is given and the function does not tell it; the row was left out."},
     {"aucune catégorie n’est indiquée\u202F; {category} a été déduit de la fonction "
      "«\u00A0{read}\u00A0».",
      "aucune catégorie n’est indiquée et la fonction ne la dit pas\u202F; la ligne a été laissée "
      "de côté."}},
    {DoubtKind::category_guessed,
     "category_guessed",
     {"“{read}” was taken for {category}."},
     {"«\u00A0{read}\u00A0» a été pris pour {category}."}},
    {DoubtKind::category_unknown,
     "category_unknown",
     {"“{read}” is none of the four categories; the row was left out. Correct it or map it in the "
      "day’s file."},
     {"«\u00A0{read}\u00A0» n’est aucune des quatre catégories\u202F; la ligne a été laissée de "
      "côté. Corrigez-la ou rattachez-la dans le fichier de la journée."}},
    {DoubtKind::advancement_unknown,
     "advancement_unknown",
     {"“{read}” is none of the three degrees; unknown was assumed."},
     {"«\u00A0{read}\u00A0» n’est aucun des trois degrés\u202F; inconnu a été supposé."}},
    {DoubtKind::email_missing,
     "email_missing",
     {"no address: the personal link cannot be sent."},
     {"pas d’adresse\u00A0: le lien personnel ne pourra pas être envoyé."}},
    {DoubtKind::email_malformed,
     "email_malformed",
     {"“{read}” does not look like an address; it was kept as it is."},
     {"«\u00A0{read}\u00A0» ne ressemble pas à une adresse\u202F; elle a été gardée telle "
      "quelle."}},
    {DoubtKind::email_shared,
     "email_shared",
     {"“{read}” is also the address of somebody else on line {other}; both were kept."},
     {"«\u00A0{read}\u00A0» est aussi l’adresse de quelqu’un d’autre, ligne {other}\u202F; les "
      "deux ont été gardés."}},
    {DoubtKind::duplicate_merged,
     "duplicate_merged",
     {"{read} is already on line {other}; this later row was merged into it and changed: {fields}.",
      "{read} is already on line {other}; this later row changes nothing and was merged into it."},
     {"{read} est déjà en ligne {other}\u202F; cette ligne plus récente y a été fondue et a "
      "changé\u00A0: {fields}.",
      "{read} est déjà en ligne {other}\u202F; cette ligne plus récente ne change rien et y a été "
      "fondue."}},
    {DoubtKind::text_shortened,
     "text_shortened",
     {"the text is too long; kept up to “{assumed}”."},
     {"le texte est trop long\u202F; gardé jusqu’à «\u00A0{assumed}\u00A0»."}},
    {DoubtKind::groups_missing,
     "groups_missing",
     {"no row puts anybody in a group."},
     {"aucune ligne ne place quelqu’un dans un groupe."}},
    {DoubtKind::group_missing,
     "group_missing",
     {"no group is given for {read}."},
     {"aucun groupe n’est donné pour {read}."}},
    {DoubtKind::id_unknown,
     "id_unknown",
     {"nobody on the day has the identifier “{read}”; by the name it is {assumed}.",
      "nobody on the day has the identifier “{read}”."},
     {"personne dans la journée n’a l’identifiant «\u00A0{read}\u00A0»\u202F; d’après le nom, il "
      "s’agit de {assumed}.",
      "personne dans la journée n’a l’identifiant «\u00A0{read}\u00A0»."}},
    {DoubtKind::person_missing,
     "person_missing",
     {"the row names nobody: give an identifier, or a name."},
     {"la ligne ne désigne personne\u00A0: donnez un identifiant, ou un nom."}},
    {DoubtKind::person_unknown,
     "person_unknown",
     {"nobody on the day is called {read}."},
     {"personne dans la journée ne s’appelle {read}."}},
    {DoubtKind::person_ambiguous,
     "person_ambiguous",
     {"several people are called {read}: give the identifier, or the territory."},
     {"plusieurs personnes s’appellent {read}\u00A0: donnez l’identifiant, ou le territoire."}},
    {DoubtKind::person_differs,
     "person_differs",
     {"the identifier is that of {assumed} and the name says {read}; the identifier was followed."},
     {"l’identifiant est celui de {assumed} et le nom dit {read}\u202F; l’identifiant a été "
      "suivi."}},
    {DoubtKind::person_twice,
     "person_twice",
     {"{read} is already on line {other}."},
     {"{read} est déjà en ligne {other}."}},
}};

constexpr bool in_order() {
    for (std::size_t index = 0; index < all_texts.size(); ++index) {
        if (static_cast<std::size_t>(all_texts[index].kind) != index) return false;
    }
    return true;
}
static_assert(in_order());

} // namespace

const DoubtTexts& texts_of(DoubtKind kind) {
    const auto index = static_cast<std::size_t>(kind);
    DEROULE_CHECK(index < all_texts.size());
    return all_texts[index];
}

} // namespace deroule::roster
