#include "app/groups/events_reader.hpp"

#include <algorithm>
#include <set>

namespace deroule::app {

EventsReader::EventsReader(const nlohmann::json& document, const planner::Instance& instance)
    : document_(document), instance_(instance) {
    for (planner::PersonIndex person = 0; person < instance.ids.size(); ++person)
        person_of_id_.emplace(instance.ids[person], person);
    for (std::size_t round = 0; round < instance.rounds.size(); ++round)
        round_of_id_.emplace(instance.rounds[round].id, round);
}

std::vector<planner::AttendanceChange> EventsReader::read() {
    std::vector<planner::AttendanceChange> changes;
    const std::string format = text(member(document_, "", "format"), "/format");
    if (format != "deroule-grouping-events/1")
        fail("/format", "\"deroule-grouping-events/1\" is expected here");
    if (error_.has_value()) return changes;
    const std::string name = text(member(document_, "", "instance"), "/instance");
    if (name != instance_.name)
        fail("/instance", "these events are not of the instance \"" + instance_.name + "\"");
    const Json& steps = member(document_, "", "steps");
    if (!is_list(steps, "/steps")) return changes;
    std::set<std::size_t> known;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        changes.push_back(read_step(steps[i], at("/steps", i)));
        if (!error_.has_value() && !known.insert(changes.back().round).second)
            fail(at(at("/steps", i), "before"), "another step is before this round already");
    }
    std::sort(changes.begin(), changes.end(),
              [](const auto& left, const auto& right) { return left.round < right.round; });
    return changes;
}

planner::AttendanceChange EventsReader::read_step(const Json& value, const std::string& place) {
    planner::AttendanceChange change;
    const std::string id = text(member(value, place, "before"), at(place, "before"));
    if (error_.has_value()) return change;
    const auto found = round_of_id_.find(id);
    if (found == round_of_id_.end())
        fail(at(place, "before"), "no round has the id \"" + id + "\"");
    else
        change.round = found->second;
    change.missing = people(value, place, "missing");
    change.arriving = people(value, place, "arrive");
    return change;
}

std::vector<planner::PersonIndex> EventsReader::people(const Json& step, const std::string& place,
                                                       const char* key) {
    std::vector<planner::PersonIndex> found;
    const Json& list = member(step, place, key);
    const std::string at_list = at(place, key);
    if (!is_list(list, at_list)) return found;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string id = text(list[i], at(at_list, i));
        const auto person = person_of_id_.find(id);
        if (person != person_of_id_.end())
            found.push_back(person->second);
        else
            fail(at(at_list, i), "nobody has the id \"" + id + "\"");
    }
    return found;
}

} // namespace deroule::app
