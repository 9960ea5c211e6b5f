#include "planner/meeting_bits.hpp"

namespace deroule::planner {

namespace {

// Bits of both words, counted side by side: few machines may be asked for an instruction.
std::uint64_t by_fours(std::uint64_t word) {
    word -= (word >> 1) & 0x5555'5555'5555'5555ULL;
    return (word & 0x3333'3333'3333'3333ULL) + ((word >> 2) & 0x3333'3333'3333'3333ULL);
}

int bits_of(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t fours = by_fours(a) + by_fours(b);
    const std::uint64_t eights =
        (fours & 0x0f0f'0f0f'0f0f'0f0fULL) + ((fours >> 4) & 0x0f0f'0f0f'0f0f'0f0fULL);
    return static_cast<int>((eights * 0x0101'0101'0101'0101ULL) >> 56);
}

} // namespace

template <std::size_t Words>
MeetingBits<Words>::MeetingBits(const RoundsModel& model, const Tables& tables)
    : model_(model), rows_(model.people() * levels, Row{}) {
    for (std::size_t table = 0; table < tables.size(); ++table) {
        starts_.push_back(people_at_.size());
        people_at_.insert(people_at_.end(), tables[table].begin(), tables[table].end());
        table_at_.resize(people_at_.size(), static_cast<std::uint32_t>(table));
    }
    starts_.push_back(people_at_.size());
    count_everything();
}

template <std::size_t Words>
void MeetingBits<Words>::count_everything() {
    const auto& people = model_.instance().people;
    rows_.assign(people.size() * levels, Row{});
    members_.assign(model_.tables(), Row{});
    met_.assign(people.size() * people.size(), 0);
    score_ = Score{};
    for (PersonIndex a = 0; a < people.size(); ++a)
        for (PersonIndex b = 0; b < people.size(); ++b)
            if (a != b && people[a].territory >= 0 && people[a].territory == people[b].territory)
                rows_[a * levels][b / 64] |= std::uint64_t{1} << (b % 64);
    for (const Groups& groups : model_.instance().history)
        for (const auto& members : groups)
            for (std::size_t i = 0; i < members.size(); ++i)
                for (std::size_t j = i + 1; j < members.size(); ++j)
                    meet(members[i], members[j], 1);
    for (std::size_t seat = 0; seat < seats(); ++seat) {
        const PersonIndex person = people_at_[seat];
        for (std::size_t at = starts_[table_at_[seat]]; at < seat; ++at) {
            const PersonIndex other = people_at_[at];
            const int before = met_[person * people.size() + other];
            score_.hard += holds(row(0, person), other) ? 1 : 0;
            score_.repeats += before > 0 ? 1 : 0;
            score_.fairness += before > 1 ? before - 1 : 0;
            meet(person, other, 1);
        }
        sit(seat, person);
    }
}

template <std::size_t Words>
void MeetingBits<Words>::sit(std::size_t seat, PersonIndex person) {
    people_at_[seat] = person;
    members_[table_at_[seat]][person / 64] |= std::uint64_t{1} << (person % 64);
}

template <std::size_t Words>
void MeetingBits<Words>::meet(PersonIndex a, PersonIndex b, int change) {
    std::uint8_t& met = met_[a * model_.people() + b];
    const std::size_t level = change > 0 ? std::size_t{met} + 1 : met;
    met = static_cast<std::uint8_t>(met + change);
    met_[b * model_.people() + a] = met;
    if (level >= levels) return;
    rows_[a * levels + level][b / 64] ^= std::uint64_t{1} << (b % 64);
    rows_[b * levels + level][a / 64] ^= std::uint64_t{1} << (a % 64);
}

template <std::size_t Words>
int MeetingBits<Words>::count(std::size_t level, PersonIndex person, std::size_t table,
                              PersonIndex partner, std::size_t opposite) const {
    const Row& mine = row(level, person);
    const Row& theirs = row(level, partner);
    int sum = 0;
    for (std::size_t word = 0; word < Words; ++word)
        sum += bits_of(mine[word] & members_[table][word], theirs[word] & members_[opposite][word]);
    return sum;
}

// Each joins the other's table, but not the other.
template <std::size_t Words>
bool MeetingBits<Words>::price_swap(std::size_t seat, std::size_t other, std::int64_t limit,
                                    std::int64_t fairness, Score& price) const {
    const std::size_t table = table_at_[seat];
    const std::size_t opposite = table_at_[other];
    const PersonIndex person = people_at_[seat];
    const PersonIndex partner = people_at_[other];
    const auto change = [&](std::size_t joined, std::size_t left) {
        return count(joined, person, opposite, partner, table) -
               count(left, person, table, partner, opposite) -
               2 * int{holds(row(joined, person), partner)};
    };
    price = Score{};
    price.hard = change(0, 0);
    if (price.hard > 0 && limit < 2000) return false;
    price.repeats = change(1, 2);
    const std::int64_t energy = 4000 * price.hard + 400 * price.repeats;
    if (energy > limit + fairness_gain_max * fairness) return false;
    for (std::size_t level = 2; level + 1 < levels; ++level)
        price.fairness += change(level, level + 1);
    return energy + fairness * price.fairness <= limit;
}

template <std::size_t Words>
void MeetingBits<Words>::change_meetings(std::size_t seat, int change) {
    const std::size_t table = table_at_[seat];
    for (std::size_t at = starts_[table]; at < starts_[table + 1]; ++at)
        if (at != seat) meet(people_at_[seat], people_at_[at], change);
}

template <std::size_t Words>
void MeetingBits<Words>::swap(std::size_t seat, std::size_t other, const Score& price) {
    const PersonIndex person = people_at_[seat];
    const PersonIndex partner = people_at_[other];
    change_meetings(seat, -1);
    change_meetings(other, -1);
    for (const std::size_t table : {table_at_[seat], table_at_[other]}) {
        members_[table][person / 64] ^= std::uint64_t{1} << (person % 64);
        members_[table][partner / 64] ^= std::uint64_t{1} << (partner % 64);
    }
    people_at_[seat] = partner;
    people_at_[other] = person;
    change_meetings(seat, 1);
    change_meetings(other, 1);
    score_ += price;
}

template <std::size_t Words>
void MeetingBits<Words>::restore(const std::vector<PersonIndex>& people_at) {
    people_at_ = people_at;
    count_everything();
}

template class MeetingBits<1>;
template class MeetingBits<2>;
template class MeetingBits<4>;

} // namespace deroule::planner
