// A whole day played by virtual people through the very same runtime, in virtual time.
//
// Nothing is faked but time, disk and sockets: the day runner decides, records, projects and
// pushes; clients read JSON and answer in JSON. The same seed plays the same day.
#pragma once

#include "domain/day.hpp"
#include "journal/memory_journal.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace deroule::app {

struct RehearsalInput {
    domain::DayId id;
    domain::DayPlan plan;
    std::vector<domain::Participant> participants;
    std::uint64_t seed = 1;
    // Sees every message that the observer receives; may be empty.
    std::function<void(const std::string&)> observed;
};

struct RehearsalOutcome {
    domain::Day day; // As it ended.
    std::size_t records = 0;
    std::size_t events = 0;
    std::map<std::string, std::size_t> facts; // Of these, by their names in journals.
    std::size_t catch_ups = 0;                // Ways to regain a fixed point that were accepted.
    std::size_t accepted = 0;
    std::map<std::string, std::size_t> rejected; // By code.
    std::size_t connections = 0;                 // Opened over the day.
    std::size_t messages = 0;                    // Delivered to clients.
    std::size_t repeated_afternoon = 0; // Pairs of people in one group who had met before...
    std::size_t repeated_bound = 0;     // ...and how many of them no plan could avoid.
    std::size_t repeated_morning = 0;
    std::size_t without_place = 0; // Present people found without one, ever.
    std::size_t diverged = 0;      // Clients whose documents were not the server's at the end.
    std::vector<domain::BlockId> fixed_missed; // Fixed blocks that began late.
    std::shared_ptr<journal::MemoryJournal> journal;
};

[[nodiscard]] RehearsalOutcome rehearse(const RehearsalInput& input);

} // namespace deroule::app
