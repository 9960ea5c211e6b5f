// The server is killed at random moments while people act; nothing that was acknowledged is
// lost, nothing is done twice, and everyone ends up with the same documents as the journal.

#include "app/stored_day.hpp"
#include "base/random.hpp"
#include "domain/decide.hpp"
#include "domain/evolve.hpp"
#include "integration/company.hpp"
#include "integration/program.hpp"
#include "journal/event_codec.hpp"
#include "journal/portable.hpp"
#include "support/scratch_directory.hpp"
#include "view/cell.hpp"
#include "wire/codec.hpp"

#include <boost/asio/ip/tcp.hpp>
#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>
#include <optional>
#include <random>
#include <sstream>

namespace deroule::integration {
namespace {

using nlohmann::json;
using std::chrono::milliseconds;

constexpr int kills = 20;
constexpr int pace = 300;
constexpr std::size_t people = 20;
const domain::DayId day_id("2021-01-21");

// The same seed kills after the same delays; what people had done by then still varies.
std::uint64_t seed() {
    const char* given = std::getenv("DEROULE_SEED");
    const std::uint64_t chosen =
        given != nullptr ? std::strtoull(given, nullptr, 10) : std::random_device{}();
    std::cout << "DEROULE_SEED=" << chosen << std::endl;
    return chosen;
}

std::vector<net::Link> mint_links(std::uint16_t port, const std::string& token) {
    boost::asio::ip::tcp::iostream server("127.0.0.1", std::to_string(port));
    server << "POST /api/v1/days/" << day_id.text() << "/links HTTP/1.1\r\nHost: 127.0.0.1\r\n"
           << "Authorization: Bearer " << token << "\r\nContent-Length: 0\r\n"
           << "Connection: close\r\n\r\n"
           << std::flush;
    std::stringstream answer;
    answer << server.rdbuf();
    const std::string text = answer.str();
    const auto body = text.find("\r\n\r\n");
    if (!text.starts_with("HTTP/1.1 200") || body == std::string::npos)
        throw std::runtime_error("no links: " + text.substr(0, body));
    const json read = json::parse(text.substr(body)); // Named, so that it outlives the loop.
    std::vector<net::Link> links;
    for (const json& each : read.at("links")) {
        net::Link link;
        link.role = each.at("role");
        link.participant = each.value("participant", "");
        link.url = each.at("url");
        links.push_back(std::move(link));
    }
    return links;
}

// The journal as it stands, replayed.
struct Replayed {
    domain::Day day;
    std::map<std::string, std::vector<domain::Sequence>> ids; // Where each command is recorded.
};

class KillTest : public testing::Test {
  protected:
    [[nodiscard]] std::vector<std::string> bodies() const {
        app::StoredDays stored(scratch_.path().string());
        std::stringstream text;
        stored.export_day(day_id, text);
        return journal::read_portable(text).value().bodies;
    }

    // Calls `see` with the day as each record leaves it.
    template <class See>
    [[nodiscard]] Replayed replay(See see) const {
        Replayed replayed;
        replayed.day.id = day_id;
        domain::Sequence at = 0;
        for (const std::string& body : bodies()) {
            const journal::Facts facts = journal::read_facts(body);
            ++at;
            if (!facts.command_id.empty()) replayed.ids[facts.command_id].push_back(at);
            for (const domain::Event& event : facts.events)
                domain::evolve(replayed.day, event);
            see(replayed.day, at, facts.at);
        }
        return replayed;
    }

    void serve() {
        const std::string source = DEROULE_SOURCE_DIR;
        server_.emplace(std::vector<std::string>{
            "serve", "--data", scratch_.path().string(), "--port", std::to_string(port_), "--day",
            source + "/config/days/2021-01-21.json", "--roster",
            source + "/config/demo/registrations-2021-01-21.csv", "--pace", std::to_string(pace),
            "--log-level", "error"});
    }

    // Lets people live until the server takes them in.
    void wait_until_listening() {
        for (int i = 0; i < 3000; ++i) {
            if (server_->output().find("Listening on") != std::string::npos) return;
            ASSERT_FALSE(server_->has_ended()) << server_->output();
            // People who are all cut off have nothing to wait for: the server's words pace this.
            if (company_) company_->live(milliseconds{20});
            server_->wait_for_words(milliseconds{20});
        }
        FAIL() << "the server does not start";
    }

    // A day that is killed in its lobby goes on from its last fact: it would never start.
    void wait_until_under_way() {
        for (int i = 0; i < 600; ++i) {
            const json& agenda = company_->facilitator().document("agenda");
            if (!agenda.is_null() && agenda.at("day").at("status") == "running") return;
            company_->live(milliseconds{100});
        }
        FAIL() << "the day does not start";
    }

    [[nodiscard]] std::string printed(const std::string& before) {
        const std::string& output = server_->output();
        const auto begin = output.find(before);
        if (begin == std::string::npos) return {};
        const auto from = begin + before.size();
        return output.substr(from, output.find_first_of(" \n/", from) - from);
    }

    void gather(std::uint64_t seed) {
        port_ = static_cast<std::uint16_t>(std::stoi(printed("Listening on http://127.0.0.1:")));
        const std::string& output = server_->output();
        const auto token = output.find("#t=", output.find("Facilitators:")) + 3;
        company_.emplace(port_, pace, seed);
        company_->join(mint_links(port_, output.substr(token, 22)), people);
        ASSERT_EQ(company_->members().size(), people + 2);
    }

    [[nodiscard]] bool settled() {
        for (int i = 0; i < 600 && !company_->is_settled(); ++i)
            company_->live(milliseconds{50});
        return company_->is_settled();
    }

    // Nobody acts any more, everyone has been answered, and the day stands still.
    void settle() {
        company_->fall_silent();
        ASSERT_TRUE(settled());
        const json agenda = company_->facilitator().document("agenda");
        if (agenda.at("day").at("status") != "running") return;
        company_->facilitator().command("pause_day", {});
        ASSERT_TRUE(settled());
    }

    // Every difference between what people hold and what the journal says.
    [[nodiscard]] std::vector<std::string> differences() const {
        const Replayed replayed = replay([](const domain::Day&, domain::Sequence, Instant) {});
        std::vector<std::string> found;
        for (const auto& member : company_->members())
            for (const auto& [name, document] : member->socket->client().documents()) {
                const auto channel = view::channel_named(name);
                const json real = json::parse(wire::write(view::document(replayed.day, *channel)));
                if (document != real)
                    found.push_back(name + ' ' + json::diff(document, real).dump());
            }
        return found;
    }

    // Each accepted command is recorded once, at the position told; one that is recorded nowhere
    // asked for what was so already.
    void expect_nothing_lost() const {
        struct Claim {
            const Member* member;
            std::string id;
        };
        std::multimap<domain::Sequence, Claim> claims;
        for (const auto& member : company_->members())
            for (const auto& [id, at] : member->accepted)
                claims.emplace(at, Claim{member.get(), id});
        const Replayed whole = replay([](const domain::Day&, domain::Sequence, Instant) {});
        std::size_t checked = 0;
        (void)replay([&](const domain::Day& day, domain::Sequence at, Instant now) {
            const auto [begin, end] = claims.equal_range(at);
            for (auto claim = begin; claim != end; ++claim) {
                const auto& [member, id] = claim->second;
                ++checked;
                const auto recorded = whole.ids.find(id);
                if (recorded != whole.ids.end()) {
                    EXPECT_EQ(recorded->second, std::vector<domain::Sequence>{at}) << id;
                    continue;
                }
                const std::string& text = member->said.at(id);
                const auto message = wire::read_client_message(text);
                const auto& command = std::get<wire::CommandMessage>(message.value());
                const auto decided = domain::decide(day, command.command, {member->actor, now});
                EXPECT_TRUE(decided.has_value() && decided->empty()) << "lost: " << text;
            }
        });
        EXPECT_EQ(checked, claims.size()) << "positions beyond the journal's end";
        for (const auto& [id, at] : whole.ids)
            EXPECT_EQ(at.size(), 1U) << "done again: " << id;
    }

    support::ScratchDirectory scratch_;
    std::uint16_t port_ = 0;
    std::optional<Program> server_;
    std::optional<Company> company_;
};

// W-17, W-22, W-52, W-53
TEST_F(KillTest, LosesNothingThatWasAcknowledged) {
    const std::uint64_t chosen = seed();
    Random random(chosen);
    serve();
    ASSERT_NO_FATAL_FAILURE(wait_until_listening());
    ASSERT_NO_FATAL_FAILURE(gather(chosen));
    ASSERT_NO_FATAL_FAILURE(wait_until_under_way());
    for (int kill = 0; kill < kills; ++kill) {
        // Every fourth time it is killed while it still replays.
        const bool starting = kill % 4 == 3;
        if (!starting) {
            ASSERT_NO_FATAL_FAILURE(wait_until_listening());
        }
        company_->live(milliseconds{random.below(starting ? 300 : 5000)});
        ASSERT_FALSE(server_->has_ended()) << "it ended by itself before kill " << kill;
        server_->kill();
        serve();
    }
    ASSERT_NO_FATAL_FAILURE(wait_until_listening());
    ASSERT_NO_FATAL_FAILURE(settle());

    std::vector<std::string> differ = differences();
    for (int i = 0; i < 100 && !differ.empty(); ++i) {
        company_->live(milliseconds{100});
        differ = differences();
    }
    EXPECT_EQ(differ, std::vector<std::string>{});
    EXPECT_EQ(company_->faults(), std::vector<std::string>{});
    EXPECT_TRUE(company_->is_settled());
    expect_nothing_lost();
    std::cout << company_->accepted() << " commands accepted, "
              << company_->facilitator().document("agenda").at("now").dump() << std::endl;
    EXPECT_GT(company_->accepted(), 100U);
}

} // namespace
} // namespace deroule::integration
