#include "planner/meeting_gains.hpp"

#include "planner/label_rows.hpp"

namespace deroule::planner {

namespace {

constexpr std::uint32_t absent = ~std::uint32_t{0};

} // namespace

MeetingGains::MeetingGains(const RoundsSeating& seating)
    : seating_(seating), people_(seating.model().people()), people_at_(seating.people_at()),
      table_of_(seating.model().rounds() * people_, absent), meetings_(people_ * people_, 0),
      hard_(people_ * people_, 0), gains_(seating.model().tables() * people_, 0),
      hall_of_(seating.model().tables(), 0) {
    const auto& halls = seating.model().halls();
    for (std::size_t hall = 0; hall < halls.size(); ++hall)
        for (std::size_t i = 0; i < halls[hall].tables; ++i)
            hall_of_[halls[hall].first_table + i] = hall;
    for (std::size_t seat = 0; seat < people_at_.size(); ++seat)
        table_of_[seating.round_at(seat) * people_ + people_at_[seat]] =
            static_cast<std::uint32_t>(seating.table_at(seat));
    mark_hard_pairs();
    count_meetings();
    fill_gains();
}

void MeetingGains::mark_hard_pairs() {
    const RoundsModel& model = seating_.model();
    for (PersonIndex a = 0; a < people_; ++a) {
        const int territory = model.instance().people[a].territory;
        for (PersonIndex b = 0; b < people_; ++b)
            if (a != b && territory >= 0 && model.instance().people[b].territory == territory)
                hard_[a * people_ + b] = hard_weight;
        for (const Tie& tie : model.ties(a))
            if (tie.apart) hard_[a * people_ + tie.other] += hard_weight;
    }
}

// Meetings that are wanted are nobody's first: they do not count.
void MeetingGains::count_meetings() {
    const RoundsModel& model = seating_.model();
    for (const Groups& groups : model.instance().history)
        for (const auto& members : groups)
            for (const PersonIndex a : members)
                for (const PersonIndex b : members)
                    meetings_[a * people_ + b] = 1;
    for (std::size_t table = 0; table < model.tables(); ++table)
        for (std::size_t i = seating_.first_seat(table); i < seating_.first_seat(table + 1); ++i)
            for (std::size_t j = seating_.first_seat(table); j < i; ++j) {
                const PersonIndex a = people_at_[i];
                const PersonIndex b = people_at_[j];
                const Tie* tie = model.tie_between(a, b);
                if (tie != nullptr && LabelRows::has_lane(tie->wanted, LabelRows::lane_of_round(
                                                                           seating_.round_at(i))))
                    continue;
                ++meetings_[a * people_ + b];
                ++meetings_[b * people_ + a];
            }
}

void MeetingGains::fill_gains() {
    const RoundsModel& model = seating_.model();
    for (const Hall& hall : model.halls())
        for (std::size_t table = hall.first_table; table < hall.first_table + hall.tables; ++table)
            for (std::size_t seat = seating_.first_seat(table);
                 seat < seating_.first_seat(table + 1); ++seat)
                for (const PersonIndex person : hall.members) {
                    const PersonIndex sits = people_at_[seat];
                    if (person == sits) continue;
                    const bool here = table_of_[hall.round * people_ + person] == table;
                    add(table, person, cost_of(person, sits, int{here}));
                }
}

void MeetingGains::swap(std::size_t seat, std::size_t other) {
    const std::size_t round = seating_.round_at(seat);
    const std::size_t table = seating_.table_at(seat);
    const std::size_t opposite = seating_.table_at(other);
    const PersonIndex a = people_at_[seat];
    const PersonIndex b = people_at_[other];
    exchange_in_round(seat, other);
    for (std::size_t at = seating_.first_seat(table); at < seating_.first_seat(table + 1); ++at) {
        if (at == seat) continue;
        change_meeting(a, people_at_[at], round, -1);
        change_meeting(b, people_at_[at], round, 1);
    }
    for (std::size_t at = seating_.first_seat(opposite); at < seating_.first_seat(opposite + 1);
         ++at) {
        if (at == other) continue;
        change_meeting(b, people_at_[at], round, -1);
        change_meeting(a, people_at_[at], round, 1);
    }
    people_at_[seat] = b;
    people_at_[other] = a;
    table_of_[round * people_ + a] = static_cast<std::uint32_t>(opposite);
    table_of_[round * people_ + b] = static_cast<std::uint32_t>(table);
}

// What others would meet at these two tables; meetings of this round itself do not count.
void MeetingGains::exchange_in_round(std::size_t seat, std::size_t other) {
    const std::size_t table = seating_.table_at(seat);
    const std::size_t opposite = seating_.table_at(other);
    const Hall& hall = seating_.model().halls()[hall_of_[table]];
    const PersonIndex a = people_at_[seat];
    const PersonIndex b = people_at_[other];
    const std::uint32_t* tables = table_of_.data() + hall.round * people_;
    for (const PersonIndex person : hall.members) {
        if (person == a || person == b) continue;
        const int change = cost_of(person, b, int{tables[person] == opposite}) -
                           cost_of(person, a, int{tables[person] == table});
        if (change == 0) continue;
        add(table, person, change);
        add(opposite, person, -change);
    }
    const int both = cost_of(a, b, 0);
    add(table, a, both);
    add(opposite, a, -both);
    add(opposite, b, both);
    add(table, b, -both);
}

// In other rounds the pair costs one meeting more or less where it passes from none to one,
// or, where it sits together already, from one to two.
void MeetingGains::change_meeting(PersonIndex a, PersonIndex b, std::size_t round, int change) {
    std::uint8_t& count = meetings_[a * people_ + b];
    const int lower = change > 0 ? count : count - 1;
    count = static_cast<std::uint8_t>(count + change);
    meetings_[b * people_ + a] = count;
    if (lower > 1) return;
    for (std::size_t i = 0; i < seating_.model().rounds(); ++i) {
        if (i == round) continue;
        const std::uint32_t of_a = table_of_[i * people_ + a];
        const std::uint32_t of_b = table_of_[i * people_ + b];
        if (of_a == absent || of_b == absent || (of_a == of_b) != (lower == 1)) continue;
        add(of_b, a, change);
        add(of_a, b, change);
    }
}

} // namespace deroule::planner
