// What a journal throws when the machine fails, never for anybody's mistake.
//
// The sentence is for people: it says what happened and to which file.
#pragma once

#include <stdexcept>
#include <string>

namespace deroule::journal {

enum class FaultKind {
    full,            // No room left on the disk or in the quota; nothing was written.
    damaged,         // The file is not what we wrote.
    locked,          // Somebody else holds it, and longer than we wait.
    version_unknown, // Written by a newer program.
    io,              // The machine failed in another way.
};

class JournalFault : public std::runtime_error {
  public:
    JournalFault(FaultKind kind, const std::string& sentence)
        : std::runtime_error(sentence), kind_(kind) {}

    [[nodiscard]] FaultKind kind() const { return kind_; }

  private:
    FaultKind kind_;
};

} // namespace deroule::journal
