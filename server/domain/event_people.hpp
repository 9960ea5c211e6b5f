// Facts about people: who came, what they wrote, what they asked for. See event.hpp.
#pragma once

#include "base/time.hpp"
#include "domain/earlier_day.hpp"
#include "domain/floor.hpp"
#include "domain/harvest.hpp"
#include "domain/ids.hpp"
#include "domain/roster.hpp"
#include "domain/tie.hpp"

#include <optional>
#include <string>
#include <vector>

namespace deroule::domain {

// ---- People. ----

// Again for somebody who is here already, when a link of their own has come after all.
struct ParticipantArrived {
    ParticipantId participant;
    Instant at{};
    bool by_link = true; // False: a facilitator says so.
    friend bool operator==(const ParticipantArrived&, const ParticipantArrived&) = default;
};
struct ParticipantLeft {
    ParticipantId participant;
    Instant at{};
    friend bool operator==(const ParticipantLeft&, const ParticipantLeft&) = default;
};
struct ParticipantMarkedAbsent {
    ParticipantId participant;
    std::string reason;
    Instant at{};
    friend bool operator==(const ParticipantMarkedAbsent&,
                           const ParticipantMarkedAbsent&) = default;
};
struct ParticipantAdded {
    Participant participant; // Expected; an arrival follows when the person is here.
    friend bool operator==(const ParticipantAdded&, const ParticipantAdded&) = default;
};
struct ParticipantCorrected {
    ParticipantId participant;
    Person person; // The whole of it.
    friend bool operator==(const ParticipantCorrected&, const ParticipantCorrected&) = default;
};
struct SeatHeld {
    ParticipantId participant;
    bool held = true;
    friend bool operator==(const SeatHeld&, const SeatHeld&) = default;
};
struct CompanionSeated {
    ParticipantId participant;
    ParticipantId host;
    friend bool operator==(const CompanionSeated&, const CompanionSeated&) = default;
};

// ---- Harvest and floor. ----

struct PartnerNoted {
    ParticipantId about;
    ParticipantId by;
    std::string text;
    friend bool operator==(const PartnerNoted&, const PartnerNoted&) = default;
};
struct NoteCorrected {
    ParticipantId participant;
    std::string text;
    friend bool operator==(const NoteCorrected&, const NoteCorrected&) = default;
};
struct ContributionWritten {
    Contribution contribution;
    friend bool operator==(const ContributionWritten&, const ContributionWritten&) = default;
};
struct ContributionEdited {
    ContributionId contribution;
    std::string text;
    // What it is from then on: what was published is to be looked at again. Absent: as before.
    std::optional<ContributionStatus> status;
    friend bool operator==(const ContributionEdited&, const ContributionEdited&) = default;
};
struct ContributionWithdrawn {
    ContributionId contribution;
    friend bool operator==(const ContributionWithdrawn&, const ContributionWithdrawn&) = default;
};
struct ContributionPublished {
    ContributionId contribution;
    friend bool operator==(const ContributionPublished&, const ContributionPublished&) = default;
};
struct ContributionHidden {
    ContributionId contribution;
    friend bool operator==(const ContributionHidden&, const ContributionHidden&) = default;
};
struct VoteCast {
    ContributionId contribution;
    ParticipantId participant;
    bool in_favour = true;
    friend bool operator==(const VoteCast&, const VoteCast&) = default;
};
struct QuestionAnswered {
    QuestionId question;
    ParticipantId participant;
    AnswerValue value;
    friend bool operator==(const QuestionAnswered&, const QuestionAnswered&) = default;
};
struct WordHidden {
    QuestionId question;
    std::string word; // Folded.
    bool hidden = true;
    friend bool operator==(const WordHidden&, const WordHidden&) = default;
};
struct HandRaised {
    ParticipantId participant;
    Instant at{};
    friend bool operator==(const HandRaised&, const HandRaised&) = default;
};
struct HandLowered {
    ParticipantId participant;
    friend bool operator==(const HandLowered&, const HandLowered&) = default;
};
struct FloorGiven {
    ParticipantId participant;
    friend bool operator==(const FloorGiven&, const FloorGiven&) = default;
};
struct CallMade {
    Call call;
    friend bool operator==(const CallMade&, const CallMade&) = default;
};
struct CallTaken {
    CallId call;
    std::string by;
    std::string link; // The hash of the facilitator's link.
    friend bool operator==(const CallTaken&, const CallTaken&) = default;
};
struct CallAnswered {
    CallId call;
    friend bool operator==(const CallAnswered&, const CallAnswered&) = default;
};
struct CallCancelled {
    CallId call;
    friend bool operator==(const CallCancelled&, const CallCancelled&) = default;
};
struct MessageSent {
    Message message;
    friend bool operator==(const MessageSent&, const MessageSent&) = default;
};

struct PeopleTied {
    ParticipantId first, second;
    Tie tie = Tie::none; // none: the tie there was is lifted.
    friend bool operator==(const PeopleTied&, const PeopleTied&) = default;
};
// Replaces whatever was remembered before.
struct EarlierDaysRemembered {
    std::vector<EarlierDay> days;
    friend bool operator==(const EarlierDaysRemembered&, const EarlierDaysRemembered&) = default;
};

} // namespace deroule::domain
