// The functions of score.hpp for callers that already hold a Model.
//
// Inside the planner only. Any thread.
#pragma once

#include "planner/model.hpp"
#include "planner/score.hpp"

#include <span>
#include <vector>

namespace deroule::planner {

// Repeats, category, traits and fairness of one group; its hard level stays zero.
[[nodiscard]] Score soft_score(const Model& model, int slot, std::span<const PersonIndex> members);

[[nodiscard]] Evaluation evaluate(const Model& model, const Groups& groups);

[[nodiscard]] std::vector<MoveCost> cost_of_moving(const Model& model, const Groups& groups,
                                                   PersonIndex person);

} // namespace deroule::planner
