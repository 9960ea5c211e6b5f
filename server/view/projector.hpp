// Keeps channel documents in step with a day, and says what changed.
//
// Holds a copy of each channel that somebody follows; agenda and desk always. Facts go in
// one by one, patches come out a record at a time. Owned by the day's strand.
#pragma once

#include "domain/day.hpp"
#include "domain/event.hpp"
#include "view/cell.hpp"

#include <map>
#include <vector>

namespace deroule::view {

class Projector {
  public:
    // `at` is the position of `day` in its journal.
    Projector(const domain::Day& day, domain::Sequence at);

    // Call before and after evolve() for each fact of a record.
    void before(const domain::Day& day, const domain::Event& event);
    void after(const domain::Day& day, const domain::Event& event);

    // The patches of the record that leads to position `to`; call once its facts are in.
    [[nodiscard]] std::vector<Patch> patches(const domain::Day& day, domain::Sequence to);

    // Starts to follow a channel if nobody did, and returns its whole document.
    [[nodiscard]] Snapshot snapshot(const domain::Day& day, const Channel& channel,
                                    domain::Sequence at);

    // The copy held of a channel; null when it is not followed.
    [[nodiscard]] const Value* held(const Channel& channel) const;
    [[nodiscard]] std::size_t followed() const { return copies_.size(); }
    void forget(const Channel& channel);

    // People whose groups may have changed since patches() was last called.
    [[nodiscard]] const std::vector<domain::ParticipantId>& moved() const { return moved_; }

  private:
    struct Copy {
        domain::Sequence at = 0;
        Value document;
    };

    std::map<Channel, Copy> copies_;
    Cells touched_;
    std::vector<domain::ParticipantId> moved_;
};

} // namespace deroule::view
