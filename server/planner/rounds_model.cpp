#include "planner/rounds_model.hpp"

#include "planner/label_rows.hpp"

#include <algorithm>
#include <map>

namespace deroule::planner {

RoundsModel::RoundsModel(const Instance& instance)
    : instance_(instance), ties_(instance.people.size()) {
    add_halls();
    add_columns();
    add_ties();
}

void RoundsModel::add_halls() {
    std::vector<char> absent(people(), 0);
    for (std::size_t round = 0; round < rounds(); ++round) {
        const InstanceRound& asked = instance_.rounds[round];
        first_tables_.push_back(tables_);
        const std::size_t first_hall = halls_.size();
        std::fill(absent.begin(), absent.end(), char{0});
        for (const PersonIndex person : asked.absent)
            absent[person] = 1;
        for (const InstancePool& pool : asked.pools) {
            Hall hall{round, tables_, static_cast<std::size_t>(pool.groups), pool.sizes, {}, {}};
            for (PersonIndex person = 0; person < people(); ++person)
                if (absent[person] == 0 &&
                    std::find(pool.categories.begin(), pool.categories.end(),
                              instance_.people[person].category) != pool.categories.end())
                    hall.members.push_back(person);
            tables_ += hall.tables;
            halls_.push_back(std::move(hall));
        }
        share_out_slots(first_hall);
    }
}

// A pinned person's hall owns the slot of the pin; the others are filled from the left.
void RoundsModel::share_out_slots(std::size_t first_hall) {
    if (first_hall == halls_.size()) return;
    const std::size_t round = halls_[first_hall].round;
    std::vector<char> taken(tables_ - first_tables_[round], 0);
    const auto take = [&](Hall& hall, std::size_t slot) {
        if (slot >= taken.size() || taken[slot] != 0 || hall.slots.size() == hall.tables) return;
        taken[slot] = 1;
        hall.slots.push_back(slot);
    };
    for (const InstancePin& pin : instance_.pins)
        for (std::size_t i = first_hall; pin.round == round && i < halls_.size(); ++i)
            if (std::binary_search(halls_[i].members.begin(), halls_[i].members.end(), pin.person))
                take(halls_[i], static_cast<std::size_t>(pin.group));
    for (std::size_t i = first_hall; i < halls_.size(); ++i) {
        for (std::size_t slot = 0; slot < taken.size(); ++slot)
            take(halls_[i], slot);
        std::sort(halls_[i].slots.begin(), halls_[i].slots.end());
    }
}

void RoundsModel::add_columns() {
    attributes_ = 1;
    for (const Person& person : instance_.people)
        attributes_ = std::max(attributes_, 1 + person.traits.size());
    person_columns_.assign(people() * attributes_, -1);
    for (std::size_t attribute = 0; attribute < attributes_; ++attribute) {
        std::map<int, int> column_of_value;
        for (PersonIndex i = 0; i < people(); ++i) {
            const Person& person = instance_.people[i];
            const int value = attribute == 0                      ? person.category
                              : attribute <= person.traits.size() ? person.traits[attribute - 1]
                                                                  : -1;
            if (value < 0) continue;
            const auto next = static_cast<int>(columns_ + column_of_value.size());
            person_columns_[i * attributes_ + attribute] =
                column_of_value.try_emplace(value, next).first->second;
        }
        columns_ += column_of_value.size();
        if (attribute == 0) category_columns_ = columns_;
    }
}

Tie& RoundsModel::tie(PersonIndex from, PersonIndex to) {
    auto& row = ties_[from];
    const auto found =
        std::find_if(row.begin(), row.end(), [to](const Tie& tie) { return tie.other == to; });
    if (found != row.end()) return *found;
    row.push_back({to, false, std::vector<std::uint64_t>(LabelRows::words_for(instance_), 0)});
    return row.back();
}

const Tie* RoundsModel::tie_between(PersonIndex a, PersonIndex b) const {
    for (const Tie& tie : ties_[a])
        if (tie.other == b) return &tie;
    return nullptr;
}

void RoundsModel::add_ties() {
    for (const auto& [a, b] : instance_.apart) {
        if (a == b) continue;
        tie(a, b).apart = true;
        tie(b, a).apart = true;
    }
    for (const InstanceTogether& together : instance_.together)
        for (const PersonIndex a : together.people)
            for (const PersonIndex b : together.people) {
                if (a == b) continue;
                for (const std::size_t round : together.rounds)
                    LabelRows::add_lane(tie(a, b).wanted, LabelRows::lane_of_round(round));
            }
}

} // namespace deroule::planner
