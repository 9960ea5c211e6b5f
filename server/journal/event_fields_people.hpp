// The members of events of rounds, people, harvest and floor, as journals keep them.
#pragma once

#include "domain/event.hpp"
#include "json/nouns.hpp"

namespace deroule::json {

template <>
struct Fields<domain::RoundRequested> {
    using T = domain::RoundRequested;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("block", &T::block), field("purpose", &T::purpose),
        field("rule", &T::rule), field("sizes", &T::sizes), field("seed", &T::seed));
};

template <>
struct Fields<domain::GroupsProposed> {
    using T = domain::GroupsProposed;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("groups", &T::groups), field("quality", &T::quality),
        field("breaches", &T::breaches), field("seed", &T::seed), maybe("advice", &T::advice));
};

template <>
struct Fields<domain::AlternativeChosen> {
    using T = domain::AlternativeChosen;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("alternative", &T::alternative));
};

template <>
struct Fields<domain::AlternativeDropped> {
    using T = domain::AlternativeDropped;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("alternative", &T::alternative));
};

template <>
struct Fields<domain::QualityMeasured> {
    using T = domain::QualityMeasured;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("quality", &T::quality), field("breaches", &T::breaches));
};

template <>
struct Fields<domain::GroupsAccepted> {
    using T = domain::GroupsAccepted;
    static constexpr auto list = std::make_tuple(field("round", &T::round));
};

template <>
struct Fields<domain::PersonSeated> {
    using T = domain::PersonSeated;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("participant", &T::participant),
                        field("group", &T::group));
};

template <>
struct Fields<domain::PersonUnseated> {
    using T = domain::PersonUnseated;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("participant", &T::participant));
};

template <>
struct Fields<domain::GroupAdded> {
    using T = domain::GroupAdded;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("group", &T::group));
};

template <>
struct Fields<domain::GroupRemoved> {
    using T = domain::GroupRemoved;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("group", &T::group));
};

template <>
struct Fields<domain::GroupLocked> {
    using T = domain::GroupLocked;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("group", &T::group), field("locked", &T::locked));
};

template <>
struct Fields<domain::PersonPinned> {
    using T = domain::PersonPinned;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("participant", &T::participant),
                        field("group", &T::group));
};

template <>
struct Fields<domain::GroupsAnnounced> {
    using T = domain::GroupsAnnounced;
    static constexpr auto list = std::make_tuple(field("round", &T::round), field("at", &T::at));
};

template <>
struct Fields<domain::GroupsOpened> {
    using T = domain::GroupsOpened;
    static constexpr auto list = std::make_tuple(field("round", &T::round), field("at", &T::at),
                                                 field("ends_at", &T::ends_at));
};

template <>
struct Fields<domain::GroupsExtended> {
    using T = domain::GroupsExtended;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("groups", &T::groups), field("ends_at", &T::ends_at));
};

template <>
struct Fields<domain::GroupsClosing> {
    using T = domain::GroupsClosing;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("groups", &T::groups),
                        field("grace_ends_at", &T::grace_ends_at));
};

template <>
struct Fields<domain::GroupsClosed> {
    using T = domain::GroupsClosed;
    static constexpr auto list = std::make_tuple(field("round", &T::round),
                                                 field("groups", &T::groups), field("at", &T::at));
};

template <>
struct Fields<domain::PenTaken> {
    using T = domain::PenTaken;
    static constexpr auto list =
        std::make_tuple(field("group", &T::group), field("participant", &T::participant));
};

template <>
struct Fields<domain::ReporterNamed> {
    using T = domain::ReporterNamed;
    static constexpr auto list =
        std::make_tuple(field("group", &T::group), field("participant", &T::participant));
};

template <>
struct Fields<domain::ParticipantArrived> {
    using T = domain::ParticipantArrived;
    static constexpr auto list = std::make_tuple(
        field("participant", &T::participant), field("at", &T::at), maybe("by_link", &T::by_link));
};

template <>
struct Fields<domain::ParticipantLeft> {
    using T = domain::ParticipantLeft;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("at", &T::at));
};

template <>
struct Fields<domain::ParticipantMarkedAbsent> {
    using T = domain::ParticipantMarkedAbsent;
    static constexpr auto list = std::make_tuple(field("participant", &T::participant),
                                                 field("reason", &T::reason), field("at", &T::at));
};

template <>
struct Fields<domain::ParticipantAdded> {
    using T = domain::ParticipantAdded;
    static constexpr auto list = std::make_tuple(field("participant", &T::participant));
};

template <>
struct Fields<domain::ParticipantCorrected> {
    using T = domain::ParticipantCorrected;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("person", &T::person));
};

template <>
struct Fields<domain::SeatHeld> {
    using T = domain::SeatHeld;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("held", &T::held));
};

template <>
struct Fields<domain::CompanionSeated> {
    using T = domain::CompanionSeated;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("host", &T::host));
};

template <>
struct Fields<domain::PartnerNoted> {
    using T = domain::PartnerNoted;
    static constexpr auto list =
        std::make_tuple(field("about", &T::about), field("by", &T::by), field("text", &T::text));
};

template <>
struct Fields<domain::NoteCorrected> {
    using T = domain::NoteCorrected;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("text", &T::text));
};

template <>
struct Fields<domain::ContributionWritten> {
    using T = domain::ContributionWritten;
    static constexpr auto list = std::make_tuple(field("contribution", &T::contribution));
};

template <>
struct Fields<domain::ContributionEdited> {
    using T = domain::ContributionEdited;
    static constexpr auto list =
        std::make_tuple(field("contribution", &T::contribution), field("text", &T::text),
                        maybe("status", &T::status));
};

template <>
struct Fields<domain::ContributionWithdrawn> {
    using T = domain::ContributionWithdrawn;
    static constexpr auto list = std::make_tuple(field("contribution", &T::contribution));
};

template <>
struct Fields<domain::ContributionPublished> {
    using T = domain::ContributionPublished;
    static constexpr auto list = std::make_tuple(field("contribution", &T::contribution));
};

template <>
struct Fields<domain::ContributionHidden> {
    using T = domain::ContributionHidden;
    static constexpr auto list = std::make_tuple(field("contribution", &T::contribution));
};

template <>
struct Fields<domain::VoteCast> {
    using T = domain::VoteCast;
    static constexpr auto list =
        std::make_tuple(field("contribution", &T::contribution),
                        field("participant", &T::participant), field("in_favour", &T::in_favour));
};

template <>
struct Fields<domain::QuestionAnswered> {
    using T = domain::QuestionAnswered;
    static constexpr auto list =
        std::make_tuple(field("question", &T::question), field("participant", &T::participant),
                        field("value", &T::value));
};

template <>
struct Fields<domain::WordHidden> {
    using T = domain::WordHidden;
    static constexpr auto list = std::make_tuple(
        field("question", &T::question), field("word", &T::word), field("hidden", &T::hidden));
};

template <>
struct Fields<domain::HandRaised> {
    using T = domain::HandRaised;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("at", &T::at));
};

template <>
struct Fields<domain::HandLowered> {
    using T = domain::HandLowered;
    static constexpr auto list = std::make_tuple(field("participant", &T::participant));
};

template <>
struct Fields<domain::FloorGiven> {
    using T = domain::FloorGiven;
    static constexpr auto list = std::make_tuple(field("participant", &T::participant));
};

template <>
struct Fields<domain::CallMade> {
    using T = domain::CallMade;
    static constexpr auto list = std::make_tuple(field("call", &T::call));
};

template <>
struct Fields<domain::CallTaken> {
    using T = domain::CallTaken;
    static constexpr auto list =
        std::make_tuple(field("call", &T::call), field("by", &T::by), maybe("link", &T::link));
};

template <>
struct Fields<domain::CallAnswered> {
    using T = domain::CallAnswered;
    static constexpr auto list = std::make_tuple(field("call", &T::call));
};

template <>
struct Fields<domain::CallCancelled> {
    using T = domain::CallCancelled;
    static constexpr auto list = std::make_tuple(field("call", &T::call));
};

template <>
struct Fields<domain::MessageSent> {
    using T = domain::MessageSent;
    static constexpr auto list = std::make_tuple(field("message", &T::message));
};

template <>
struct Fields<domain::PeopleTied> {
    using T = domain::PeopleTied;
    static constexpr auto list = std::make_tuple(
        field("first", &T::first), field("second", &T::second), field("tie", &T::tie));
};

template <>
struct Fields<domain::EarlierDaysRemembered> {
    using T = domain::EarlierDaysRemembered;
    static constexpr auto list = std::make_tuple(field("days", &T::days));
};

} // namespace deroule::json
