// The ordered blocks of a day, and where the day stands in them.
//
// Pure values. What a facilitator plans (BlockPlan) is kept apart from what happens
// to it (the rest of Block), so that an edit never rewrites the past.
#pragma once

#include "base/time.hpp"
#include "domain/ids.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace deroule::domain {

enum class BlockKind {
    plenary,
    cross_introduction,
    question,
    content,
    break_,
    breakout,
    report,
    evaluation
};

enum class BlockStatus { planned, running, done, skipped };

// What a running block is doing. `none` for blocks without phases and before the start.
enum class Phase {
    none,
    pairing,   // cross_introduction: the pairs are being made.
    interview, // cross_introduction: partners interview each other, a turn a person.
    circles,   // cross_introduction: each presents the partner, a turn a person.
    composing, // breakout: the groups are a draft that only facilitators see.
    announced, // breakout: everyone knows the group; rooms are not open.
    open,      // breakout: people are in their groups. question, evaluation: answers come in.
    closing,   // breakout: the grace countdown before everyone is back.
    closed,    // question, evaluation: no more answers.
    shown,     // question, evaluation: the results are on everybody's screen.
    reporting, // report: one group after another.
    finished   // Nothing left to do but to go on.
};

// How a round is composed.
enum class GroupingRule {
    by_category,
    across_territories,
    by_delegation,
    pairs,
    random,
    by_choice,
    manual,
    same_groups // Those of another breakout; newcomers join them.
};

struct SizeBounds {
    int min = 4;
    int max = 7;

    friend bool operator==(const SizeBounds&, const SizeBounds&) = default;
};

// What it weighs that a trait is spread evenly over the groups; 0: it does not matter.
struct Spread {
    int territory_kind = 1;
    int advancement = 1;

    friend bool operator==(const Spread&, const Spread&) = default;
};

// A bound that a block's length may have, or not.
enum class LengthBound { shortest, longest };

enum class QuestionKind { word_cloud, scale, choice, text };

// Something asked of people, in a question block or the evaluation.
struct Question {
    QuestionId id;
    QuestionKind kind = QuestionKind::text;
    std::string text;
    std::vector<std::string> choices; // choice: at least two.
    int scale_min = 1;                // scale: inclusive bounds.
    int scale_max = 5;

    friend bool operator==(const Question&, const Question&) = default;
};

// How the two halves of a cross-introduction are timed.
struct Introduction {
    Duration turn = std::chrono::minutes{6};      // One person's interview in a pair.
    Duration speaking = std::chrono::seconds{90}; // One person's presentation in a circle.
    SizeBounds circle{6, 8};

    friend bool operator==(const Introduction&, const Introduction&) = default;
};

// What facilitators plan of a block.
struct BlockPlan {
    BlockId id;
    BlockKind kind = BlockKind::plenary;
    std::string title;
    std::string summary; // One or two sentences for everyone.
    Instant starts_at{}; // As first planned.
    Duration length{};
    std::optional<Duration> shortest; // How far it may be shortened; absent: not at all.
    std::optional<Duration> longest;
    bool fixed = false; // Never starts before `starts_at`, and the day is steered to start it then.

    std::string speaker;
    std::vector<std::string> keywords;
    std::string slides;              // A link, https only.
    std::string prompt;              // What groups are asked to do.
    std::vector<std::string> fields; // Headings under which groups bring contributions back.
    std::vector<Question> questions;

    GroupingRule rule = GroupingRule::random; // breakout only.
    SizeBounds sizes;
    std::optional<BlockId> same_as; // same_groups: the breakout before it whose groups these are.
    std::vector<BlockId> nobody_of; // Who sat together in these breakouts does not do so again.
    int groups_max = 0;             // As many as there are facilitators to look in; 0: no limit.
    Spread spread;
    Duration grace = std::chrono::seconds{30}; // From "closing" to everyone back.
    std::optional<Introduction> introduction;  // cross_introduction only.
    std::optional<BlockId> reports;            // report: the breakout whose groups report.

    friend bool operator==(const BlockPlan&, const BlockPlan&) = default;
};

// The turn that pairs or trios (by group size), or circles, are in. Turns count from 0.
struct Turn {
    int size = 0; // 2: pairs, 3: trios, 0: every circle.
    int index = 0;
    int count = 0;
    Instant ends_at{};

    friend bool operator==(const Turn&, const Turn&) = default;
};

struct Block {
    BlockPlan plan;
    BlockStatus status = BlockStatus::planned;
    Phase phase = Phase::none;
    Duration length{}; // The plan's, as extended or shortened today.
    std::optional<Instant> started_at;
    std::optional<Instant> ends_at; // Running: when its time is up.
    std::optional<Instant> ended_at;
    std::optional<Instant> phase_ends_at;
    std::vector<Turn> turns;
    std::optional<GroupId> reporting;  // report: the group that has the floor.
    std::vector<GroupId> reported;     // report: those that had it.
    std::optional<Instant> overrun_at; // The last instant at which it was noted to be running over.

    friend bool operator==(const Block&, const Block&) = default;
};

// When a block is now expected to begin and end.
struct Span {
    Instant from;
    Instant until;

    friend bool operator==(const Span&, const Span&) = default;
};

struct Agenda {
    std::vector<Block> blocks;
    std::optional<BlockId> running;
    std::optional<Instant> paused_at; // Set while the day is paused: no timer moves.

    [[nodiscard]] const Block* find(const BlockId& id) const;
    [[nodiscard]] Block* find(const BlockId& id);
    // Null when nothing runs.
    [[nodiscard]] const Block* running_block() const;
    [[nodiscard]] Block* running_block();
    // Position among `blocks`; the number of blocks when unknown.
    [[nodiscard]] std::size_t position(const BlockId& id) const;

    friend bool operator==(const Agenda&, const Agenda&) = default;
};

// Projects every block, in agenda order: past ones as they were, later ones from what
// runs now. A fixed block waits for its planned start. O(blocks).
[[nodiscard]] std::vector<Span> project(const Agenda& agenda);

// When whatever comes after this block is planned to begin; after nothing, what comes first.
// The agenda must not be empty.
[[nodiscard]] Instant planned_start(const Agenda& agenda, const std::optional<BlockId>& after);

// How late (positive) or early the block that runs, or the next one, is against the plan.
[[nodiscard]] Duration drift(const Agenda& agenda);

struct NewLength {
    BlockId block;
    Duration length;

    friend bool operator==(const NewLength&, const NewLength&) = default;
};

// A way to start the next fixed block on time again.
struct CatchUp {
    BlockId target;                 // The fixed block.
    Duration late{};                // By how much it would start late.
    Duration regained{};            // Less than `late` when the blocks cannot give more.
    std::vector<NewLength> lengths; // Whole minutes, agenda order, never under `shortest`.

    friend bool operator==(const CatchUp&, const CatchUp&) = default;
};

// The proposals, best first: spread over all blocks in proportion to what they can give,
// then taken from the latest blocks first. Empty when no fixed block is late. O(blocks).
[[nodiscard]] std::vector<CatchUp> propose_catch_up(const Agenda& agenda);

} // namespace deroule::domain
