#include "planner/line_seats.hpp"

#include <algorithm>

namespace deroule::planner {

namespace {

std::size_t size_of(const RoundsSeating& seating, std::size_t table) {
    return seating.first_seat(table + 1) - seating.first_seat(table);
}

class Round {
  public:
    Round(const RoundsSeating& seating, const Hall& hall, std::vector<PersonIndex>& people_at)
        : seating_(seating), hall_(hall), people_at_(people_at), filled_(hall.tables, 0) {}

    // The fullest lines get the largest tables; whoever finds no seat waits for the end.
    void seat(std::vector<std::vector<PersonIndex>> lines) {
        std::stable_sort(lines.begin(), lines.end(), [](const auto& left, const auto& right) {
            return left.size() > right.size();
        });
        std::vector<std::size_t> tables(hall_.tables);
        for (std::size_t i = 0; i < tables.size(); ++i)
            tables[i] = i;
        std::stable_sort(tables.begin(), tables.end(), [this](std::size_t left, std::size_t right) {
            return room(left) > room(right);
        });
        std::vector<PersonIndex> waiting;
        for (std::size_t line = 0; line < lines.size(); ++line)
            for (const PersonIndex person : lines[line])
                if (line < tables.size() && room(tables[line]) > 0)
                    sit(tables[line], person);
                else
                    waiting.push_back(person);
        for (const PersonIndex person : waiting)
            sit(place_for(person), person);
    }

  private:
    [[nodiscard]] std::size_t room(std::size_t table) const {
        return size_of(seating_, hall_.first_table + table) - filled_[table];
    }

    // A table with room, of nobody from the same territory if there is one.
    [[nodiscard]] std::size_t place_for(PersonIndex person) const {
        std::size_t place = hall_.tables;
        for (std::size_t table = 0; table < hall_.tables; ++table) {
            if (room(table) == 0) continue;
            if (place == hall_.tables) place = table;
            if (!has_compatriot(table, person)) return table;
        }
        return place;
    }
    [[nodiscard]] bool has_compatriot(std::size_t table, PersonIndex person) const {
        const auto& people = seating_.model().instance().people;
        const int territory = people[person].territory;
        const std::size_t first = seating_.first_seat(hall_.first_table + table);
        for (std::size_t seat = first; seat < first + filled_[table]; ++seat)
            if (territory >= 0 && people[people_at_[seat]].territory == territory) return true;
        return false;
    }

    void sit(std::size_t table, PersonIndex person) {
        people_at_[seating_.first_seat(hall_.first_table + table) + filled_[table]++] = person;
    }

    const RoundsSeating& seating_;
    const Hall& hall_;
    std::vector<PersonIndex>& people_at_;
    std::vector<std::size_t> filled_;
};

} // namespace

void seat_lines(const RoundsSeating& seating, const Hall& hall,
                std::vector<std::vector<PersonIndex>> lines, std::vector<PersonIndex>& people_at) {
    Round(seating, hall, people_at).seat(std::move(lines));
}

} // namespace deroule::planner
