#include "net/origin.hpp"
#include "net/websocket/frame.hpp"
#include "net/websocket/frame_reader.hpp"
#include "net/websocket/handshake.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace deroule::net {
namespace {

using namespace websocket;
using namespace std::string_literals;

constexpr unsigned fin = 0x80;

// A client's frame: masked, with `first` as its first byte.
std::string client_frame(unsigned first, std::string_view payload) {
    constexpr std::string_view mask = "\x12\x34\x56\x78";
    std::string out(1, static_cast<char>(first));
    if (payload.size() <= 125) {
        out += static_cast<char>(0x80U | payload.size());
    } else if (payload.size() <= 0xFFFF) {
        out += static_cast<char>(0x80U | 126U);
        out += static_cast<char>(payload.size() >> 8U);
        out += static_cast<char>(payload.size() & 0xFFU);
    } else {
        out += static_cast<char>(0x80U | 127U);
        for (int shift = 56; shift >= 0; shift -= 8)
            out += static_cast<char>((payload.size() >> static_cast<unsigned>(shift)) & 0xFFU);
    }
    out += mask;
    for (std::size_t i = 0; i < payload.size(); ++i)
        out += static_cast<char>(payload[i] ^ mask[i % 4]);
    return out;
}

std::string text(std::string_view payload) {
    return client_frame(fin | 1, payload);
}

std::string name_of(const Received& received) {
    if (const auto* message = std::get_if<TextMessage>(&received)) return "text " + message->text;
    if (const auto* ping = std::get_if<Ping>(&received)) return "ping " + ping->payload;
    if (const auto* close = std::get_if<Close>(&received))
        return "close " + std::to_string(close->code);
    if (const auto* violation = std::get_if<Violation>(&received))
        return violation->kind == ViolationKind::too_large ? "too large"
                                                           : std::string(violation->reason);
    if (std::holds_alternative<BinaryMessage>(received)) return "binary";
    if (std::holds_alternative<Pong>(received)) return "pong";
    return "more";
}

// Everything that `input` holds, given to the reader `piece` bytes at a time.
std::vector<std::string> read(std::string_view input, std::size_t piece = 1'000'000,
                              std::size_t max = 1000) {
    FrameReader reader(max);
    std::vector<std::string> names;
    while (!input.empty()) {
        std::string_view part = input.substr(0, piece);
        input.remove_prefix(part.size());
        while (!part.empty()) {
            const Received received = reader.next(part);
            if (std::holds_alternative<NeedMore>(received)) continue;
            names.push_back(name_of(received));
            if (std::holds_alternative<Violation>(received)) return names;
        }
    }
    return names;
}

using Names = std::vector<std::string>;

TEST(Frame, WritesLengthsTheShortestWay) {
    EXPECT_EQ(frame(Opcode::text, "Hello"), "\x81\x05Hello");
    EXPECT_EQ(frame(Opcode::text, std::string(125, 'a')).substr(0, 2), "\x81\x7D");
    EXPECT_EQ(frame(Opcode::text, std::string(126, 'a')).substr(0, 4), "\x81\x7E\x00\x7E"s);
    EXPECT_EQ(frame(Opcode::text, std::string(65536, 'a')).substr(0, 10),
              "\x81\x7F\x00\x00\x00\x00\x00\x01\x00\x00"s);
}

TEST(Frame, PutsTheCodeBeforeTheReason) {
    EXPECT_EQ(close_frame(4000, "{}"), "\x88\x04\x0F\xA0{}");
}

TEST(FrameReader, ReadsTheSpecificationsExample) {
    EXPECT_EQ(read("\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58"), Names{"text Hello"});
}

TEST(FrameReader, ReadsMessagesInPiecesOfAnySize) {
    const std::string input =
        text("{\"type\":\"clock\"}") + text("") + text(std::string(300, 'x')) + text("é");
    const Names whole = read(input);
    EXPECT_EQ(whole.size(), 4U);
    EXPECT_EQ(whole[1], "text ");
    EXPECT_EQ(whole[2], "text " + std::string(300, 'x'));
    for (std::size_t piece = 1; piece < 20; ++piece)
        EXPECT_EQ(read(input, piece), whole);
}

TEST(FrameReader, JoinsFragmentsAroundControlFrames) {
    const std::string input = client_frame(1, "Hel") + client_frame(fin | 9, "p") +
                              client_frame(0, "l") + client_frame(fin | 0, "o");
    EXPECT_EQ(read(input), (Names{"ping p", "text Hello"}));
    EXPECT_EQ(read(input, 1), (Names{"ping p", "text Hello"}));
}

TEST(FrameReader, TellsControlFramesApart) {
    EXPECT_EQ(read(client_frame(fin | 10, "x") + client_frame(fin | 2, "b") +
                   client_frame(fin | 8, "\x03\xE8"
                                         "bye") +
                   client_frame(fin | 8, "")),
              (Names{"pong", "binary", "close 1000", "close 0"}));
}

TEST(FrameReader, RefusesWhatTheProtocolForbids) {
    EXPECT_EQ(read(frame(Opcode::text, "a")), Names{"client frames must be masked"});
    EXPECT_EQ(read(client_frame(fin | 0x40 | 1, "a")), Names{"reserved bits are set"});
    EXPECT_EQ(read(client_frame(fin | 3, "a")), Names{"unknown opcode"});
    EXPECT_EQ(read(client_frame(9, "a")), Names{"control frames cannot be fragmented"});
    EXPECT_EQ(read(client_frame(fin | 9, std::string(126, 'a'))), Names{"control frame too long"});
    EXPECT_EQ(read(client_frame(fin | 0, "a")), Names{"continuation without a beginning"});
    EXPECT_EQ(read(client_frame(1, "a") + text("b")), Names{"a message begins inside another one"});
    EXPECT_EQ(read(client_frame(fin | 8, "a")), Names{"close code cut short"});
    EXPECT_EQ(read(client_frame(fin | 8, "\x03\xED")), Names{"close code not allowed"}); // 1005
    EXPECT_EQ(read("\x81\xFE\x00\x05"s + "mask" + "12345"),
              Names{"length not written the shortest way"});
    EXPECT_EQ(read("\x81\xFF\x80\x00\x00\x00\x00\x00\x00\x00"s + "mask"),
              Names{"length out of range"});
}

// W-60: judged by the announced length, before the bytes come, and over all fragments.
TEST(FrameReader, RefusesLargeMessagesBeforeTheirBytesCome) {
    EXPECT_EQ(read(text(std::string(1000, 'a'))).front().substr(0, 5), "text ");
    EXPECT_EQ(read(text(std::string(1001, 'a')).substr(0, 8)), Names{"too large"});
    EXPECT_EQ(read(client_frame(1, std::string(600, 'a')) + client_frame(0, std::string(401, 'a'))),
              Names{"too large"});
}

TEST(FrameReader, CountsEveryFragmentAsAFrame) {
    FrameReader reader(100);
    const std::string input = client_frame(1, "a") + client_frame(0, "") + client_frame(fin, "");
    std::string_view rest = input;
    EXPECT_EQ(name_of(reader.next(rest)), "text a");
    EXPECT_EQ(reader.take_frame_count(), 3U);
    EXPECT_EQ(reader.take_frame_count(), 0U);
}

http::Request handshake() {
    http::Request request;
    request.method = "GET";
    request.path = "/live";
    request.headers = {{"host", "day.example:8080"},
                       {"upgrade", "websocket"},
                       {"connection", "keep-alive, Upgrade"},
                       {"sec-websocket-version", "13"},
                       {"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="},
                       {"sec-websocket-protocol", "other, deroule.v1"},
                       {"origin", "https://day.example:8080"}};
    return request;
}

http::Request without(const std::string& name) {
    http::Request request = handshake();
    std::erase_if(request.headers, [&](const http::Header& one) { return one.name == name; });
    return request;
}

http::Request with(const std::string& name, const std::string& value) {
    http::Request request = without(name);
    request.headers.push_back({name, value});
    return request;
}

TEST(Handshake, AcceptsWithTheSpecificationsKey) {
    const http::Response response = answer_handshake(handshake(), Settings{});
    EXPECT_EQ(response.status, 101);
    EXPECT_EQ(response.header("sec-websocket-accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    EXPECT_EQ(response.header("sec-websocket-protocol"), "deroule.v1");
}

// W-1
TEST(Handshake, NamesTheSubprotocolItSpeaks) {
    for (const auto& request :
         {without("sec-websocket-protocol"), with("sec-websocket-protocol", "deroule.v2")}) {
        const http::Response response = answer_handshake(request, Settings{});
        EXPECT_EQ(response.status, 400);
        EXPECT_NE(response.body_view().find("deroule.v1"), std::string_view::npos);
    }
}

// W-2
TEST(Handshake, RefusesForeignOrMissingOrigins) {
    EXPECT_EQ(answer_handshake(with("origin", "https://evil.example"), Settings{}).status, 403);
    EXPECT_EQ(answer_handshake(without("origin"), Settings{}).status, 403);
    Settings tools;
    tools.allow_missing_origin = true;
    EXPECT_EQ(answer_handshake(without("origin"), tools).status, 101);
    EXPECT_EQ(answer_handshake(with("origin", "https://evil.example"), tools).status, 403);
}

TEST(Handshake, RefusesWhatIsNoWebSocket) {
    EXPECT_EQ(answer_handshake(without("upgrade"), Settings{}).status, 426);
    EXPECT_EQ(answer_handshake(with("sec-websocket-version", "8"), Settings{}).status, 426);
    EXPECT_EQ(answer_handshake(with("sec-websocket-key", "short"), Settings{}).status, 400);
    http::Request post = handshake();
    post.method = "POST";
    EXPECT_EQ(answer_handshake(post, Settings{}).status, 405);
}

// W-2
TEST(Origin, MustBeTheServersOwnExactly) {
    const Settings settings;
    EXPECT_TRUE(origin_allowed("http://day.example:8080", "day.example:8080", settings));
    EXPECT_TRUE(origin_allowed("https://Day.example", "day.EXAMPLE", settings));
    for (const std::string_view foreign :
         {"http://day.example", "http://day.example:8081", "http://day.example:8080.evil.example",
          "http://evil.example/day.example:8080", "null", "", "day.example:8080",
          "ftp://day.example:8080"})
        EXPECT_FALSE(origin_allowed(foreign, "day.example:8080", settings)) << foreign;
    EXPECT_FALSE(origin_allowed("http://", "", settings));
}

TEST(Origin, MayBeConfigured) {
    Settings settings;
    settings.origins = {"https://other.example"};
    settings.public_url = "https://public.example/sub/";
    EXPECT_TRUE(origin_allowed("https://other.example", "inner:8080", settings));
    EXPECT_TRUE(origin_allowed("https://public.example", "inner:8080", settings));
    EXPECT_FALSE(origin_allowed("http://public.example", "inner:8080", settings));
    EXPECT_FALSE(origin_allowed("https://other.example.evil", "inner:8080", settings));
}

TEST(Origin, OfAUrlEndsBeforeThePath) {
    EXPECT_EQ(origin_of("https://a.example:1/x?y"), "https://a.example:1");
    EXPECT_EQ(origin_of("https://"), "");
    EXPECT_EQ(origin_of("a.example"), "");
}

} // namespace
} // namespace deroule::net
