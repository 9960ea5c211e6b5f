// Personal links: a token for whoever may come in, its hash for the day's journal.
#pragma once

#include "domain/day.hpp"
#include "net/services.hpp"

#include <string>
#include <vector>

namespace deroule::app {

struct MintedLink {
    domain::Link fact; // What the journal keeps.
    net::Link shown;   // What its owner is given; the token is in the url's fragment.
};

// Mints a link for each person, facilitator or observer that `request` asks for; people unknown
// to the day get none. The day keeps
// no token: whoever loses a link is given another one.
[[nodiscard]] std::vector<MintedLink> mint(const domain::Day& day, const net::MintLinks& request,
                                           const std::string& public_url);

// The address of the facilitators' home for a token.
[[nodiscard]] std::string home_url(const std::string& public_url, const std::string& token);

} // namespace deroule::app
