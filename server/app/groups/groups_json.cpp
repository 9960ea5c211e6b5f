#include "app/groups/groups_json.hpp"

#include "app/groups/certificate_json.hpp"
#include "app/groups/instance_reader.hpp"
#include "base/check.hpp"

#include <nlohmann/json.hpp>

namespace deroule::app {

namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json levels(const planner::Score& score) {
    return {{"hard", score.hard},
            {"repeats", score.repeats},
            {"category", score.category},
            {"traits", score.traits},
            {"fairness", score.fairness}};
}

} // namespace

void throw_exception_from_error(const InstanceError&, const boost::source_location& location) {
    check_failed("the instance was read", location.file_name(), static_cast<int>(location.line()));
}

Result<planner::Instance, InstanceError> read_instance(std::string_view text) {
    json document;
    try {
        document = json::parse(text);
    } catch (const json::parse_error& error) {
        return InstanceError{line_and_column(text, error.byte), "this is not JSON"};
    } catch (const json::out_of_range&) {
        return InstanceError{"the text", "a number is too large to be read"};
    }
    InstanceReader reader(document);
    planner::Instance instance = reader.read();
    if (reader.error().has_value()) return *reader.error();
    return instance;
}

std::string write_plan(const planner::Instance& instance, const planner::MultiRoundPlan& plan,
                       const std::vector<planner::Advice>& advice) {
    ordered_json document{{"format", "deroule-grouping-plan/1"},
                          {"instance", instance.name},
                          {"solver", "deroule"},
                          {"seed", plan.seed},
                          {"score", levels(plan.score)},
                          {"bound", levels(plan.bound)},
                          {"rounds", ordered_json::object()}};
    for (std::size_t i = 0; i < plan.rounds.size(); ++i) {
        ordered_json groups = ordered_json::array();
        for (const auto& members : plan.rounds[i].groups) {
            ordered_json ids = ordered_json::array();
            for (const planner::PersonIndex person : members)
                ids.push_back(instance.ids[person]);
            groups.push_back(std::move(ids));
        }
        document["rounds"][instance.rounds[i].id] = {{"groups", std::move(groups)}};
    }
    document["certificate"] = to_json(instance, plan.certificate);
    document["advice"] = to_json(instance, advice);
    return document.dump(1) + "\n";
}

} // namespace deroule::app
