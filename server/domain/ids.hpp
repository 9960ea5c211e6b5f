// The identifiers of a day's nouns.
#pragma once

#include "base/id.hpp"

#include <cstdint>

namespace deroule::domain {

using DayId = Id<struct DayTag>;
using BlockId = Id<struct BlockTag>;
using ParticipantId = Id<struct ParticipantTag>;
using RoundId = Id<struct RoundTag>;
using GroupId = Id<struct GroupTag>;
using ContributionId = Id<struct ContributionTag>;
using QuestionId = Id<struct QuestionTag>;
using CallId = Id<struct CallTag>;
using MessageId = Id<struct MessageTag>;

// Position of a record in a day's journal; the first record is 1, 0 is "before all".
using Sequence = std::uint64_t;

} // namespace deroule::domain
