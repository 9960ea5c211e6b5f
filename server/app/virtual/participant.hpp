// A virtual participant: does with its documents what people do with the page.
//
// Seeded, so that a rehearsal is the same each time. Looks only at its client's documents and
// acts only through commands, exactly like a browser.
#pragma once

#include "app/virtual/client.hpp"
#include "base/random.hpp"
#include "base/time.hpp"

#include <set>
#include <string>
#include <vector>

namespace deroule::app {

// One stretch of the day during which the person is connected.
struct Attendance {
    Instant from;
    Instant until;
};

// When people come, go and drop out: most are there from the doors on, some late, some
// absent, some cut for a few minutes. `start` is when the day begins, `end` when it ends.
[[nodiscard]] std::vector<Attendance> draw_attendance(Random& random, Instant doors, Instant start,
                                                      Instant end);

class VirtualParticipant {
  public:
    VirtualParticipant(std::string id, std::uint64_t seed) : id_(std::move(id)), random_(seed) {}

    // Does one thing, or nothing; call it every minute or so of the day.
    void act(Client& client);

  private:
    using Json = nlohmann::json;

    void interview(Client& client, const Json& me);
    void answer(Client& client, const Json& block, const Json& me);
    void work_in_group(Client& client, const Json& block, const Json& me);
    void listen(Client& client, const Json& agenda, const Json& block, const Json& me);
    [[nodiscard]] std::string sentence();

    std::string id_;
    Random random_;
    std::set<std::string> answered_;
    std::set<std::string> asked_; // Blocks in which a question was put or the floor asked for.
    bool called_ = false;
};

} // namespace deroule::app
