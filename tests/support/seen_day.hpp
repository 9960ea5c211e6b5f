// A day with everyone looking: each channel that exists is followed, as a server and as a browser.
//
// Commands come in with their texts replaced by marks that are unlike any other, so that a search
// through a document finds whoever wrote what. One owner at a time; for tests only.
#pragma once

#include "base/random.hpp"
#include "domain/decide.hpp"
#include "support/random_command.hpp"
#include "view/projector.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace deroule::support {

class SeenDay {
  public:
    using Json = nlohmann::json;

    // A tiny day, prepared, with `people` whose names and addresses are marks.
    SeenDay(std::uint64_t seed, int people);

    // Lets time pass, keeps deadlines, deals rounds, and sends what a crowd would send.
    // False when nothing was recorded.
    bool step();
    // Whatever was asked of the planner is answered.
    void deal();
    bool send(const domain::Actor& actor, domain::Command command);

    // Every channel that somebody could follow now.
    [[nodiscard]] std::vector<view::Channel> channels() const;
    // What a browser made of the snapshot and the patches, all through their JSON texts.
    [[nodiscard]] const Json& folded(const view::Channel& channel) const {
        return folded_.at(channel);
    }

    domain::Day day;
    view::Projector projector{domain::Day{}, 0};
    domain::Sequence at = 0;
    Instant now;
    std::vector<view::Patch> patches; // Of the last record.
    std::vector<std::string> faults;  // What could not be folded, in words.

  private:
    void fold(const view::Patch& patch);
    void follow_everything();

    Random random_;
    domain::RandomCommands crowd_;
    std::map<view::Channel, Json> folded_;
    std::map<view::Channel, domain::Sequence> folded_at_;
    std::uint64_t marks_ = 0;
};

// People whose names and addresses begin with these, and are unlike any other text.
inline constexpr const char* given_name_mark = "Prenom\xE2\x80\xAF";
inline constexpr const char* family_name_mark = "Famille\xE2\x80\xAF";
inline constexpr const char* email_mark = "adresse-";
[[nodiscard]] std::vector<domain::Participant> marked_people(int count);

} // namespace deroule::support
