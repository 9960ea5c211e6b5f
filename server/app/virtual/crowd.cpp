#include "app/virtual/crowd.hpp"

#include "app/virtual/facilitator.hpp"
#include "app/virtual/participant.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <spdlog/spdlog.h>

#include <algorithm>

namespace deroule::app {

namespace asio = boost::asio;

namespace {

std::string token_of(const std::string& url) {
    return url.substr(url.find("#t=") + 3);
}

// A minute of the day, at the day's pace, and never so often that the server minds.
Duration paced(Duration of_the_day, int pace) {
    return std::max<Duration>(of_the_day / pace, std::chrono::milliseconds{150});
}

} // namespace

Crowd::Crowd(asio::any_io_executor executor, std::shared_ptr<const engine::Clock> clock,
             const CrowdOptions& options)
    : executor_(std::move(executor)), clock_(std::move(clock)), options_(options) {}

void Crowd::join(const std::vector<net::Link>& links) {
    Random random(options_.seed);
    for (const net::Link& link : links) {
        Visit visit;
        visit.port = options_.port;
        visit.token = token_of(link.url);
        if (link.role == "facilitator") {
            visit.name = "virtual-facilitator";
            visit.act_every = paced(std::chrono::seconds{10}, options_.pace);
            visit.act = [brain = std::make_shared<VirtualFacilitator>(random.next()),
                         clock = clock_](Client& client) { brain->act(client, clock->now()); };
            start(std::move(visit));
        }
        if (link.role != "participant") continue;
        visit.name = "virtual-" + link.participant;
        visit.act_every =
            paced(std::chrono::seconds{40 + static_cast<int>(random.below(50))}, options_.pace);
        visit.act = [brain = std::make_shared<VirtualParticipant>(link.participant, random.next())](
                        Client& client) {
            if (client.unanswered() == 0) brain->act(client);
        };
        start(std::move(visit));
    }
}

void Crowd::start(Visit visit) {
    auto client = std::make_shared<WebSocketClient>(executor_, std::move(visit));
    clients_.push_back(client);
    asio::co_spawn(client->executor(), client->run(), [](const std::exception_ptr& failure) {
        try {
            if (failure) std::rethrow_exception(failure);
        } catch (const std::exception& fault) {
            spdlog::error("virtual_client_failed reason=\"{}\"", fault.what());
        }
    });
}

void Crowd::leave() {
    for (const auto& client : clients_)
        client->stop();
}

} // namespace deroule::app
