#include "net/websocket/handshake.hpp"

#include "net/http/problem.hpp"
#include "net/origin.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

namespace deroule::net::websocket {

namespace {

constexpr std::string_view guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

bool lists(const std::optional<std::string>& header, std::string_view word) {
    if (!header) return false;
    const auto members = http::list_members(*header);
    return std::any_of(members.begin(), members.end(),
                       [&](std::string_view member) { return http::same_word(member, word); });
}

// 16 bytes of base64: 22 characters that matter, then two of padding.
bool is_key(std::string_view key) {
    if (key.size() != 24 || !key.ends_with("==")) return false;
    return std::all_of(key.begin(), key.end() - 2, [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
               c == '+' || c == '/';
    });
}

bool offers_ours(const std::optional<std::string>& header) {
    if (!header) return false;
    const auto members = http::list_members(*header); // Names are case-sensitive.
    return std::find(members.begin(), members.end(), subprotocol) != members.end();
}

} // namespace

bool wants_upgrade(const http::Request& request) {
    return lists(request.header("upgrade"), "websocket") &&
           lists(request.header("connection"), "upgrade");
}

std::string accept_key(std::string_view key) {
    const std::string text = std::string(key) + std::string(guid);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    if (EVP_Digest(text.data(), text.size(), digest.data(), &length, EVP_sha1(), nullptr) != 1)
        throw std::runtime_error("SHA-1 is not available");
    std::array<unsigned char, 32> encoded{}; // 20 bytes give 28 characters and a zero.
    const int size = EVP_EncodeBlock(encoded.data(), digest.data(), static_cast<int>(length));
    return {encoded.begin(), encoded.begin() + size};
}

http::Response answer_handshake(const http::Request& request, const Settings& settings) {
    using http::problem;
    if (request.method != "GET") {
        auto refused = problem(405, "method_wrong", "A WebSocket is opened by GET.");
        refused.headers.push_back({"Allow", "GET"});
        return refused;
    }
    if (!wants_upgrade(request) || request.header("sec-websocket-version") != "13") {
        auto refused =
            problem(426, "upgrade_required", "This address speaks WebSocket, version 13.");
        refused.headers.push_back({"Upgrade", "websocket"});
        refused.headers.push_back({"Sec-WebSocket-Version", "13"});
        return refused;
    }
    const std::string key = request.header("sec-websocket-key").value_or("");
    if (!is_key(key)) return problem(400, "key_invalid", "Sec-WebSocket-Key is not 16 bytes.");
    const auto origin = request.header("origin");
    const std::string host = request.header("host").value_or("");
    if (!origin_allowed(origin, host, settings))
        return problem(403, "origin_refused", "Pages of this origin may not connect here.");
    if (!offers_ours(request.header("sec-websocket-protocol")))
        return problem(400, "subprotocol_unspoken",
                       "No subprotocol offered is spoken here; spoken: deroule.v1.");
    http::Response opened;
    opened.status = 101;
    opened.headers = {{"Upgrade", "websocket"},
                      {"Connection", "Upgrade"},
                      {"Sec-WebSocket-Accept", accept_key(key)},
                      {"Sec-WebSocket-Protocol", std::string(subprotocol)}};
    return opened;
}

} // namespace deroule::net::websocket
