#include "journal/portable.hpp"

#include "base/check.hpp"
#include "journal/fault.hpp"
#include "journal/portable_line.hpp"

#include <algorithm>
#include <istream>
#include <ostream>
#include <utility>

namespace deroule::journal {

namespace {

// Enough to keep the worker busy, little enough to stay small in memory.
constexpr std::size_t records_a_read = 256;

class Reader {
  public:
    Result<PortableStream, PortableFaults> read(std::istream& text) {
        std::string line;
        while (std::getline(text, line)) {
            ++line_;
            take(line);
            checksum_.add(line);
            checksum_.add("\n");
        }
        finish();
        if (!faults_.list.empty()) return std::move(faults_);
        return std::move(stream_);
    }

  private:
    void complain(std::string reason) { faults_.list.push_back({line_, std::move(reason)}); }

    void take(const std::string& line) {
        if (sealed_) {
            complain("Nothing may come after the checksum.");
        } else if (line_ == 1) {
            take_header(line);
        } else if (const auto sum = parse_checksum(line)) {
            sealed_ = true;
            if (*sum != checksum_.text())
                complain("The checksum is " + *sum + ", but the lines before it give " +
                         checksum_.text() + ": they have been altered.");
        } else {
            take_record(line);
        }
    }

    void take_header(const std::string& line) {
        auto header = parse_header(line);
        if (!header) return complain(header.error().reason);
        stream_.day = std::move(header->day);
        stream_.epoch = std::move(header->epoch);
        announced_ = header->records;
        header_understood_ = true;
    }

    void take_record(const std::string& line) {
        const auto expected = ++sequence_;
        auto record = parse_record(line);
        if (!record) return complain(record.error().reason);
        if (record->sequence != expected) {
            complain("Record " + std::to_string(expected) + " was expected here, not " +
                     std::to_string(record->sequence) + ".");
            sequence_ = record->sequence; // One complaint a gap.
        }
        stream_.bodies.push_back(std::move(record->body));
    }

    void finish() {
        if (line_ == 0) {
            line_ = 1;
            return complain("The text is empty.");
        }
        if (!sealed_) complain("The text ends without its checksum: it has been cut.");
        if (header_understood_ && stream_.bodies.size() != announced_ && faults_.list.empty())
            complain("The first line announces " + std::to_string(announced_) +
                     " records, and there are " + std::to_string(stream_.bodies.size()) + ".");
    }

    Checksum checksum_;
    PortableStream stream_;
    PortableFaults faults_;
    std::size_t line_ = 0;
    std::size_t announced_ = 0;
    domain::Sequence sequence_ = 0;
    bool header_understood_ = false;
    bool sealed_ = false;
};

class Writer {
  public:
    explicit Writer(std::ostream& text) : text_(text) {}

    void line(const std::string& line) {
        checksum_.add(line);
        checksum_.add("\n");
        text_ << line << '\n';
    }

    void seal() { text_ << format_checksum(checksum_) << '\n' << std::flush; }

  private:
    std::ostream& text_;
    Checksum checksum_;
};

} // namespace

void throw_exception_from_error(const PortableFaults& /*faults*/,
                                const boost::source_location& location) {
    check_failed("the text was not refused", location.file_name(),
                 static_cast<int>(location.line()));
}

Result<PortableStream, PortableFaults> read_portable(std::istream& text) {
    return Reader{}.read(text);
}

awaitable<std::size_t> export_day(Journal& journal, domain::DayId day, std::ostream& text) {
    const auto streams = co_await journal.streams();
    const auto found = std::find_if(streams.begin(), streams.end(),
                                    [&day](const auto& stream) { return stream.day == day; });
    if (found == streams.end()) co_return 0;

    Writer writer(text);
    writer.line(format_header({day, found->epoch, static_cast<std::size_t>(found->head)}));
    for (domain::Sequence reached = 0; reached < found->head;) {
        const auto wanted = std::min<domain::Sequence>(found->head - reached, records_a_read);
        const auto records = co_await journal.read(day, reached, static_cast<std::size_t>(wanted));
        if (records.empty()) {
            throw JournalFault(FaultKind::io,
                               "Day " + day.text() + " was erased while it was being exported.");
        }
        for (const auto& record : records)
            writer.line(format_record(record));
        reached = records.back().sequence;
    }
    writer.seal();
    co_return static_cast<std::size_t>(found->head);
}

awaitable<Result<domain::Sequence, PortableFaults>> import_day(Journal& journal,
                                                               std::istream& text) {
    auto stream = read_portable(text);
    if (!stream) co_return stream.error();
    const auto appended = co_await journal.append(stream->day, 0, std::move(stream->bodies));
    if (!appended) {
        co_return PortableFaults{
            {{1, "Day " + stream->day.text() + " already holds " +
                     std::to_string(appended.error().head) +
                     " records: a day is restored only where it does not exist."}}};
    }
    co_return *appended;
}

} // namespace deroule::journal
