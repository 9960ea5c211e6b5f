#include "planner/rounds_seating.hpp"

#include <algorithm>
#include <map>

namespace deroule::planner {

RoundsSeating::RoundsSeating(const RoundsModel& model, const Tables& tables)
    : model_(model), rows_(model.instance()) {
    for (std::size_t round = 0; round < model.rounds(); ++round) {
        round_of_table_.resize(model.first_table(round + 1), static_cast<std::uint32_t>(round));
        std::vector<std::uint64_t> lanes(rows_.words(), LabelRows::tops);
        LabelRows::remove_lane(lanes, LabelRows::lane_of_territory);
        LabelRows::remove_lane(lanes, LabelRows::lane_of_round(round));
        other_lanes_.push_back(std::move(lanes));
    }
    all_lanes_.assign(rows_.words(), LabelRows::tops);
    LabelRows::remove_lane(all_lanes_, LabelRows::lane_of_territory);
    seat_everyone(tables);
    count_meetings();
    score_from_scratch();
}

void RoundsSeating::seat_everyone(const Tables& tables) {
    constexpr std::uint32_t absent = ~std::uint32_t{0};
    table_of_.assign(model_.rounds() * model_.people(), absent);
    for (std::size_t table = 0; table < tables.size(); ++table) {
        starts_.push_back(people_at_.size());
        people_at_.insert(people_at_.end(), tables[table].begin(), tables[table].end());
        table_at_.resize(people_at_.size(), static_cast<std::uint32_t>(table));
    }
    starts_.push_back(people_at_.size());

    share_of_table_.resize(model_.tables());
    for (std::size_t round = 0; round < model_.rounds(); ++round)
        if (model_.kind(round) == RoundKind::mixed) tabulate_shares(round);
    counts_.assign(model_.tables() * model_.columns(), 0);
    for (std::size_t seat = 0; seat < seats(); ++seat) {
        sit(seat, people_at_[seat]);
        count(table_at_[seat], people_at_[seat], 1);
    }
}

void RoundsSeating::tabulate_shares(std::size_t round) {
    const std::size_t first = model_.first_table(round);
    const std::size_t last = model_.first_table(round + 1);
    std::vector<std::size_t> totals(model_.columns(), 0);
    for (std::size_t seat = starts_[first]; seat < starts_[last]; ++seat)
        for (std::size_t i = 0; i < model_.attributes(); ++i)
            if (const int column = model_.columns_of(people_at_[seat])[i]; column >= 0)
                ++totals[static_cast<std::size_t>(column)];
    std::map<std::size_t, Share> shares; // By size.
    for (std::size_t table = first; table < last; ++table) {
        const std::size_t size = starts_[table + 1] - starts_[table];
        if (size == 0) continue;
        if (!shares.contains(size))
            shares[size] = add_share(size, starts_[last] - starts_[first], totals);
        share_of_table_[table] = shares[size];
    }
}

// A fair share is the interval [floor, ceiling] of the table's part of all who are present.
RoundsSeating::Share RoundsSeating::add_share(std::size_t size, std::size_t people,
                                              const std::vector<std::size_t>& totals) {
    const Share share{distances_.size(), size + 1};
    for (const std::size_t total : totals) {
        const auto floor = static_cast<int>(total * size / people);
        const auto ceiling = static_cast<int>((total * size + people - 1) / people);
        for (int count = 0; count <= static_cast<int>(size); ++count)
            distances_.push_back(std::max({0, count - ceiling, floor - count}));
    }
    return share;
}

void RoundsSeating::sit(std::size_t seat, PersonIndex person) {
    const std::size_t table = table_at_[seat];
    const std::size_t round = round_of_table_[table];
    people_at_[seat] = person;
    table_of_[round * model_.people() + person] = static_cast<std::uint32_t>(table);
    rows_.set(person, LabelRows::lane_of_round(round), table - model_.first_table(round));
}

void RoundsSeating::count(std::size_t table, PersonIndex person, int change) {
    if (share_of_table_[table].stride == 0) return;
    for (std::size_t i = 0; i < model_.attributes(); ++i)
        if (const int column = model_.columns_of(person)[i]; column >= 0) {
            std::int16_t& cell =
                counts_[table * model_.columns() + static_cast<std::size_t>(column)];
            cell = static_cast<std::int16_t>(cell + change);
        }
}

void RoundsSeating::swap(std::size_t seat, std::size_t other, const Price& price) {
    const PersonIndex person = people_at_[seat];
    const PersonIndex partner = people_at_[other];
    count(table_at_[seat], person, -1);
    count(table_at_[seat], partner, 1);
    count(table_at_[other], partner, -1);
    count(table_at_[other], person, 1);
    sit(seat, partner);
    sit(other, person);
    score_ += price.score();
    if (cells_.empty()) return;
    change_meetings(person, table_at_[seat], seat, -1);
    change_meetings(partner, table_at_[other], other, -1);
    change_meetings(person, table_at_[other], other, 1);
    change_meetings(partner, table_at_[seat], seat, 1);
}

// With everybody at the table but whoever sits on that seat.
void RoundsSeating::change_meetings(PersonIndex person, std::size_t table, std::size_t but,
                                    int change) {
    const std::size_t people = model_.people();
    for (std::size_t at = starts_[table]; at < starts_[table + 1]; ++at) {
        if (at == but) continue;
        std::uint8_t& cell = cells_[person * people + people_at_[at]];
        cell = static_cast<std::uint8_t>(cell + change);
        cells_[people_at_[at] * people + person] = cell;
    }
}

void RoundsSeating::count_meetings() {
    const std::size_t people = model_.people();
    if (people > squared_max || rows_.words() * LabelRows::lanes_per_word > meetings_mask) return;
    cells_.assign(people * people, 0);
    for (PersonIndex a = 0; a < people; ++a)
        for (PersonIndex b = 0; b < a; ++b) {
            // Marks are counted lane by lane: no count reaches the next lane, nor does the sum.
            std::uint64_t marks = 0;
            for (std::size_t word = 0; word < rows_.words(); ++word)
                marks +=
                    (LabelRows::same(rows_.row(a)[word], rows_.row(b)[word]) & all_lanes_[word]) >>
                    15;
            const std::uint64_t common = (marks * 0x0001'0001'0001'0001ULL) >> 48;
            const int mark = rows_.same_territory(a, b) ? territory_mark : 0;
            cells_[a * people + b] =
                static_cast<std::uint8_t>(common | static_cast<unsigned>(mark));
            cells_[b * people + a] = cells_[a * people + b];
        }
}

void RoundsSeating::restore(const std::vector<PersonIndex>& people_at, const Score& score) {
    std::fill(counts_.begin(), counts_.end(), std::int16_t{0});
    for (std::size_t seat = 0; seat < seats(); ++seat) {
        sit(seat, people_at[seat]);
        count(table_at_[seat], people_at[seat], 1);
    }
    score_ = score;
    count_meetings();
}

Tables RoundsSeating::tables() const {
    Tables tables(model_.tables());
    for (std::size_t seat = 0; seat < seats(); ++seat)
        tables[table_at_[seat]].push_back(people_at_[seat]);
    return tables;
}

int RoundsSeating::distance(std::size_t table, std::size_t column, int more) const {
    const Share& share = share_of_table_[table];
    const int count = counts_[table * model_.columns() + column] + more;
    return distances_[share.first + column * share.stride + static_cast<std::size_t>(count)];
}

void RoundsSeating::score_from_scratch() {
    score_ = Score{};
    // Only earlier rounds and history make a meeting a repeat, so that the first is none.
    std::vector<std::uint64_t> earlier(rows_.words(), LabelRows::tops);
    LabelRows::remove_lane(earlier, LabelRows::lane_of_territory);
    for (std::size_t round = 0; round < model_.rounds(); ++round)
        LabelRows::remove_lane(earlier, LabelRows::lane_of_round(round));
    for (std::size_t round = 0; round < model_.rounds(); ++round) {
        for (std::size_t table = model_.first_table(round); table < model_.first_table(round + 1);
             ++table) {
            score_meetings(table, earlier, score_);
            score_balance(table, score_);
        }
        LabelRows::add_lane(earlier, LabelRows::lane_of_round(round));
    }
}

void RoundsSeating::score_meetings(std::size_t table, const std::vector<std::uint64_t>& lanes,
                                   Score& score) const {
    const std::size_t round = round_of_table_[table];
    for (std::size_t seat = starts_[table]; seat < starts_[table + 1]; ++seat)
        for (std::size_t other = seat + 1; other < starts_[table + 1]; ++other) {
            const PersonIndex a = people_at_[seat];
            const PersonIndex b = people_at_[other];
            const Tie* tie = model_.tie_between(a, b);
            std::uint64_t met = 0;
            for (std::size_t word = 0; word < rows_.words(); ++word)
                met |= LabelRows::same(rows_.row(a)[word], rows_.row(b)[word]) & lanes[word] &
                       (tie == nullptr ? LabelRows::tops : ~tie->wanted[word]);
            const bool wanted =
                tie != nullptr && LabelRows::has_lane(tie->wanted, LabelRows::lane_of_round(round));
            if (met != 0 && !wanted) ++score.repeats;
            if (tie != nullptr && tie->apart) ++score.hard;
            if (rows_.same_territory(a, b)) ++score.hard;
            if (model_.kind(round) == RoundKind::pairs && model_.same_category(a, b))
                ++score.category;
        }
}

void RoundsSeating::score_balance(std::size_t table, Score& score) const {
    if (share_of_table_[table].stride == 0) return;
    for (std::size_t column = 0; column < model_.columns(); ++column)
        (column < model_.category_columns() ? score.category : score.traits) +=
            distance(table, column, 0);
}

bool RoundsSeating::adds_to_excess(std::size_t table, const Score& least) const {
    Score own;
    score_balance(table, own);
    if (score_.traits > least.traits && own.traits > 0) return true;
    const bool paired = model_.kind(round_of_table_[table]) == RoundKind::pairs;
    if (score_.category > least.category && own.category > 0) return true;
    const bool meetings = score_.hard > least.hard || score_.repeats > least.repeats ||
                          (paired && score_.category > least.category);
    if (!meetings) return false;
    score_meetings(table, other_lanes_[round_of_table_[table]], own);
    return (score_.hard > least.hard && own.hard > 0) ||
           (score_.repeats > least.repeats && own.repeats > 0) ||
           (score_.category > least.category && own.category > 0);
}

} // namespace deroule::planner
