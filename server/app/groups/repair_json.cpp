#include "app/groups/repair_json.hpp"

#include "app/groups/events_reader.hpp"
#include "app/groups/placed_reader.hpp"

#include <nlohmann/json.hpp>

namespace deroule::app {

namespace {

using nlohmann::ordered_json;
using planner::Instance;

ordered_json ids_of(const Instance& instance, const planner::Groups& groups) {
    ordered_json list = ordered_json::array();
    for (const auto& members : groups) {
        ordered_json ids = ordered_json::array();
        for (const planner::PersonIndex person : members)
            ids.push_back(instance.ids[person]);
        list.push_back(std::move(ids));
    }
    return {{"groups", std::move(list)}};
}

// Who is told which room; whoever had none before has no "from".
ordered_json moves_of(const Instance& instance, const std::vector<planner::Move>& moves) {
    ordered_json list = ordered_json::array();
    for (const planner::Move& move : moves) {
        ordered_json told{{"person", instance.ids[move.person]}};
        if (move.from >= 0) told["from"] = move.from;
        told["to"] = move.to;
        list.push_back(std::move(told));
    }
    return list;
}

// `least_by_sizes` is what counting seats alone proves.
ordered_json proof_of(const planner::InstanceRound& round, const planner::PoolMoves& pool) {
    return {{"pool", round.pools[pool.pool].name},
            {"rooms", pool.rooms},
            {"arrivals", pool.arrivals},
            {"least_size", pool.least_size},
            {"closed", pool.closed},
            {"opened", pool.opened},
            {"moves", pool.moves},
            {"least", pool.least},
            {"least_by_sizes", pool.rough}};
}

ordered_json step_of(const Instance& instance, const RepairStep& step) {
    const planner::InstanceRound& round = instance.rounds[step.round];
    ordered_json proof = ordered_json::array();
    for (const planner::PoolMoves& pool : step.repair.pools)
        proof.push_back(proof_of(round, pool));
    return {{"before", round.id},
            {"rounds", {{round.id, ids_of(instance, step.repair.groups)}}},
            {"moves", moves_of(instance, step.repair.moves)},
            {"seated", moves_of(instance, step.repair.seated)},
            {"least_moves", step.repair.least},
            {"pools", std::move(proof)},
            {"seconds", step.seconds}};
}

} // namespace

Result<std::vector<planner::AttendanceChange>, InstanceError>
read_events(std::string_view text, const Instance& instance) {
    nlohmann::json document;
    try {
        document = nlohmann::json::parse(text);
    } catch (const nlohmann::json::parse_error& error) {
        return InstanceError{line_and_column(text, error.byte), "this is not JSON"};
    } catch (const nlohmann::json::out_of_range&) {
        return InstanceError{"the text", "a number is too large to be read"};
    }
    EventsReader reader(document, instance);
    std::vector<planner::AttendanceChange> changes = reader.read();
    if (reader.error().has_value()) return *reader.error();
    return changes;
}

std::string write_repairs(const Instance& instance, const planner::MultiRoundPlan& announced,
                          const std::vector<RepairStep>& steps) {
    ordered_json rounds = ordered_json::object();
    for (std::size_t i = 0; i < announced.rounds.size(); ++i)
        rounds[instance.rounds[i].id] = ids_of(instance, announced.rounds[i].groups);
    ordered_json list = ordered_json::array();
    for (const RepairStep& step : steps)
        list.push_back(step_of(instance, step));
    const ordered_json document{{"format", "deroule-grouping-repair/1"},
                                {"instance", instance.name},
                                {"solver", "deroule"},
                                {"seed", announced.seed},
                                {"plan", {{"rounds", std::move(rounds)}}},
                                {"steps", std::move(list)}};
    return document.dump(1) + "\n";
}

} // namespace deroule::app
