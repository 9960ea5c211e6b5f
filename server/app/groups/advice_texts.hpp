// What cannot be avoided and what would help, said in both languages.
//
// The planner gives numbers; here they become sentences. Any thread.
#pragma once

#include "planner/advice.hpp"

#include <string>

namespace deroule::app {

struct AdviceText {
    std::string english;
    std::string french;
};

[[nodiscard]] AdviceText text_of(const planner::Instance& instance, const planner::Advice& advice);

} // namespace deroule::app
