// A problem for the planner, with what its indices stand for, and how it is put together from a
// day.
//
// For engine/ only. Touches nothing but the day it was given, on its strand.
#pragma once

#include "domain/day.hpp"
#include "planner/problem.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace deroule::engine {

struct Asked {
    domain::RoundId round;
    std::uint64_t seed = 0;
    planner::Problem problem;
    std::vector<domain::ParticipantId> people;
    std::vector<std::string> territories;
    // Existing groups that the plan continues, at the same indices.
    std::vector<domain::GroupId> kept;
    // People of locked groups who are not here: they keep their seats all the same.
    std::vector<std::vector<domain::ParticipantId>> kept_absent;
};

// Dense codes, in order of first appearance.
template <class Key>
class Codes {
  public:
    int code(const Key& key) {
        return codes_.emplace(key, static_cast<int>(codes_.size())).first->second;
    }

  private:
    std::map<Key, int> codes_;
};

// Under GroupingRule::same_groups, the round whose groups these are; null when there is none yet.
[[nodiscard]] const domain::Round* model_of(const domain::Day& day, const domain::Round& round);

class AskedBuilder {
  public:
    AskedBuilder(const domain::Day& day, domain::GroupingRule rule);

    void add(const domain::Participant& participant);

    [[nodiscard]] std::optional<planner::PersonIndex> index(const domain::ParticipantId& id) const;
    // Of those who were added.
    [[nodiscard]] std::vector<planner::PersonIndex>
    indices(const std::vector<domain::ParticipantId>& members) const;

    // Earlier days, then every other round of this one: those that met as they did, those to
    // come as they are planned.
    void add_earlier(const domain::Round& composed);

    // What facilitators ask of two people, and of whoever sat together in other breakouts.
    void add_ties(const domain::BlockPlan& plan);

    // One screen sits in one group: those behind it count as of its owner's kind there, and their
    // territory sits in that group once.
    void add_screens();

    Asked asked;

  private:
    void add_group(const std::vector<domain::ParticipantId>& members,
                   planner::Groups& groups) const;
    void add_round(planner::Groups groups);
    template <class Add>
    void add_couple(const domain::Couple& couple, Add add) const;

    const domain::Day& day_;
    Codes<std::string> territories_;
    Codes<std::string> kinds_;
    std::map<domain::ParticipantId, planner::PersonIndex> index_;
};

} // namespace deroule::engine
