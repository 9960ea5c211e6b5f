// Turns the JSON of a `deroule-grouping/1` instance into plain structs.
//
// Used by groups_json only, once for each document.
#pragma once

#include "app/groups/placed_reader.hpp"
#include "planner/instance.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace deroule::app {

class InstanceReader : public PlacedReader {
  public:
    explicit InstanceReader(const nlohmann::json& document) : document_(document) {}

    // Meaningful only when error() is empty afterwards.
    [[nodiscard]] planner::Instance read();

  private:
    using Codes = std::map<std::string, int>;

    [[nodiscard]] int code(const std::string& name, Codes& codes);
    [[nodiscard]] static std::vector<std::string> names_of(const Codes& codes);

    // Whoever of an earlier day is not among the people any more is left out.
    [[nodiscard]] std::vector<planner::PersonIndex> people_known(const Json& value,
                                                                 const std::string& place);
    void read_people(planner::Instance& instance);
    void read_person(const Json& value, const std::string& place,
                     const std::vector<std::string>& balance, planner::Instance& instance);
    void read_history(planner::Instance& instance);
    void read_rounds(planner::Instance& instance);
    [[nodiscard]] planner::InstanceRound read_round(const Json& value, const std::string& place);
    [[nodiscard]] planner::InstancePool read_pool(const Json& value, const std::string& place);
    void check_pools(const planner::Instance& instance, const planner::InstanceRound& round,
                     const std::string& place);
    [[nodiscard]] const Json& wishes(const Json& hard, const char* key);
    void read_wishes(planner::Instance& instance);

    [[nodiscard]] planner::PersonIndex person(const Json& value, const std::string& place);
    [[nodiscard]] std::vector<planner::PersonIndex> people(const Json& value,
                                                           const std::string& place);
    [[nodiscard]] std::size_t round(const Json& value, const std::string& place);

    const Json& document_;
    std::map<std::string, planner::PersonIndex> person_of_id_;
    std::map<std::string, std::size_t> round_of_id_;
    Codes territories_;
    Codes categories_;
    std::vector<Codes> traits_;
};

} // namespace deroule::app
