// The arguments of commands of the day, its agenda and its rounds.
#pragma once

#include "domain/command.hpp"
#include "json/nouns.hpp"

namespace deroule::json {

template <>
struct Fields<domain::OpenDoors> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::StartDay> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::PauseDay> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::ResumeDay> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::CloseDay> {
    static constexpr auto list = std::make_tuple();
};

template <>
struct Fields<domain::Advance> {
    using T = domain::Advance;
    static constexpr auto list = std::make_tuple(field("from", &T::from));
};

template <>
struct Fields<domain::GoTo> {
    using T = domain::GoTo;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("from", &T::from));
};

template <>
struct Fields<domain::GoBack> {
    using T = domain::GoBack;
    static constexpr auto list = std::make_tuple(field("from", &T::from));
};

template <>
struct Fields<domain::AdvancePhase> {
    using T = domain::AdvancePhase;
    static constexpr auto list = std::make_tuple(field("block", &T::block), field("from", &T::from),
                                                 field("reporting", &T::reporting));
};

template <>
struct Fields<domain::ExtendBlock> {
    using T = domain::ExtendBlock;
    static constexpr auto list = std::make_tuple(field("block", &T::block), field("by_ms", &T::by));
};

template <>
struct Fields<domain::ShortenBlock> {
    using T = domain::ShortenBlock;
    static constexpr auto list = std::make_tuple(field("block", &T::block), field("by_ms", &T::by));
};

template <>
struct Fields<domain::SkipBlock> {
    using T = domain::SkipBlock;
    static constexpr auto list = std::make_tuple(field("block", &T::block));
};

template <>
struct Fields<domain::InsertBlock> {
    using T = domain::InsertBlock;
    static constexpr auto list =
        std::make_tuple(field("plan", &T::plan), field("after", &T::after));
};

template <>
struct Fields<domain::RemoveBlock> {
    using T = domain::RemoveBlock;
    static constexpr auto list = std::make_tuple(field("block", &T::block));
};

template <>
struct Fields<domain::MoveBlock> {
    using T = domain::MoveBlock;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("after", &T::after));
};

template <>
struct Fields<domain::EditBlock> {
    using T = domain::EditBlock;
    static constexpr auto list = std::make_tuple(
        field("block", &T::block), field("title", &T::title), field("summary", &T::summary),
        field("speaker", &T::speaker), field("slides", &T::slides), field("prompt", &T::prompt),
        field("keywords", &T::keywords), field("fields", &T::fields),
        field("length_ms", &T::length), field("shortest_ms", &T::shortest),
        field("longest_ms", &T::longest), field("fixed", &T::fixed), field("rule", &T::rule),
        field("sizes", &T::sizes), field("questions", &T::questions),
        field("introduction", &T::introduction), field("reports", &T::reports),
        field("starts_at", &T::starts_at), field("without", &T::without),
        field("same_as", &T::same_as), field("nobody_of", &T::nobody_of),
        field("groups_max", &T::groups_max), field("spread", &T::spread));
};

template <>
struct Fields<domain::AcceptCatchUp> {
    using T = domain::AcceptCatchUp;
    static constexpr auto list =
        std::make_tuple(field("target", &T::target), field("lengths", &T::lengths));
};

template <>
struct Fields<domain::Undo> {
    using T = domain::Undo;
    static constexpr auto list = std::make_tuple(field("move", &T::move));
};

template <>
struct Fields<domain::ProposeGroups> {
    using T = domain::ProposeGroups;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("seed", &T::seed));
};

template <>
struct Fields<domain::ComposeDay> {
    using T = domain::ComposeDay;
    static constexpr auto list = std::make_tuple(maybe("seed", &T::seed));
};

template <>
struct Fields<domain::SetGroups> {
    using T = domain::SetGroups;
    static constexpr auto list =
        std::make_tuple(field("block", &T::block), field("groups", &T::groups));
};

template <>
struct Fields<domain::ChooseAlternative> {
    using T = domain::ChooseAlternative;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("alternative", &T::alternative));
};

template <>
struct Fields<domain::DropAlternative> {
    using T = domain::DropAlternative;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("alternative", &T::alternative));
};

template <>
struct Fields<domain::RepairMove> {
    using T = domain::RepairMove;
    static constexpr auto list =
        std::make_tuple(field("participant", &T::participant), field("to", &T::to));
};

template <>
struct Fields<domain::RepairGroups> {
    using T = domain::RepairGroups;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("moves", &T::moves));
};

template <>
struct Fields<domain::AcceptGroups> {
    using T = domain::AcceptGroups;
    static constexpr auto list = std::make_tuple(field("round", &T::round));
};

template <>
struct Fields<domain::MovePerson> {
    using T = domain::MovePerson;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("participant", &T::participant), field("to", &T::to));
};

template <>
struct Fields<domain::SwapPeople> {
    using T = domain::SwapPeople;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("first", &T::first), field("second", &T::second));
};

template <>
struct Fields<domain::MergeGroups> {
    using T = domain::MergeGroups;
    static constexpr auto list = std::make_tuple(field("round", &T::round), field("from", &T::from),
                                                 field("into", &T::into));
};

template <>
struct Fields<domain::SplitGroup> {
    using T = domain::SplitGroup;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("group", &T::group),
                        field("participants", &T::participants));
};

template <>
struct Fields<domain::LockGroup> {
    using T = domain::LockGroup;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("group", &T::group), field("locked", &T::locked));
};

template <>
struct Fields<domain::PinPerson> {
    using T = domain::PinPerson;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("participant", &T::participant), field("to", &T::to));
};

template <>
struct Fields<domain::AnnounceGroups> {
    using T = domain::AnnounceGroups;
    static constexpr auto list = std::make_tuple(field("round", &T::round));
};

template <>
struct Fields<domain::OpenGroups> {
    using T = domain::OpenGroups;
    static constexpr auto list = std::make_tuple(field("round", &T::round));
};

template <>
struct Fields<domain::ExtendGroups> {
    using T = domain::ExtendGroups;
    static constexpr auto list = std::make_tuple(
        field("round", &T::round), field("groups", &T::groups), field("by_ms", &T::by));
};

template <>
struct Fields<domain::CloseGroups> {
    using T = domain::CloseGroups;
    static constexpr auto list =
        std::make_tuple(field("round", &T::round), field("groups", &T::groups));
};

template <>
struct Fields<domain::CallBack> {
    using T = domain::CallBack;
    static constexpr auto list = std::make_tuple(field("round", &T::round));
};

template <>
struct Fields<domain::NameReporter> {
    using T = domain::NameReporter;
    static constexpr auto list =
        std::make_tuple(field("group", &T::group), field("participant", &T::participant));
};

} // namespace deroule::json
