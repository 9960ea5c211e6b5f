// Reasons in French.
//
// What is wrong with a value is said in English where it is found, by folders that know no
// interface; here every one of these sentences has its French.
#pragma once

#include <string>
#include <string_view>

namespace deroule::app {

// The French of a reason given by json::ReadFault or domain::PlanFault; the reason itself where
// it is none of theirs. Any thread.
[[nodiscard]] std::string reason_in_french(std::string_view english);

} // namespace deroule::app
