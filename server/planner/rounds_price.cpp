#include "planner/rounds_seating.hpp"

namespace deroule::planner {

namespace {

// Two people at one table: whether they met otherwise, and whether they are of one territory.
// Words = 0: as many as `words` says; otherwise the compiler unrolls the loop.
template <std::size_t Words>
void add_pair(const std::uint64_t* a, const std::uint64_t* b, const std::uint64_t* lanes,
              std::size_t words, int change, Price& price) {
    const std::uint64_t first = LabelRows::same(a[0], b[0]);
    std::uint64_t met = first & lanes[0];
    for (std::size_t word = 1; word < (Words == 0 ? words : Words); ++word)
        met |= LabelRows::same(a[word], b[word]) & lanes[word];
    price.repeats += met != 0 ? change : 0;
    price.hard += (first & 0x8000) != 0 ? change : 0;
}

} // namespace

// What both people leave behind is counted first: whatever follows can only cost, so that
// the sum may be given up as soon as it is over the limit.
template <std::size_t Words>
bool RoundsSeating::price_pairs(std::size_t seat, std::size_t other, std::int64_t limit,
                                Price& price) const {
    const std::size_t table = table_at_[seat];
    const std::size_t opposite = table_at_[other];
    const std::uint64_t* lanes = other_lanes_[round_of_table_[table]].data();
    const std::uint64_t* person = rows_.row(people_at_[seat]);
    const std::uint64_t* partner = rows_.row(people_at_[other]);
    const auto add = [&](const std::uint64_t* row, std::size_t at, int change) {
        add_pair<Words>(row, rows_.row(people_at_[at]), lanes, rows_.words(), change, price);
    };
    for (std::size_t at = starts_[table]; at < starts_[table + 1]; ++at)
        if (at != seat) add(person, at, -1);
    for (std::size_t at = starts_[opposite]; at < starts_[opposite + 1]; ++at)
        if (at != other) add(partner, at, -1);
    if (price.energy(weights_) > limit) return false;
    for (std::size_t at = starts_[opposite]; at < starts_[opposite + 1]; ++at) {
        if (at == other) continue;
        add(person, at, 1);
        if (price.energy(weights_) > limit) return false;
    }
    for (std::size_t at = starts_[table]; at < starts_[table + 1]; ++at) {
        if (at == seat) continue;
        add(partner, at, 1);
        if (price.energy(weights_) > limit) return false;
    }
    return true;
}

// The same from the square of counts. Those who sit together have this meeting in common.
bool RoundsSeating::price_cells(std::size_t seat, std::size_t other, std::int64_t limit,
                                Price& price) const {
    const std::size_t people = model_.people();
    const auto leave = [&](std::size_t from) {
        const std::uint8_t* cells = cells_.data() + people_at_[from] * people;
        const std::size_t table = table_at_[from];
        for (std::size_t at = starts_[table]; at < starts_[table + 1]; ++at) {
            if (at == from) continue;
            const std::uint8_t cell = cells[people_at_[at]];
            price.repeats -= (cell & meetings_mask) > 1 ? 1 : 0;
            price.hard -= cell / territory_mark;
        }
    };
    const auto join = [&](std::size_t from, std::size_t to) {
        const std::uint8_t* cells = cells_.data() + people_at_[from] * people;
        const std::size_t table = table_at_[to];
        for (std::size_t at = starts_[table]; at < starts_[table + 1]; ++at) {
            if (at == to) continue;
            const std::uint8_t cell = cells[people_at_[at]];
            price.repeats += (cell & meetings_mask) > 0 ? 1 : 0;
            price.hard += cell / territory_mark;
        }
        return price.energy(weights_) <= limit;
    };
    leave(seat);
    leave(other);
    return price.energy(weights_) <= limit && join(seat, other) && join(other, seat);
}

bool RoundsSeating::price_swap(std::size_t seat, std::size_t other, std::int64_t limit,
                               Price& price) const {
    price = Price{};
    const std::size_t table = table_at_[seat];
    const std::size_t opposite = table_at_[other];
    const PersonIndex person = people_at_[seat];
    const PersonIndex partner = people_at_[other];
    if (share_of_table_[table].stride != 0) {
        price_balance(table, person, partner, price);
        price_balance(opposite, partner, person, price);
    } else if (model_.kind(round_of_table_[table]) == RoundKind::pairs) {
        price_twos(table, person, partner, price);
        price_twos(opposite, partner, person, price);
    }
    // Ties make what follows cheaper as well as dearer: then there is no giving up early.
    const bool tied = !model_.ties(person).empty() || !model_.ties(partner).empty();
    if (tied) {
        price_ties(seat, other, price);
        limit = no_limit;
    }
    if (!cells_.empty()) return price_cells(seat, other, limit, price);
    switch (rows_.words()) {
    case 2:
        return price_pairs<2>(seat, other, limit, price);
    case 4:
        return price_pairs<4>(seat, other, limit, price);
    case 6:
        return price_pairs<6>(seat, other, limit, price);
    default:
        return price_pairs<0>(seat, other, limit, price);
    }
}

void RoundsSeating::price_balance(std::size_t table, PersonIndex leaver, PersonIndex comer,
                                  Price& price) const {
    for (std::size_t i = 0; i < model_.attributes(); ++i) {
        const int left = model_.columns_of(leaver)[i];
        const int joined = model_.columns_of(comer)[i];
        if (left == joined) continue;
        int& level = i == 0 ? price.category : price.traits;
        if (left >= 0) {
            const auto column = static_cast<std::size_t>(left);
            level += distance(table, column, -1) - distance(table, column, 0);
        }
        if (joined >= 0) {
            const auto column = static_cast<std::size_t>(joined);
            level += distance(table, column, 1) - distance(table, column, 0);
        }
    }
}

void RoundsSeating::price_twos(std::size_t table, PersonIndex leaver, PersonIndex comer,
                               Price& price) const {
    for (std::size_t at = starts_[table]; at < starts_[table + 1]; ++at) {
        const PersonIndex stays = people_at_[at];
        if (stays == leaver) continue;
        price.category +=
            int{model_.same_category(comer, stays)} - int{model_.same_category(leaver, stays)};
    }
}

// The difference between what tied people cost at one table and what the rows say of them.
void RoundsSeating::price_ties(std::size_t seat, std::size_t other, Price& price) const {
    const std::size_t round = round_of_table_[table_at_[seat]];
    const auto correct = [&](std::size_t from, std::size_t to) {
        const PersonIndex mover = people_at_[from];
        for (const Tie& tie : model_.ties(mover)) {
            const std::uint32_t sits = table_of_[round * model_.people() + tie.other];
            if (tie.other == people_at_[to]) continue;
            const int change = sits == table_at_[to] ? 1 : sits == table_at_[from] ? -1 : 0;
            if (change == 0) continue;
            std::uint64_t met = 0;
            std::uint64_t counts = 0;
            for (std::size_t word = 0; word < rows_.words(); ++word) {
                const std::uint64_t same =
                    LabelRows::same(rows_.row(mover)[word], rows_.row(tie.other)[word]) &
                    other_lanes_[round][word];
                met |= same;
                counts |= same & ~tie.wanted[word];
            }
            const bool wanted = LabelRows::has_lane(tie.wanted, LabelRows::lane_of_round(round));
            price.repeats += change * (int{counts != 0 && !wanted} - int{met != 0});
            price.hard += change * int{tie.apart};
        }
    };
    correct(seat, other);
    correct(other, seat);
}

} // namespace deroule::planner
