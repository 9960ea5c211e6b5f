// Turns the JSON of `deroule-grouping-events/1` into what is learnt before each round.
//
// Used by repair_json only, once for each document; the instance is the one they are about.
#pragma once

#include "app/groups/placed_reader.hpp"
#include "planner/live_day.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace deroule::app {

class EventsReader : public PlacedReader {
  public:
    EventsReader(const nlohmann::json& document, const planner::Instance& instance);

    // In the order of rounds. Meaningful only when error() is empty afterwards.
    [[nodiscard]] std::vector<planner::AttendanceChange> read();

  private:
    [[nodiscard]] planner::AttendanceChange read_step(const Json& value, const std::string& place);
    [[nodiscard]] std::vector<planner::PersonIndex>
    people(const Json& step, const std::string& place, const char* key);

    const Json& document_;
    const planner::Instance& instance_;
    std::map<std::string, planner::PersonIndex> person_of_id_;
    std::map<std::string, std::size_t> round_of_id_;
};

} // namespace deroule::app
