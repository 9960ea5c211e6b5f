#include "engine/fact_log.hpp"

#include "journal/event_codec.hpp"

#include <spdlog/spdlog.h>

namespace deroule::engine {

namespace {

bool is_notable(const domain::Event& event) {
    return std::holds_alternative<domain::DoorsOpened>(event) ||
           std::holds_alternative<domain::DayStarted>(event) ||
           std::holds_alternative<domain::DayPaused>(event) ||
           std::holds_alternative<domain::DayResumed>(event) ||
           std::holds_alternative<domain::DayClosed>(event) ||
           std::holds_alternative<domain::LinkRevoked>(event) ||
           std::holds_alternative<domain::ParticipantLeft>(event);
}

} // namespace

std::vector<std::string_view> notable(const domain::Events& events) {
    std::vector<std::string_view> names;
    for (const domain::Event& event : events)
        if (is_notable(event)) names.push_back(journal::name(event));
    return names;
}

void log_facts(const domain::DayId& day, const std::vector<std::string_view>& names) {
    for (const std::string_view name : names)
        spdlog::info("{} day={}", name, day.text());
}

} // namespace deroule::engine
