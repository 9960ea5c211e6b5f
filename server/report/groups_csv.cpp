#include "report/groups_csv.hpp"

#include "report/csv_writer.hpp"
#include "report/texts.hpp"

#include <algorithm>
#include <vector>

namespace deroule::report {

std::string groups_csv(const domain::Day& day, const domain::Round& round, Language language) {
    const Texts& t = texts(language);
    CsvWriter writer;
    std::vector<Cell> headings;
    for (const std::string_view heading :
         {t.group_column, t.identifier, t.given_name, t.family_name, t.territory, t.category})
        headings.emplace_back(std::string(heading));
    writer.add_row(headings);

    std::vector<const domain::Group*> groups;
    for (const auto& [id, group] : round.groups)
        groups.push_back(&group);
    std::ranges::sort(groups, {}, &domain::Group::number);
    for (const domain::Group* group : groups)
        for (const domain::ParticipantId& member : group->members) {
            const domain::Person& person = day.roster.find(member)->person;
            writer.add_row({group->number, member.text(), person.given_name, person.family_name,
                            person.territory, std::string(person_of(person.category, language))});
        }
    return writer.text();
}

} // namespace deroule::report
