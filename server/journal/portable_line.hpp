// The three kinds of line of a portable journal, and the checksum that seals it.
//
// Formatting gives a line without its end; parsing says in a sentence what is wrong.
// Any thread; pure.
#pragma once

#include "base/result.hpp"
#include "domain/ids.hpp"
#include "journal/journal.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace deroule::journal {

struct PortableHeader {
    domain::DayId day;
    std::string epoch;
    std::size_t records = 0;
};

struct LineFault {
    std::string reason;
};

[[noreturn]] void throw_exception_from_error(const LineFault& fault,
                                             const boost::source_location& location);

// FNV-1a, 64 bits: multiply by the prime 2^40 + 2^8 + 0xb3 after xoring each byte in
// (Fowler, Noll, Vo; draft-eastlake-fnv).
class Checksum {
  public:
    void add(std::string_view bytes);

    // As it is written: "fnv1a64:" with 16 hexadecimal digits.
    [[nodiscard]] std::string text() const;

  private:
    std::uint64_t value_ = 0xcbf29ce484222325U;
};

[[nodiscard]] std::string format_header(const PortableHeader& header);
[[nodiscard]] std::string format_record(const Record& record);
[[nodiscard]] std::string format_checksum(const Checksum& checksum);

[[nodiscard]] Result<PortableHeader, LineFault> parse_header(const std::string& line);
[[nodiscard]] Result<Record, LineFault> parse_record(const std::string& line);

// What the line says the checksum is; nothing when it is not a checksum line.
[[nodiscard]] std::optional<std::string> parse_checksum(const std::string& line);

} // namespace deroule::journal
