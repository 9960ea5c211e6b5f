// What people write, vote, answer and note: everything a day brings back.
#pragma once

#include "base/time.hpp"
#include "domain/agenda.hpp"
#include "domain/ids.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace deroule::domain {

// `card`: written in a group or for everyone. `query`: a question put to a speaker.
enum class ContributionKind { card, query };

enum class ContributionStatus { submitted, published, hidden, withdrawn };

struct Contribution {
    ContributionId id;
    BlockId block;
    std::optional<GroupId> group;
    ParticipantId author;
    ContributionKind kind = ContributionKind::card;
    std::string field; // One of the block's fields, or empty.
    std::string text;
    ContributionStatus status = ContributionStatus::submitted;
    Instant written_at{};
    std::set<ParticipantId> votes;

    friend bool operator==(const Contribution&, const Contribution&) = default;
};

// An answer by kind of question: words (word_cloud), a step (scale), an index into the
// choices (choice), free text (text).
struct Words {
    std::vector<std::string> words;
    friend bool operator==(const Words&, const Words&) = default;
};
struct Step {
    int value = 0;
    friend bool operator==(const Step&, const Step&) = default;
};
struct Choice {
    int index = 0;
    friend bool operator==(const Choice&, const Choice&) = default;
};
struct Text {
    std::string text;
    friend bool operator==(const Text&, const Text&) = default;
};
using AnswerValue = std::variant<Words, Step, Choice, Text>;

// The answers to one question, with the tallies kept as they come so that showing the
// results never walks through everyone.
struct Answers {
    std::map<ParticipantId, AnswerValue> by_participant;
    std::map<ParticipantId, int> numbers; // In order of first answer, from 1.
    std::map<std::string, int> words;     // Folded to lower case.
    std::set<std::string> hidden;         // Words that facilitators keep from everyone's screens.
    std::map<int, int> steps;             // Scale step or choice index to count.

    friend bool operator==(const Answers&, const Answers&) = default;
};

// A word as it is counted: without blanks around it, lower case. Knows ASCII and the capitals
// of French.
[[nodiscard]] std::string folded(const std::string& word);

struct Harvest {
    std::map<ContributionId, Contribution> contributions;
    std::map<QuestionId, Answers> answers;
    std::set<BlockId> shown; // Blocks that ended with their results on everyone's screens.
    // Mirrors, so that nobody's page walks through everyone's writing.
    std::map<ParticipantId, std::vector<ContributionId>> by_author;
    std::map<GroupId, std::vector<ContributionId>> by_group;
    std::map<ParticipantId, std::set<ContributionId>> votes_by;

    [[nodiscard]] const Contribution* find(const ContributionId& id) const;
    [[nodiscard]] Contribution* find(const ContributionId& id);
    // Whether everyone may see what was answered: a facilitator has shown it.
    [[nodiscard]] bool shows_results(const Block& block) const;

    friend bool operator==(const Harvest&, const Harvest&) = default;
};

} // namespace deroule::domain
