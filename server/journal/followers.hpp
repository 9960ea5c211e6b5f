// Those who wait for a day's journal to grow.
//
// Thread-safe; its lock is the innermost one, so the owner may call under a lock of its
// own. Growth costs O(log days + those who follow the day).
#pragma once

#include "domain/ids.hpp"
#include "journal/fault.hpp"
#include "journal/reply.hpp"

#include <cstdint>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace deroule::journal {

class Followers : public std::enable_shared_from_this<Followers> {
  public:
    // Waits until the head of `day` is beyond `after`. The owner then says where the head
    // is, through grown(): adding first and looking next misses no growth. Call on the
    // executor of the waiting coroutine; its cancellation ends the wait.
    void add(domain::DayId day, domain::Sequence after, Reply<domain::Sequence> reply);

    // Answers those of `day` whose position `head` has passed.
    void grown(const domain::DayId& day, domain::Sequence head);

    // Ends every wait with a fault, or because the journal closes, with operation_aborted.
    void fail_all(const JournalFault& fault);
    void cancel_all();

    [[nodiscard]] bool empty() const;

    // The days that somebody follows, in order.
    [[nodiscard]] std::vector<domain::DayId> days() const;

  private:
    using Ticket = std::uint64_t;

    struct Follower {
        Ticket ticket = 0;
        domain::Sequence after = 0;
        Reply<domain::Sequence> reply;
    };

    // An unknown ticket was answered already.
    void cancel(Ticket ticket);
    void end_all(const std::exception_ptr& reason);

    mutable std::mutex mutex_;
    Ticket last_ticket_ = 0;
    std::map<domain::DayId, std::vector<Follower>> days_; // No day without a follower.
};

} // namespace deroule::journal
