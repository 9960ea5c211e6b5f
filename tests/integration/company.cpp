#include "integration/company.hpp"

#include "app/virtual/facilitator.hpp"
#include "app/virtual/participant.hpp"

#include <boost/asio/co_spawn.hpp>

#include <algorithm>
#include <exception>

namespace deroule::integration {

namespace asio = boost::asio;
using nlohmann::json;

Company::Company(std::uint16_t port, int pace, std::uint64_t seed)
    : port_(port), pace_(pace), seed_(seed) {}

Company::~Company() {
    for (const auto& member : members_)
        member->socket->stop();
    live(std::chrono::seconds{5});
}

void Company::join(const std::vector<net::Link>& links, std::size_t people) {
    for (const net::Link& link : links) {
        auto member = std::make_unique<Member>();
        app::Visit visit;
        visit.token = link.url.substr(link.url.find("#t=") + 3);
        visit.name = link.role + link.participant;
        visit.act = [](app::Client&) {};
        const std::uint64_t seed = ++seed_;
        if (link.role == "facilitator") {
            member->actor.role = domain::Role::facilitator;
            visit.act_every = std::chrono::milliseconds{150};
            visit.act = [this, brain = std::make_shared<app::VirtualFacilitator>(seed)](
                            app::Client& client) { brain->act(client, day_now()); };
        } else if (link.role == "participant") {
            if (people == 0) continue;
            --people;
            member->actor.role = domain::Role::participant;
            member->actor.participant = domain::ParticipantId(link.participant);
            visit.act_every = std::chrono::milliseconds{200 + seed % 100};
            visit.act = [brain = std::make_shared<app::VirtualParticipant>(link.participant, seed)](
                            app::Client& client) {
                if (client.unanswered() == 0) brain->act(client);
            };
        } else {
            member->actor.role = domain::Role::observer;
        }
        start(std::move(member), std::move(visit));
    }
}

void Company::start(std::unique_ptr<Member> member, app::Visit visit) {
    Member& one = *member;
    visit.port = port_;
    visit.act = [this, act = std::move(visit.act), name = visit.name](app::Client& client) {
        if (!acting_) return;
        try {
            act(client);
        } catch (const std::exception& fault) {
            faults_.push_back(name + ": " + fault.what());
        }
    };
    visit.said = [&one](const std::string& text) {
        const json message = json::parse(text);
        if (message.at("type") == "command") one.said[message.at("id")] = text;
    };
    visit.heard = [this, &one](const std::string& text) { hear(one, text); };
    const std::string name = visit.name;
    one.socket = std::make_shared<app::WebSocketClient>(context_.get_executor(), std::move(visit));
    asio::co_spawn(one.socket->executor(), one.socket->run(),
                   [this, name](const std::exception_ptr& failure) {
                       try {
                           if (failure) std::rethrow_exception(failure);
                       } catch (const std::exception& fault) {
                           faults_.push_back(name + ": " + fault.what());
                       }
                   });
    members_.push_back(std::move(member));
}

void Company::hear(Member& member, const std::string& text) {
    const json message = json::parse(text);
    const std::string& type = message.at("type").get_ref<const std::string&>();
    if (type == "welcome") {
        shown_ = from_ms(message.at("server_at"));
        told_at_ = std::chrono::steady_clock::now();
    } else if (type == "accepted") {
        const auto [entry, is_new] =
            member.accepted.emplace(message.at("id"), message.at("at").get<domain::Sequence>());
        if (!is_new) faults_.push_back("accepted twice: " + entry->first);
    }
}

Instant Company::day_now() const {
    const auto passed =
        std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - told_at_);
    return shown_ + passed * pace_;
}

void Company::live(std::chrono::milliseconds length) {
    context_.restart();
    context_.run_for(length);
}

bool Company::is_settled() const {
    return std::ranges::all_of(members_, [](const auto& member) {
        const app::Client& client = member->socket->client();
        return client.is_connected() && client.is_welcome() && client.unanswered() == 0;
    });
}

app::Client& Company::facilitator() {
    const auto found = std::ranges::find_if(members_, [](const auto& member) {
        return member->actor.role == domain::Role::facilitator;
    });
    return (*found)->socket->client();
}

std::size_t Company::accepted() const {
    std::size_t count = 0;
    for (const auto& member : members_)
        count += member->accepted.size();
    return count;
}

} // namespace deroule::integration
