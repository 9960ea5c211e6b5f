// Days read from a data directory by a tool: no runner, no audience, one thread.
#pragma once

#include "base/result.hpp"
#include "domain/command.hpp"
#include "domain/day.hpp"
#include "journal/portable.hpp"

#include <boost/asio/io_context.hpp>

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace deroule::journal {
class SqliteJournal;
}

namespace deroule::app {

// Every function throws journal::JournalFault when the machine fails.
class StoredDays {
  public:
    // Refuses a directory that does not exist rather than make an empty one.
    explicit StoredDays(const std::string& data);
    ~StoredDays();
    StoredDays(const StoredDays&) = delete;
    StoredDays& operator=(const StoredDays&) = delete;

    [[nodiscard]] std::vector<domain::DayId> list();
    // Replays a day; empty when there is none of that name.
    [[nodiscard]] std::optional<domain::Day> read(const domain::DayId& day);
    // When the day last recorded something that happened on it; empty where its doors never
    // opened. Links do not count: tools make them at the machine's time, which a day that is
    // rehearsed need not share.
    [[nodiscard]] std::optional<Instant> last_lived(const domain::DayId& day);
    // Decides and appends the engine's commands on the day as it stands in the journal,
    // again where somebody else wrote meanwhile. `day` becomes what it is afterwards.
    void record(domain::Day& day, const std::vector<domain::Command>& commands, Instant now);
    // Lets the token of this hash into the facilitators' home.
    void add_home_link(const std::string& hash);
    [[nodiscard]] std::vector<std::string> verify();
    std::size_t export_day(const domain::DayId& day, std::ostream& text);
    [[nodiscard]] Result<domain::Sequence, journal::PortableFaults> import_day(std::istream& text);

  private:
    template <class T>
    T wait(boost::asio::awaitable<T> work);

    boost::asio::io_context context_{1};
    std::unique_ptr<journal::SqliteJournal> journal_;
    // Of the day last read.
    domain::Sequence head_ = 0;
    std::optional<Instant> lived_at_;
};

} // namespace deroule::app
