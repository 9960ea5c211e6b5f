// Sets of cells that change together. For touch.cpp only.
#pragma once

#include "domain/day.hpp"
#include "view/cell.hpp"

#include <string>

namespace deroule::view {

class Touched {
  public:
    Touched(const domain::Day& day, Cells& cells) : day_(day), cells_(cells) {}

    void agenda(std::vector<std::string> path) {
        cells_.insert({agenda_channel(), std::move(path)});
    }
    void desk(std::vector<std::string> path) { cells_.insert({desk_channel(), std::move(path)}); }
    void group(const domain::GroupId& id, std::vector<std::string> path) {
        cells_.insert({group_channel(id), std::move(path)});
    }
    void me(const domain::ParticipantId& id, std::vector<std::string> path) {
        cells_.insert({me_channel(id), std::move(path)});
    }

    // Every projected time, and what is derived from it. O(blocks).
    void times();
    void block(const domain::BlockId& id);
    void every_block();
    // What the running block shows of its round, and where its members are. O(members).
    void running_round();
    void round(const domain::RoundId& id);
    // The drafts kept beside the one at hand.
    void alternatives(const domain::RoundId& id);
    void group_everywhere(const domain::Round& round, const domain::Group& group);
    // Where a person is, and with whom.
    void seat(const domain::Round& round, const domain::ParticipantId& participant);
    // A person as others see them, wherever they appear.
    void delegation(const domain::ParticipantId& id);
    void person(const domain::ParticipantId& id);
    void note(const domain::ParticipantId& about);
    void counts(const domain::ParticipantId& id);
    void contribution(const domain::ContributionId& id);
    void results(const domain::BlockId& block);
    void message(const domain::Message& message);

    [[nodiscard]] const domain::Day& day() const { return day_; }

  private:
    const domain::Day& day_;
    Cells& cells_;
};

} // namespace deroule::view
