// A journal that lives and dies with the process, for tests and rehearsals.
//
// No thread, no timer, no clock: every answer is posted to the executor of the caller,
// so that virtual time can drive it. Thread-safe. Append costs O(log days) a record.
#pragma once

#include "journal/fault.hpp"
#include "journal/followers.hpp"
#include "journal/journal.hpp"
#include "journal/reply.hpp"

#include <cstddef>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace deroule::journal {

class MemoryJournal : public Journal {
  public:
    ~MemoryJournal() override;

    [[nodiscard]] awaitable<Result<domain::Sequence, Conflict>>
    append(domain::DayId day, domain::Sequence expected, std::vector<std::string> bodies) override;
    [[nodiscard]] awaitable<std::vector<Record>> read(domain::DayId day, domain::Sequence after,
                                                      std::size_t limit) override;
    [[nodiscard]] awaitable<domain::Sequence> follow(domain::DayId day,
                                                     domain::Sequence after) override;
    [[nodiscard]] awaitable<std::vector<StreamSummary>> streams() override;
    [[nodiscard]] awaitable<std::string> epoch(domain::DayId day) override;
    [[nodiscard]] awaitable<void> erase(domain::DayId day) override;

    // The next append to be carried out throws `fault` and writes nothing.
    void fail_next_append(JournalFault fault);

    // From now on appends wait, as on a slow disk, until they are released.
    void hold_appends();
    [[nodiscard]] std::size_t held_appends() const;

    // Carries out the oldest held append; later ones stay held. False when none waits.
    bool release_one_append();

    // Carries out everything held, in order of arrival, then holds no more.
    void release_appends();

  private:
    using Answer = Result<domain::Sequence, Conflict>;

    struct Stream {
        std::string epoch;
        std::vector<std::string> bodies;
    };

    struct Append {
        domain::DayId day;
        domain::Sequence expected = 0;
        std::vector<std::string> bodies;
        Reply<Answer> reply;
    };

    // All of these run under `mutex_`.
    void carry_out(Append append);
    [[nodiscard]] Answer write(const Append& append);
    [[nodiscard]] domain::Sequence head(const domain::DayId& day) const;

    mutable std::mutex mutex_;
    std::map<domain::DayId, Stream> streams_;
    std::shared_ptr<Followers> followers_ = std::make_shared<Followers>();
    std::deque<Append> held_;
    bool holding_ = false;
    std::optional<JournalFault> next_fault_;
};

} // namespace deroule::journal
