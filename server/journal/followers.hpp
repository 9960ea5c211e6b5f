// Those who wait for a day's journal to grow.
//
// Not thread-safe: the owner guards it. Growth costs O(log days + those who follow the day).
#pragma once

#include "domain/ids.hpp"
#include "journal/reply.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace deroule::journal {

class Followers {
  public:
    using Ticket = std::uint64_t;

    void add(Ticket ticket, domain::DayId day, domain::Sequence after,
             Reply<domain::Sequence> reply);

    // Answers those of `day` whose position `head` has passed.
    void grown(const domain::DayId& day, domain::Sequence head);

    // Ends one wait, or all, with operation_aborted. An unknown ticket was answered already.
    void cancel(Ticket ticket);
    void cancel_all();

    [[nodiscard]] bool empty() const { return days_.empty(); }

    // The days that somebody follows, in order.
    [[nodiscard]] std::vector<domain::DayId> days() const;

  private:
    struct Follower {
        Ticket ticket = 0;
        domain::Sequence after = 0;
        Reply<domain::Sequence> reply;
    };

    std::map<domain::DayId, std::vector<Follower>> days_; // No day without a follower.
};

} // namespace deroule::journal
