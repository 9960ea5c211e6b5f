// Who is registered for a day, and which of them are here.
//
// Pure values. The map's order is the order of identifiers, so every walk over the
// roster is the same on every machine.
#pragma once

#include "base/time.hpp"
#include "domain/ids.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace deroule::domain {

// The kind of actor a person is: élu, technicien, opérateur, État.
enum class Category { elu, technicien, operateur, etat };

// How far a territory is in its transition: en initialisation, déjà engagé, en amplification.
enum class Advancement { unknown, starting, engaged, amplifying };

enum class Presence {
    expected, // Registered, never seen today.
    present,  // Arrived (by link, or marked so by a facilitator).
    left,     // Was here; the link has been silent for long or the person said goodbye.
    absent    // Marked so by a facilitator.
};

// One stretch of time during which somebody was here, for the attendance sheet.
struct Stay {
    Instant from;
    std::optional<Instant> until; // Empty while it lasts.

    friend bool operator==(const Stay&, const Stay&) = default;
};

// What a registration says of a person: the part a facilitator may correct.
struct Person {
    std::string given_name;
    std::string family_name;
    std::string territory;
    std::string territory_kind; // "Métropole", "CC", "PNR"...: free text, may be empty.
    Advancement advancement = Advancement::unknown;
    Category category = Category::elu;
    std::string function;
    std::string email; // Never shown to another participant nor to an observer.
    std::string expectation;

    friend bool operator==(const Person&, const Person&) = default;
};

struct Participant {
    ParticipantId id;
    Person person;
    Presence presence = Presence::expected;
    std::vector<Stay> stays;
    // Set when the person sits behind another participant's link (a delegation round one laptop).
    std::optional<ParticipantId> host;
    bool held = false;   // A facilitator keeps the seat of someone on the phone.
    bool by_link = true; // False: here because a facilitator says so; silence proves nothing.
    std::string about;   // What the partner noted, as corrected by the person.
    std::string absence; // The reason given when marked absent.

    friend bool operator==(const Participant&, const Participant&) = default;
};

// "Prénom Nom", or whichever of the two is known.
[[nodiscard]] std::string full_name(const Person& person);

// How many are registered (and not marked absent), and how many of them are here.
struct Tally {
    int expected = 0;
    int present = 0;

    friend bool operator==(const Tally&, const Tally&) = default;
};

struct Roster {
    std::map<ParticipantId, Participant> participants;
    // Mirrors of `participants`; changes of a participant stand between forget() and count().
    Tally total;
    std::map<Category, Tally> categories;
    std::map<std::string, Tally> territories;
    std::map<ParticipantId, std::set<ParticipantId>> companions; // By host.
    std::map<std::string, std::set<ParticipantId>> delegations;  // By territory.

    // Null when unknown. O(log n).
    [[nodiscard]] const Participant* find(const ParticipantId& id) const;
    [[nodiscard]] Participant* find(const ParticipantId& id);
    void count(const Participant& participant);
    void forget(const Participant& participant);

    friend bool operator==(const Roster&, const Roster&) = default;
};

} // namespace deroule::domain
