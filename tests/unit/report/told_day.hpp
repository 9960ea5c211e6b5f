// A day told fact by fact, for reports to be drawn up from: each verb applies one event.
#pragma once

#include "base/time.hpp"
#include "domain/day.hpp"
#include "domain/event.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace deroule::report {

// Of 21 January 2021 where the day takes place, an hour ahead of UTC.
[[nodiscard]] Instant at(int hours, int minutes, int seconds = 0);

[[nodiscard]] domain::BlockPlan plan(const std::string& id, domain::BlockKind kind, Instant from,
                                     int minutes);
[[nodiscard]] domain::Participant person(const std::string& id, const std::string& given_name,
                                         const std::string& family_name, domain::Category category,
                                         const std::string& territory);

class ToldDay {
  public:
    ToldDay(std::vector<domain::BlockPlan> blocks, std::vector<domain::Participant> participants);

    void apply(const domain::Event& event);
    void arrives(const std::string& who, Instant when);
    void leaves(const std::string& who, Instant when);
    void runs(const std::string& block, Instant from, Instant until);
    // A round of `block`; groups are numbered from 1 and called "<block>-1", "<block>-2"...
    void seats(const std::string& block, domain::GroupingRule rule,
               const std::vector<std::vector<std::string>>& groups);
    // A card, written a second after the one before; returns its identifier.
    std::string writes(const std::string& who, const std::string& block, const std::string& group,
                       const std::string& field, const std::string& text);
    void publishes(const std::string& card);
    void answers(const std::string& who, const std::string& question, domain::AnswerValue value);

    [[nodiscard]] const domain::Day& day() const { return day_; }

  private:
    domain::Day day_;
};

// The day that most cases start from: five people of three territories, of whom four come; a
// question, dialogues among peers, across territories and by delegation, lunch, an evaluation.
[[nodiscard]] ToldDay reference_day();

} // namespace deroule::report
