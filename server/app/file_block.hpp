// A block as an agenda file says it, and what its members are called. For the reader of such files.
#pragma once

#include "json/nouns.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace deroule::app {

// Times in minutes and on the clock.
struct FileIntroduction {
    int turn_minutes = 6;
    int speaking_seconds = 90;
    domain::SizeBounds circle{6, 8};
};

struct FileBlock {
    domain::BlockId id;
    domain::BlockKind kind = domain::BlockKind::plenary;
    std::string title, summary, speaker, slides, prompt;
    std::optional<std::string> start;
    int minutes = 0;
    std::optional<int> shortest_minutes, longest_minutes;
    bool fixed = false;
    std::vector<std::string> keywords, fields;
    std::vector<domain::Question> questions;
    domain::GroupingRule rule = domain::GroupingRule::random;
    std::optional<domain::SizeBounds> sizes;
    int grace_seconds = 30;
    std::optional<FileIntroduction> introduction;
    std::optional<domain::BlockId> reports, same_as;
    std::vector<domain::BlockId> nobody_of;
    int groups_max = 0;
    domain::Spread spread;
};

// Whether the file itself may have a member of this name.
[[nodiscard]] bool is_file_member(std::string_view name);

// The member that an unknown one was probably meant to be, by its pointer in the file; empty when
// nothing is near.
[[nodiscard]] std::string nearest_member(const std::string& pointer);

} // namespace deroule::app

namespace deroule::json {

template <>
struct Fields<app::FileIntroduction> {
    using T = app::FileIntroduction;
    static constexpr auto list = std::make_tuple(maybe("turn_minutes", &T::turn_minutes),
                                                 maybe("speaking_seconds", &T::speaking_seconds),
                                                 maybe("circle", &T::circle));
};

template <>
struct Fields<app::FileBlock> {
    using T = app::FileBlock;
    static constexpr auto list = std::make_tuple(
        field("id", &T::id), field("kind", &T::kind), field("title", &T::title),
        maybe("summary", &T::summary), maybe("start", &T::start), field("minutes", &T::minutes),
        maybe("shortest_minutes", &T::shortest_minutes),
        maybe("longest_minutes", &T::longest_minutes), maybe("fixed", &T::fixed),
        maybe("speaker", &T::speaker), maybe("slides", &T::slides), maybe("keywords", &T::keywords),
        maybe("prompt", &T::prompt), maybe("fields", &T::fields), maybe("questions", &T::questions),
        maybe("rule", &T::rule), maybe("sizes", &T::sizes),
        maybe("grace_seconds", &T::grace_seconds), maybe("introduction", &T::introduction),
        maybe("reports", &T::reports), maybe("same_as", &T::same_as),
        maybe("nobody_of", &T::nobody_of), maybe("groups_max", &T::groups_max),
        maybe("spread", &T::spread));
};

} // namespace deroule::json
