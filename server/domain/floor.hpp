// Who asks for attention: hands raised, calls for help, messages sent.
#pragma once

#include "base/time.hpp"
#include "domain/agenda.hpp"
#include "domain/ids.hpp"
#include "domain/roster.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace deroule::domain {

enum class CallStatus { waiting, taken, answered, cancelled };

struct Call {
    CallId id;
    ParticipantId participant;
    std::optional<GroupId> group; // Where the person was when calling.
    std::string text;
    CallStatus status = CallStatus::waiting;
    Instant called_at{};
    std::string taken_by;   // The facilitator's display name.
    std::string taken_link; // The hash of the facilitator's link: names may be the same, or none.

    friend bool operator==(const Call&, const Call&) = default;
};

// A hand raised in plenary, oldest first.
struct Hand {
    ParticipantId participant;
    Instant raised_at{};
    bool speaking = false;

    friend bool operator==(const Hand&, const Hand&) = default;
};

// Whom a message is for.
struct ToAll {
    friend bool operator==(const ToAll&, const ToAll&) = default;
};
struct ToCategory {
    Category category = Category::elu;
    friend bool operator==(const ToCategory&, const ToCategory&) = default;
};
struct ToGroups {
    std::vector<GroupId> groups;
    friend bool operator==(const ToGroups&, const ToGroups&) = default;
};
struct ToParticipant {
    ParticipantId participant;
    friend bool operator==(const ToParticipant&, const ToParticipant&) = default;
};
using MessageAudience = std::variant<ToAll, ToCategory, ToGroups, ToParticipant>;

struct Message {
    MessageId id;
    MessageAudience audience;
    std::string text;
    std::string from; // The facilitator's display name.
    Instant sent_at{};

    friend bool operator==(const Message&, const Message&) = default;
};

struct Floor {
    std::vector<Hand> hands;
    std::map<CallId, Call> calls;
    std::map<MessageId, Message> messages;

    friend bool operator==(const Floor&, const Floor&) = default;
};

} // namespace deroule::domain
