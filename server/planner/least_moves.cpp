#include "planner/least_moves.hpp"

#include "planner/layout.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <tuple>

namespace deroule::planner {

namespace {

constexpr std::size_t choices_max = 12;

class Choices {
  public:
    explicit Choices(const RoomCounts& counts)
        : counts_(counts), closable_(closable_rooms(counts)),
          people_(
              std::accumulate(counts.announced.begin(), counts.announced.end(), counts.arrivals)),
          territories_(counts.territories) {
        std::sort(territories_.begin(), territories_.end(), std::greater<>{});
        if (!territories_.empty()) crowd_ = territories_.front();
        for (std::size_t room = 0; room < counts.announced.size(); ++room) {
            if (counts.announced[room] > 0 || counts.kept[room] != 0)
                ++open_;
            else
                ++spare_;
            add(room, 1);
        }
    }

    [[nodiscard]] std::vector<RoomChoice> all() {
        std::vector<RoomChoice> found;
        for (std::size_t closing = 0; closing <= closable_.size(); ++closing) {
            if (closing > 0) close(closable_[closing - 1]);
            for (const int opening : openings(open_ - static_cast<int>(closing)))
                found.push_back(choice(closing, opening));
            // Closing rooms that are large enough only moves more people.
            if (closing < closable_.size() &&
                counts_.announced[closable_[closing]] >= counts_.sizes.min)
                break;
        }
        std::sort(found.begin(), found.end(),
                  [this](const auto& left, const auto& right) { return rank(left) < rank(right); });
        if (found.size() > choices_max) found.resize(choices_max);
        return found;
    }

  private:
    using Rank = std::tuple<int, std::int64_t, int, int, std::size_t, int>;

    void add(std::size_t room, int sign) {
        const int size = counts_.announced[room];
        if (size == 0 && counts_.kept[room] == 0) return;
        lacking_ += sign * std::max(0, counts_.sizes.min - size);
        over_ += sign * std::max(0, size - counts_.sizes.max);
    }

    void close(std::size_t room) {
        add(room, -1);
        closed_ += counts_.announced[room];
    }

    // How many rooms to open beside those that stay: as few as seat everybody, and as many
    // as the largest territory asks for.
    [[nodiscard]] std::vector<int> openings(int staying) const {
        const int fewest =
            std::max({0, (people_ + counts_.sizes.max - 1) / counts_.sizes.max - staying,
                      staying == 0 ? 1 : 0});
        const int most = people_ / counts_.sizes.min - staying;
        const int roomy = std::min(crowd_ - staying, most);
        std::vector<int> tried{fewest, fewest + 1, most, roomy};
        std::erase_if(tried,
                      [&](int opening) { return opening < 0 || opening > std::max(most, fewest); });
        std::sort(tried.begin(), tried.end());
        tried.erase(std::unique(tried.begin(), tried.end()), tried.end());
        return tried;
    }

    [[nodiscard]] RoomChoice choice(std::size_t closing, int opening) const {
        const int rooms = open_ - static_cast<int>(closing) + opening;
        const int shortage = std::max(0, rooms * counts_.sizes.min - people_);
        const int excess = std::max(0, people_ - rooms * counts_.sizes.max);
        RoomChoice found{closing, opening, shortage + excess, 0, 0, shortage};
        for (std::size_t i = 0; i < territories_.size() && territories_[i] > rooms; ++i)
            found.territory += least_pairs(territories_[i], rooms);
        const int seats = lacking_ + opening * counts_.sizes.min - shortage;
        found.moves = std::max(closed_ + std::max(0, over_ - excess), seats - counts_.arrivals);
        return found;
    }

    [[nodiscard]] Rank rank(const RoomChoice& choice) const {
        return {choice.sizes,   choice.territory,
                choice.moves,   std::max(0, choice.opening - spare_),
                choice.closing, choice.opening};
    }

    const RoomCounts& counts_;
    std::vector<std::size_t> closable_;
    int people_;
    std::vector<int> territories_; // Largest first.
    int open_ = 0;
    int spare_ = 0;
    int crowd_ = 0;   // The largest territory.
    int lacking_ = 0; // Seats below the least size, in rooms that stay.
    int over_ = 0;    // People above the largest size.
    int closed_ = 0;  // People of closed rooms.
};

} // namespace

int least_moves(std::vector<int> announced, int arrivals, int least_size) {
    std::erase(announced, 0);
    std::sort(announced.begin(), announced.end());
    int lacking = 0;
    for (const int size : announced)
        lacking += std::max(0, least_size - size);
    int closed = 0;
    int best = std::max(0, lacking - arrivals);
    // Closing every room never helps, nor does closing one that is large enough.
    for (std::size_t i = 0; i + 1 < announced.size() && announced[i] < least_size; ++i) {
        closed += announced[i];
        lacking -= least_size - announced[i];
        best = std::min(best, std::max(closed, lacking - arrivals));
    }
    return best;
}

std::vector<std::size_t> closable_rooms(const RoomCounts& counts) {
    std::vector<std::size_t> rooms;
    for (std::size_t room = 0; room < counts.announced.size(); ++room)
        if (counts.announced[room] > 0 && counts.kept[room] == 0) rooms.push_back(room);
    std::stable_sort(rooms.begin(), rooms.end(), [&](std::size_t left, std::size_t right) {
        return counts.announced[left] < counts.announced[right];
    });
    return rooms;
}

std::vector<RoomChoice> room_choices(const RoomCounts& counts) {
    return Choices(counts).all();
}

} // namespace deroule::planner
