#include "unit/net/server_fixture.hpp"

namespace deroule::net {
namespace {

class LiveTest : public ServerTest {};

using Asked = std::vector<std::string>;

// W-1, W-2
TEST_F(LiveTest, RefusesForeignPages) {
    const std::uint16_t port = start();
    EXPECT_FALSE(Client(port, "https://evil.example").is_open());
    EXPECT_TRUE(Client(port).is_open());
    EXPECT_TRUE(exchange("GET /live HTTP/1.1\r\nHost: a\r\n\r\n").starts_with("HTTP/1.1 426 "));
}

// W-3, W-15
TEST_F(LiveTest, LetsAKnownLinkIn) {
    Client client(start());
    EXPECT_EQ(client.ask(R"({"type":"hello","protocol":1,"token":"AAAAAAAAAAAAAAAAAAAAAA",)"
                         R"("client":"tab","resume":{"epoch":"e1","channels":{"agenda":3}}})"),
              "welcome");
    EXPECT_EQ(metrics_->connections(Standing::participant).value(), 1);
    EXPECT_EQ(day_->asked(), Asked{"join from e1"});
}

// W-4, W-5
TEST_F(LiveTest, ClosesOnWhoeverCannotComeIn) {
    const std::uint16_t port = start();
    EXPECT_TRUE(Client(port).ask(command("c1")).starts_with("closed 4100 "));
    EXPECT_TRUE(Client(port).ask("{").starts_with("closed 4100 "));
    std::string text = hello;
    EXPECT_EQ(Client(port).ask(text.replace(text.find(":1,"), 3, ":2,")), "closed 4101 ");
    text = hello;
    EXPECT_EQ(Client(port).ask(text.replace(text.find("AA"), 2, "BB")), "closed 4102 ");
    text = hello;
    text.insert(text.size() - 1, ",\"day\":\"d2\"");
    EXPECT_EQ(Client(port).ask(text), "closed 4103 ");
    EXPECT_TRUE(day_->asked().empty());
}

// W-4
TEST_F(LiveTest, ClosesWithoutHelloInTime) {
    settings_.limits.hello = Duration{50};
    Client client(start());
    EXPECT_EQ(client.receive(), "closed 4100 no hello in time");
}

// W-13, W-16, W-20, W-41
TEST_F(LiveTest, PassesOnWhatTheClientSays) {
    Client client(start());
    // All at once: what follows hello waits until the door has opened.
    client.send(hello);
    client.send(command("c1"));
    client.send(R"({"type":"resync","channel":"agenda"})");
    client.send(R"({"type":"watch","channel":"group/g1"})");
    client.send(R"({"type":"unwatch","channel":"group/g1"})");
    client.send(R"({"type":"writing"})");
    EXPECT_EQ(client.receive(), "welcome");
    EXPECT_EQ(client.ask(R"({"type":"clock","sent":1})").find("{\"type\":\"clock\""), 0U);
    EXPECT_EQ(day_->asked(),
              (Asked{"join", "command c1", "resync", "watch", "unwatch", "writing"}));
}

TEST_F(LiveTest, KeepsWhatCameWithHelloUntilTheDoorHasOpened) {
    start();
    // A masked frame whose mask is zero reads as it is written.
    const auto frame = [](const std::string& text) {
        return std::string("\x81\xFE\x00", 3) + static_cast<char>(text.size()) +
               std::string(4, '\0') + text;
    };
    ASSERT_LT(hello.size(), 130U);
    const std::string padded = hello + std::string(130 - hello.size(), ' ');
    const std::string said = command("c1") + std::string(130 - command("c1").size(), ' ');
    // With the handshake itself, all in one segment; then the close.
    const std::string answer =
        exchange("GET /live HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nUpgrade: websocket\r\n"
                 "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                 "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                 "Sec-WebSocket-Protocol: deroule.v1\r\n\r\n" +
                 frame(padded) + frame(said) + std::string("\x88\x80\0\0\0\0", 6));
    EXPECT_EQ(day_->asked(), (Asked{"join", "command c1", "leave"}));
    EXPECT_TRUE(answer.ends_with("\x81\x07welcome\x88\x02\x03\xE8")) << answer; // 1000
}

// W-30
TEST_F(LiveTest, AnswersTheClock) {
    Client client(start());
    EXPECT_EQ(client.ask(hello), "welcome");
    const std::string answer = client.ask(R"({"type":"clock","sent":42})");
    EXPECT_NE(answer.find("\"sent\":42"), std::string::npos);
    EXPECT_NE(answer.find("\"server_at\":1611216000000"), std::string::npos);
}

// W-24
TEST_F(LiveTest, RejectsACommandItDoesNotKnow) {
    Client client(start());
    EXPECT_EQ(client.ask(hello), "welcome");
    const std::string answer =
        client.ask(R"({"type":"command","id":"c1","name":"dance","arguments":{}})");
    EXPECT_NE(answer.find("\"command_unknown\""), std::string::npos) << answer;
    EXPECT_NE(answer.find("\"c1\""), std::string::npos);
    EXPECT_TRUE(client.ask(R"({"type":"dance"})").starts_with("closed 4100 "));
}

// W-27
TEST_F(LiveTest, RejectsCommandsThatComeTooFast) {
    settings_.limits.commands_per_second = 1;
    settings_.limits.command_burst = 2;
    Client client(start());
    EXPECT_EQ(client.ask(hello), "welcome");
    for (const char* id : {"c1", "c2", "c3"})
        client.send(command(id));
    const std::string answer = client.receive();
    EXPECT_NE(answer.find("\"too_fast\""), std::string::npos);
    EXPECT_NE(answer.find("\"c3\""), std::string::npos);
    EXPECT_EQ(metrics_->commands_rejected.value(), 1);
}

// W-31
TEST_F(LiveTest, ClosesOnSilenceButNotOnWhoeverAnswersPings) {
    settings_.limits.silence = Duration{1000};
    const std::uint16_t port = start();
    Client alive(port);
    EXPECT_EQ(alive.ask(hello), "welcome");
    // Beast answers pings while it reads, so only whoever does not read falls silent.
    std::thread reading([&] { EXPECT_TRUE(alive.receive().starts_with("closed 4000 ")); });
    Client silent(port);
    EXPECT_EQ(silent.ask(hello), "welcome");
    asio::io_context context;
    beast::error_code failure;
    // Wait for the close frame itself: pings come first and are left unanswered.
    std::string raw;
    while (raw.find("\x88\x02\x0F\xA3") == std::string::npos && !failure) {
        std::array<char, 64> piece{};
        const auto size = silent.socket().next_layer().read_some(asio::buffer(piece), failure);
        raw.append(piece.data(), size);
    }
    EXPECT_NE(raw.find("\x88\x02\x0F\xA3"), std::string::npos); // 4003
    EXPECT_EQ(raw.substr(0, 1), "\x89");
    silent.socket().next_layer().close();
    stop();
    reading.join();
}

// W-60
TEST_F(LiveTest, ClosesOnLargeFramesAndOtherFaults) {
    const std::uint16_t port = start();
    {
        Client client(port);
        EXPECT_EQ(client.ask(hello), "welcome");
        EXPECT_TRUE(client.ask(std::string(65 * 1024, 'a')).starts_with("closed 4104 "));
    }
    {
        Client client(port);
        EXPECT_EQ(client.ask(hello), "welcome");
        client.socket().binary(true);
        EXPECT_TRUE(client.ask("{}").starts_with("closed 4100 "));
    }
    Client client(port);
    EXPECT_EQ(client.ask(hello), "welcome");
    EXPECT_TRUE(client.ask("[[[[[[[[[[[[[[[[[[[[").starts_with("closed 4100 "));
}

// W-51
TEST_F(LiveTest, ClosesOnAFloodOfFrames) {
    settings_.limits.frames_per_second = 10;
    Client client(start());
    EXPECT_EQ(client.ask(hello), "welcome");
    std::string answer;
    for (int i = 0; i < 60; ++i)
        client.send(R"({"type":"clock","sent":1})");
    while (answer.find("closed") == std::string::npos)
        answer = client.receive();
    EXPECT_EQ(answer, "closed 4105 ");
}

TEST_F(LiveTest, AnswersPingsInOrderWithMessages) {
    Client client(start());
    EXPECT_EQ(client.ask(hello), "welcome");
    std::vector<std::string> controls;
    client.socket().control_callback([&](beast::websocket::frame_type, beast::string_view payload) {
        controls.emplace_back(payload.data(), payload.size());
    });
    client.socket().ping("mark");
    const std::string answer = client.ask(R"({"type":"clock","sent":1})");
    EXPECT_EQ(controls, Asked{"mark"});
    EXPECT_NE(answer.find("clock"), std::string::npos);
}

TEST_F(LiveTest, LeavesTheDayWhenTheClientCloses) {
    Client client(start());
    EXPECT_EQ(client.ask(hello), "welcome");
    beast::error_code failure;
    client.socket().close(beast::websocket::close_code::normal, failure);
    EXPECT_FALSE(failure) << failure.message();
    EXPECT_EQ(client.socket().reason().code, 1000);
    EXPECT_EQ(day_->asked(), (Asked{"join", "leave"}));
}

TEST_F(LiveTest, KeepsTheOrderOfManyMessagesOfAnySize) {
    settings_.limits.outbox_bytes = 64 * 1024 * 1024;
    settings_.limits.outbox_messages = 10'000;
    Client client(start());
    EXPECT_EQ(client.ask(hello), "welcome");
    constexpr int count = 2000;
    const auto text = [](int i) {
        return std::to_string(i) + std::string(static_cast<std::size_t>(i % 7) * 5000, 'x');
    };
    std::thread day([&] {
        for (int i = 0; i < count; ++i)
            day_->listener()->send(text_frame(text(i)));
    });
    for (int i = 0; i < count; ++i)
        ASSERT_EQ(client.receive(), text(i));
    day.join();
    EXPECT_EQ(metrics_->bytes_queued.value(), 0);
}

// W-62
TEST_F(LiveTest, ClosesOnWhoeverReadsTooSlowly) {
    settings_.limits.outbox_bytes = 100'000;
    Client client(start());
    EXPECT_EQ(client.ask(hello), "welcome");
    const engine::Bytes frame = text_frame(std::string(60'000, 'x'));
    // More than any socket buffer takes.
    while (metrics_->write(0).find("{code=\"4001\"} 1") == std::string::npos)
        day_->listener()->send(frame);
    std::string last;
    while (last.find("closed") == std::string::npos) {
        last = client.receive();
        if (last.size() > 1000) {
            EXPECT_EQ(last.size(), 60'000U);
        }
    }
    EXPECT_TRUE(last.starts_with("closed 4001 {\"after_ms\":")) << last;
}

// W-50
TEST_F(LiveTest, SaysWhenToComeBackAsItStops) {
    const std::uint16_t port = start();
    Client inside(port);
    EXPECT_EQ(inside.ask(hello), "welcome");
    Client outside(port);
    std::thread reading(
        [&] { EXPECT_TRUE(inside.receive().starts_with("closed 4000 {\"after_ms\":")); });
    std::thread waiting(
        [&] { EXPECT_TRUE(outside.receive().starts_with("closed 4000 {\"after_ms\":")); });
    stop();
    reading.join();
    waiting.join();
    EXPECT_EQ(metrics_->connections(Standing::participant).value(), 0);
    EXPECT_EQ(metrics_->connections(Standing::greeting).value(), 0);
}

// W-50
TEST_F(LiveTest, SaysThatItIsCrowded) {
    settings_.limits.connections = 1;
    const std::uint16_t port = start();
    Client first(port);
    EXPECT_EQ(first.ask(hello), "welcome");
    EXPECT_TRUE(Client(port).receive().starts_with("closed 4004 {\"after_ms\":"));
    EXPECT_TRUE(exchange("GET / HTTP/1.1\r\nHost: a\r\n\r\n").starts_with("HTTP/1.1 503 "));
    EXPECT_EQ(first.ask(R"({"type":"clock","sent":1})").find("{"), 0U);
}

TEST_F(LiveTest, CountsAddressesThatAProxyNames) {
    settings_.limits.connections_per_address = 1;
    start();
    const auto handshake = [&](const std::string& address) {
        return "GET /live HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nUpgrade: websocket\r\n"
               "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
               "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
               "Sec-WebSocket-Protocol: deroule.v1\r\nX-Forwarded-For: 198.51.100.9, " +
               address + "\r\n\r\n";
    };
    asio::io_context context;
    tcp::socket held(context);
    held.connect({asio::ip::make_address("127.0.0.1"), server_->port()});
    asio::write(held, asio::buffer(handshake("192.0.2.1")));
    std::string answer(12, ' ');
    asio::read(held, asio::buffer(answer));
    EXPECT_EQ(answer, "HTTP/1.1 101");
    const std::string crowded = exchange(handshake("192.0.2.1"));
    EXPECT_NE(crowded.find("\x0F\xA4{\"after_ms\""), std::string::npos); // 4004
}

} // namespace
} // namespace deroule::net
