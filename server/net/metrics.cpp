#include "net/metrics.hpp"

#include <algorithm>

namespace deroule::net {

namespace {

// In the order of Metrics::closes_.
constexpr std::array all_codes{
    CloseCode::answered,       CloseCode::restarting,       CloseCode::too_slow,
    CloseCode::day_reread,     CloseCode::silent,           CloseCode::crowded,
    CloseCode::protocol_error, CloseCode::version_unspoken, CloseCode::link_unknown,
    CloseCode::day_unknown,    CloseCode::frame_too_large,  CloseCode::too_many_frames};
constexpr std::array<std::string_view, 4> standings{"greeting", "facilitator", "participant",
                                                    "observer"};

class Page {
  public:
    void family(std::string_view name, std::string_view type, std::string_view help) {
        text_.append("# HELP deroule_").append(name).append(" ").append(help);
        text_.append("\n# TYPE deroule_").append(name).append(" ").append(type).append("\n");
        name_ = name;
    }
    void sample(std::string_view labels, std::int64_t value) {
        text_.append("deroule_").append(name_).append(labels).append(" ");
        text_.append(std::to_string(value)).append("\n");
    }
    void single(std::string_view name, std::string_view type, std::string_view help,
                std::int64_t value) {
        family(name, type, help);
        sample({}, value);
    }
    [[nodiscard]] std::string take() { return std::move(text_); }

  private:
    std::string text_;
    std::string_view name_;
};

std::string label(std::string_view name, std::string_view value) {
    return "{" + std::string(name) + "=\"" + std::string(value) + "\"}";
}

} // namespace

std::string_view name(Standing standing) {
    return standings[static_cast<std::size_t>(standing)];
}

void Metrics::count_close(CloseCode code) {
    static_assert(all_codes.size() == close_codes);
    const auto found = std::find(all_codes.begin(), all_codes.end(), code);
    closes_[static_cast<std::size_t>(found - all_codes.begin())].add(1);
}

void Metrics::count_response(int status) {
    const auto hundreds = static_cast<std::size_t>(std::clamp(status / 100, 0, 5));
    responses_[hundreds].add(1);
}

std::string Metrics::write(std::size_t days) const {
    Page page;
    page.family("connections", "gauge", "Open WebSocket connections, by role.");
    for (std::size_t i = 0; i < standings.size(); ++i)
        page.sample(label("role", standings[i]), connections_[i].value());
    page.single("days", "gauge", "Days this process serves.", static_cast<std::int64_t>(days));
    page.single("connections_opened_total", "counter", "WebSocket connections opened.",
                connections_opened.value());
    page.single("connections_refused_total", "counter", "Connections refused by a limit.",
                connections_refused.value());
    page.family("closes_total", "counter",
                "Closes begun by the server, by code; 4001 is a client too slow to read.");
    for (std::size_t i = 0; i < all_codes.size(); ++i)
        page.sample(label("code", std::to_string(static_cast<int>(all_codes[i]))),
                    closes_[i].value());
    page.single("commands_accepted_total", "counter", "Commands accepted.",
                commands_accepted.value());
    page.single("commands_rejected_total", "counter", "Commands rejected.",
                commands_rejected.value());
    page.single("frames_received_total", "counter", "Frames received.", frames_received.value());
    page.single("frames_sent_total", "counter", "Frames sent.", frames_sent.value());
    page.single("bytes_received_total", "counter", "Bytes received on WebSockets.",
                bytes_received.value());
    page.single("bytes_sent_total", "counter", "Bytes sent on WebSockets.", bytes_sent.value());
    page.single("bytes_queued", "gauge", "Bytes waiting in outboxes.", bytes_queued.value());
    page.single("messages_queued", "gauge", "Frames waiting in outboxes.", messages_queued.value());
    page.single("http_sessions", "gauge", "Open HTTP connections.", http_sessions.value());
    page.family("http_responses_total", "counter", "HTTP answers, by class of status.");
    for (std::size_t i = 1; i < responses_.size(); ++i)
        page.sample(label("class", std::to_string(i) + "xx"), responses_[i].value());
    return page.take();
}

} // namespace deroule::net
