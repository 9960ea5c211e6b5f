#include "planner/meeting_rows.hpp"

#include "planner/history_lanes.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

// Labels that nobody shares count down from the top.
constexpr std::uint64_t top_label = 0x7fff'ffffULL;

} // namespace

MeetingRows::MeetingRows(const Instance& instance, const std::vector<Groups>& rounds,
                         std::size_t now)
    : instance_(instance), now_(now), ties_(instance.people.size()) {
    const std::size_t people = instance.people.size();
    for (PersonIndex person = 0; person < people; ++person) {
        const int territory = instance.people[person].territory;
        territories_.push_back(territory >= 0 ? territory : -1 - std::int64_t{person});
    }
    std::vector<std::vector<std::size_t>> past;
    lanes_ = rounds.size();
    for (const Groups& groups : instance.history) {
        HistoryLanes lanes = history_lanes(groups, people);
        for (std::size_t& lane : lanes.of)
            lane += lanes_;
        past.push_back(std::move(lanes.of));
        lanes_ += lanes.count;
    }
    words_ = (lanes_ + 1) / 2;
    rows_.resize(people * words_);
    for (PersonIndex person = 0; person < people; ++person) {
        const std::uint64_t own = top_label - person;
        std::fill_n(rows_.begin() + static_cast<std::ptrdiff_t>(person * words_), words_,
                    own << 32 | own);
    }
    const auto label = [&](const std::vector<PersonIndex>& members, std::size_t lane,
                           std::size_t group) {
        for (const PersonIndex person : members)
            set(person, lane, group);
    };
    for (std::size_t round = 0; round < rounds.size(); ++round)
        for (std::size_t group = 0; round != now && group < rounds[round].size(); ++group)
            label(rounds[round][group], round, group);
    for (std::size_t i = 0; i < past.size(); ++i)
        for (std::size_t group = 0; group < past[i].size(); ++group)
            label(instance.history[i][group], past[i][group], group);
    add_ties();
}

void MeetingRows::set(PersonIndex person, std::size_t lane, std::uint64_t label) {
    std::uint64_t& word = rows_[person * words_ + lane / 2];
    const std::size_t shift = 32 * (lane % 2);
    word = (word & ~(0xffff'ffffULL << shift)) | (label << shift);
}

void MeetingRows::add_ties() {
    for (const auto& [a, b] : instance_.apart) {
        tie(a, b).apart = 1;
        tie(b, a).apart = 1;
    }
    for (const InstanceTogether& wish : instance_.together)
        for (const PersonIndex a : wish.people)
            for (const PersonIndex b : wish.people) {
                if (a == b) continue;
                std::vector<std::size_t>& wanted = tie(a, b).wanted;
                wanted.insert(wanted.end(), wish.rounds.begin(), wish.rounds.end());
            }
}

MeetingRows::Tie& MeetingRows::tie(PersonIndex from, PersonIndex to) {
    for (Tie& known : ties_[from])
        if (known.other == to) return known;
    ties_[from].push_back({to, 0, {}});
    return ties_[from].back();
}

bool MeetingRows::share(PersonIndex a, PersonIndex b, std::size_t lane) const {
    const std::uint64_t apart = rows_[a * words_ + lane / 2] ^ rows_[b * words_ + lane / 2];
    return (apart >> (32 * (lane % 2)) & 0xffff'ffffULL) == 0;
}

MeetingRows::Pair MeetingRows::tied(PersonIndex a, PersonIndex b) const {
    Pair pair{int{territories_[a] == territories_[b]}, 0, int{met(a, b)}};
    for (const Tie& known : ties_[a]) {
        if (known.other != b) continue;
        pair.apart = known.apart;
        const auto wished = [&](std::size_t round) {
            return std::find(known.wanted.begin(), known.wanted.end(), round) != known.wanted.end();
        };
        bool counts = false;
        for (std::size_t lane = 0; pair.repeats != 0 && !counts && lane < lanes_; ++lane)
            counts = share(a, b, lane) && !wished(lane);
        pair.repeats = int{counts && !wished(now_)};
    }
    return pair;
}

} // namespace deroule::planner
