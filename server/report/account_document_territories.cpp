// The chapter on who came.
#include "report/account_document_parts.hpp"

#include <algorithm>
#include <set>

namespace deroule::report {

namespace {

using namespace domain;

Table table_of(const Page& page, const DayAccount& day) {
    const Texts& t = page.t;
    Table table;
    table.caption = t.territories_caption;
    for (const std::string_view name : {t.territory, t.kind, t.advancement})
        table.columns.push_back({std::string(name), Align::start});
    for (const std::string_view name :
         {t.column_elu, t.column_technicien, t.column_operateur, t.column_etat, t.total})
        table.columns.push_back({std::string(name), Align::end});
    for (const TerritoryAccount& territory : day.territories) {
        if (territory.came.total() == 0) continue;
        std::vector<std::string> row{
            territory.name, territory.kind,
            std::string(advancement_text(territory.advancement, page.language))};
        for (const auto& [category, word] : WordList<Category>::list)
            row.push_back(std::to_string(territory.came.of(category)));
        row.push_back(std::to_string(territory.came.total()));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string note_of(const Page& page, const PersonAccount& person) {
    if (person.coming != Coming::excused) return {};
    if (person.absence.empty()) return std::string(page.t.excused);
    return with(page.t.excused_because, {{"reason", person.absence}});
}

Item item_of(const Page& page, const TerritoryAccount& territory, const PersonAccount& person) {
    std::string text = person.name;
    if (!person.function.empty()) text += ", " + person.function;
    text += ", " + territory.name;
    text.append(" (").append(person_of(person.category, page.language)).append(")");
    return {std::move(text), note_of(page, person)};
}

// The people whose coming is one of `comings`, under a heading of their own.
void write_people(const Page& page, const DayAccount& day, std::string_view title,
                  const std::set<Coming>& comings) {
    std::vector<Item> items;
    for (const TerritoryAccount& territory : day.territories)
        for (const PersonAccount& person : territory.people)
            if (comings.contains(person.coming)) items.push_back(item_of(page, territory, person));
    if (items.empty()) return;
    page.heading(1, std::string(title));
    page.list(std::move(items));
}

} // namespace

void write_territories(const Page& page, const DayAccount& day) {
    if (day.status == DayStatus::prepared) {
        page.paragraph(std::string(page.t.to_come));
        page.heading(0, std::string(page.t.who_registers));
        page.paragraph(counted(page.t.registered, day.registered.total(), page.language) + ".");
        write_people(page, day, page.t.who_is_expected, {Coming::expected, Coming::excused});
        return;
    }
    const auto came = std::ranges::count_if(
        day.territories, [](const TerritoryAccount& each) { return each.came.total() > 0; });
    page.heading(0, std::string(page.t.territories));
    std::string summary = with(
        page.t.came_of,
        {{"territories", counted(page.t.territories_came, static_cast<int>(came), page.language)},
         {"people", counted(page.t.persons, day.came.total(), page.language)},
         {"registered", counted(page.t.registered, day.registered.total(), page.language)}});
    const std::string heads = heads_text(day.came, page.language);
    if (!heads.empty()) summary.append(page.t.colon).append(heads);
    page.paragraph(summary + ".");
    page.table(table_of(page, day));
    write_people(page, day, page.t.who_came, {Coming::came});
    write_people(page, day, page.t.who_did_not, {Coming::missing, Coming::excused});
}

} // namespace deroule::report
