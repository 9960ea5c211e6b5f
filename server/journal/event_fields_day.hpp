// The members of events of the day and its agenda, as journals keep them.
#pragma once

#include "domain/event.hpp"
#include "json/nouns.hpp"

namespace deroule::json {

template <>
struct Fields<domain::DayPrepared> {
    using T = domain::DayPrepared;
    static constexpr auto list =
        std::make_tuple(field("plan", &T::plan), field("participants", &T::participants));
};

template <>
struct Fields<domain::LinkRegistered> {
    using T = domain::LinkRegistered;
    static constexpr auto list = std::make_tuple(field("link", &T::link));
};

template <>
struct Fields<domain::LinkRevoked> {
    using T = domain::LinkRevoked;
    static constexpr auto list = std::make_tuple(field("hash", &T::hash));
};

template <>
struct Fields<domain::DoorsOpened> {
    using T = domain::DoorsOpened;
    static constexpr auto list = std::make_tuple(field("at", &T::at));
};

template <>
struct Fields<domain::DayStarted> {
    using T = domain::DayStarted;
    static constexpr auto list = std::make_tuple(field("at", &T::at));
};

template <>
struct Fields<domain::DayPaused> {
    using T = domain::DayPaused;
    static constexpr auto list = std::make_tuple(field("at", &T::at));
};

template <>
struct Fields<domain::DayResumed> {
    using T = domain::DayResumed;
    static constexpr auto list = std::make_tuple(field("at", &T::at));
};

template <>
struct Fields<domain::DayClosed> {
    using T = domain::DayClosed;
    static constexpr auto list = std::make_tuple(field("at", &T::at));
};

template <>
struct Fields<domain::MoveMade> {
    using T = domain::MoveMade;
    static constexpr auto list =
        std::make_tuple(field("number", &T::number), field("name", &T::name), field("at", &T::at));
};

template <>
struct Fields<domain::MoveUndone> {
    using T = domain::MoveUndone;
    static constexpr auto list = std::make_tuple(field("number", &T::number), field("at", &T::at));
};

template <>
struct Fields<domain::MovesSettled> {
    using T = domain::MovesSettled;
    static constexpr auto list = std::make_tuple(field("at", &T::at));
};

template <>
struct Fields<domain::BlockStarted> {
    using T = domain::BlockStarted;
    static constexpr auto list = std::make_tuple(field("block", &T::block), field("at", &T::at),
                                                 field("ends_at", &T::ends_at));
};

template <>
struct Fields<domain::BlockEnded> {
    using T = domain::BlockEnded;
    static constexpr auto list = std::make_tuple(field("block", &T::block), field("at", &T::at));
};

template <>
struct Fields<domain::BlockSkipped> {
    using T = domain::BlockSkipped;
    static constexpr auto list = std::make_tuple(field("block", &T::block));
};

template <>
struct Fields<domain::BlockReplanned> {
    using T = domain::BlockReplanned;
    static constexpr auto list = std::make_tuple(field("block", &T::block));
};

template <>
struct Fields<domain::BlockLengthChanged> {
    using T = domain::BlockLengthChanged;
    static constexpr auto list = std::make_tuple(
        field("block", &T::block), field("length_ms", &T::length), field("ends_at", &T::ends_at));
};

template <>
struct Fields<domain::BlockInserted> {
    using T = domain::BlockInserted;
    static constexpr auto list =
        std::make_tuple(field("plan", &T::plan), field("after", &T::after));
};

template <>
struct Fields<domain::BlockRemoved> {
    using T = domain::BlockRemoved;
    static constexpr auto list = std::make_tuple(field("block", &T::block));
};

template <>
struct Fields<domain::BlockMoved> {
    using T = domain::BlockMoved;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("after", &T::after));
};

template <>
struct Fields<domain::BlockEdited> {
    using T = domain::BlockEdited;
    static constexpr auto list = std::make_tuple(field("plan", &T::plan));
};

template <>
struct Fields<domain::BlockOverran> {
    using T = domain::BlockOverran;
    static constexpr auto list = std::make_tuple(field("block", &T::block), field("at", &T::at));
};

template <>
struct Fields<domain::PhaseStarted> {
    using T = domain::PhaseStarted;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("phase", &T::phase), field("at", &T::at),
                        field("ends_at", &T::ends_at));
};

template <>
struct Fields<domain::TurnStarted> {
    using T = domain::TurnStarted;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("turn", &T::turn));
};

template <>
struct Fields<domain::ReportTurnStarted> {
    using T = domain::ReportTurnStarted;
    static constexpr auto list = std::make_tuple(
        field("block", &T::block), field("group", &T::group), field("ends_at", &T::ends_at));
};

} // namespace deroule::json
