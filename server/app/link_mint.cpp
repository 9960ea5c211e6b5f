#include "app/link_mint.hpp"

#include "domain/words.hpp"
#include "net/token.hpp"

namespace deroule::app {

namespace {

MintedLink mint_one(domain::Role role, const char* page, const std::string& public_url) {
    const std::string token = net::new_token();
    MintedLink link;
    link.fact.hash = net::hash_token(token);
    link.fact.role = role;
    link.shown.role = domain::word(role);
    link.shown.url = public_url + page + "#t=" + token;
    return link;
}

MintedLink mint_personal(const domain::Participant& participant, const std::string& public_url) {
    MintedLink link = mint_one(domain::Role::participant, "/j", public_url);
    link.fact.participant = participant.id;
    link.shown.participant = participant.id.text();
    link.shown.given_name = participant.person.given_name;
    link.shown.family_name = participant.person.family_name;
    link.shown.territory = participant.person.territory;
    link.shown.category = domain::word(participant.person.category);
    link.shown.email = participant.person.email;
    return link;
}

} // namespace

std::vector<MintedLink> mint(const domain::Day& day, const net::MintLinks& request,
                             const std::string& public_url) {
    using net::LinkAudience;
    std::vector<MintedLink> links;
    for (const domain::ParticipantId& id : request.people)
        if (const domain::Participant* participant = day.roster.find(id))
            links.push_back(mint_personal(*participant, public_url));
    if (!request.people.empty()) return links;
    const auto wanted = [&request](LinkAudience audience) {
        return request.audience == LinkAudience::everyone || request.audience == audience;
    };
    if (wanted(LinkAudience::facilitators)) {
        links.push_back(mint_one(domain::Role::facilitator, "/f", public_url));
        // People read "… s’en occupe": somebody must be named.
        const std::string name = request.name.empty() ? "L’équipe d’animation" : request.name;
        links.back().fact.name = name;
        links.back().shown.given_name = name;
    }
    if (wanted(LinkAudience::observers))
        links.push_back(mint_one(domain::Role::observer, "/o", public_url));
    if (!wanted(LinkAudience::participants)) return links;
    for (const auto& [id, participant] : day.roster.participants)
        // Who sits behind another's link needs none.
        if (!participant.host) links.push_back(mint_personal(participant, public_url));
    return links;
}

std::string home_url(const std::string& public_url, const std::string& token) {
    return public_url + "/f#t=" + token;
}

} // namespace deroule::app
