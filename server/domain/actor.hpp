// Whoever sends a command, as authenticated at the door.
#pragma once

#include "domain/ids.hpp"

#include <string>

namespace deroule::domain {

// `engine` is the program itself: deadlines, plans and placements come back as commands.
enum class Role { facilitator, participant, observer, engine };

struct Actor {
    Role role = Role::observer;
    // participant: whose link it is. A companion behind the same link acts through it.
    ParticipantId participant;
    // facilitator: the name others see ("Claire"); engine: empty.
    std::string name;
    // The hash of the link that let the actor in; empty where none did.
    std::string link;

    [[nodiscard]] bool is_facilitator() const { return role == Role::facilitator; }
    [[nodiscard]] bool is_engine() const { return role == Role::engine; }

    friend bool operator==(const Actor&, const Actor&) = default;
};

} // namespace deroule::domain
