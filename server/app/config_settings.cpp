#include "app/config_settings.hpp"

#include "app/public_url.hpp"
#include "net/origin.hpp"

#include <boost/asio/ip/address.hpp>

#include <array>
#include <type_traits>
#include <utility>
#include <vector>

namespace deroule::app {

namespace {

using Json = Setting::Json;
// What is wrong with a text; empty when nothing is.
using Judge = std::string (*)(const std::string&);

std::string anything(const std::string&) {
    return {};
}
std::string not_empty(const std::string& text) {
    return text.empty() ? "must not be empty" : "";
}
std::string address(const std::string& text) {
    boost::system::error_code failed;
    (void)boost::asio::ip::make_address(text, failed);
    return failed ? "must be an IPv4 or IPv6 address in figures" : "";
}
std::string url_or_empty(const std::string& text) {
    return text.empty() ? "" : fault_of_public_url(text);
}
std::string origin(const std::string& text) {
    if (!text.empty() && net::origin_of(text) == text) return {};
    return "must be an origin such as https://example.org, without a path";
}

// A field is named by a function from Config& to a reference to it.
template <class Field>
Setting text(std::string_view key, Judge judge, Field field, std::string_view sentence) {
    return {key, sentence, "text", [field](Config config) { return Json(field(config)); },
            [field, judge](Config& config, const Json& value) -> std::string {
                if (!value.is_string()) return "must be a text";
                auto read = value.get<std::string>();
                if (auto wrong = judge(read); !wrong.empty()) return wrong;
                field(config) = std::move(read);
                return {};
            }};
}

template <class Field>
Setting texts(std::string_view key, Judge judge, Field field, std::string_view sentence) {
    return {key, sentence, "list of texts", [field](Config config) { return Json(field(config)); },
            [field, judge](Config& config, const Json& value) -> std::string {
                if (!value.is_array()) return "must be a list of texts";
                std::vector<std::string> read;
                for (const Json& one : value) {
                    if (!one.is_string()) return "must be a list of texts";
                    read.push_back(one.get<std::string>());
                    if (auto wrong = judge(read.back()); !wrong.empty()) return "each " + wrong;
                }
                field(config) = std::move(read);
                return {};
            }};
}

template <class Field>
Setting flag(std::string_view key, Field field, std::string_view sentence) {
    return {key, sentence, "true or false", [field](Config config) { return Json(field(config)); },
            [field](Config& config, const Json& value) -> std::string {
                if (!value.is_boolean()) return "must be true or false";
                field(config) = value.get<bool>();
                return {};
            }};
}

// Whole numbers and lengths of time in milliseconds.
template <class Field>
Setting number(std::string_view key, std::int64_t least, std::int64_t most, Field field,
               std::string_view sentence) {
    using Value = std::remove_reference_t<decltype(field(std::declval<Config&>()))>;
    const std::string bounds = std::to_string(least) + " to " + std::to_string(most);
    const auto get = [field](Config config) {
        if constexpr (std::is_same_v<Value, Duration>)
            return Json(field(config).count());
        else
            return Json(field(config));
    };
    const auto set = [field, least, most, bounds](Config& config,
                                                  const Json& value) -> std::string {
        if (!value.is_number_integer()) return "must be a whole number";
        // Unsigned values beyond the signed range would wrap.
        const bool huge = value.is_number_unsigned() &&
                          value.get<std::uint64_t>() > static_cast<std::uint64_t>(most);
        if (huge || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most)
            return "must be " + bounds;
        field(config) = static_cast<Value>(value.get<std::int64_t>());
        return {};
    };
    return {key, sentence, "number, " + bounds, get, set};
}

template <class Field, class Value, std::size_t Count>
Setting choice(std::string_view key, std::array<std::pair<std::string_view, Value>, Count> words,
               Field field, std::string_view sentence) {
    std::string known;
    for (const auto& [word, value] : words)
        known += (known.empty() ? "" : ", ") + std::string(word);
    const auto get = [field, words](Config config) {
        for (const auto& [word, value] : words)
            if (value == field(config)) return Json(word);
        return Json();
    };
    const auto set = [field, words, known](Config& config, const Json& json) -> std::string {
        for (const auto& [word, value] : words) {
            if (json != word) continue;
            field(config) = value;
            return {};
        }
        return "must be one of: " + known;
    };
    return {key, sentence, "one of: " + known, get, set};
}

constexpr std::array<std::pair<std::string_view, LogLevel>, 4> levels{
    {{"debug", LogLevel::debug},
     {"info", LogLevel::info},
     {"warning", LogLevel::warning},
     {"error", LogLevel::error}}};
constexpr std::array<std::pair<std::string_view, LogFormat>, 2> formats{
    {{"text", LogFormat::text}, {"json", LogFormat::json}}};

constexpr std::int64_t hour_ms = 3'600'000;

void declare_listening(std::vector<Setting>& all) {
    all.push_back(text(
        "listen.address", address, [](Config & c) -> auto& { return c.net.address; },
        "Address to listen on: 127.0.0.1 behind a proxy on the same machine, "
        "0.0.0.0 or :: for every network."));
    all.push_back(number(
        "listen.port", 0, 65535, [](Config & c) -> auto& { return c.net.port; },
        "Port to listen on; 0 takes any that is free and prints it."));
    all.push_back(text(
        "listen.public_url", url_or_empty, [](Config & c) -> auto& { return c.net.public_url; },
        "The address as browsers reach it, which personal links begin with; "
        "empty: http:// with the address and port above."));
    all.push_back(texts(
        "listen.origins", origin, [](Config & c) -> auto& { return c.net.origins; },
        "Origins whose pages may connect, beside the server's own."));
    all.push_back(flag(
        "listen.allow_missing_origin",
        [](Config & c) -> auto& { return c.net.allow_missing_origin; },
        "Whether programs that are no browser, and so name no origin, may "
        "connect: for tests and tools."));
    all.push_back(texts(
        "listen.trusted_proxies", address,
        [](Config & c) -> auto& { return c.net.trusted_proxies; },
        "Addresses of proxies whose X-Forwarded-For header is believed."));
    all.push_back(texts(
        "listen.frame_origins", origin, [](Config & c) -> auto& { return c.net.frame_origins; },
        "Origins of video pages that may be shown inside ours, with camera "
        "and microphone."));
}

void declare_limits(std::vector<Setting>& all) {
    all.push_back(number(
        "limits.connections", 1, 1'000'000,
        [](Config & c) -> auto& { return c.net.limits.connections; },
        "Connections in all; each needs a file descriptor."));
    all.push_back(number(
        "limits.connections_per_address", 1, 1'000'000,
        [](Config & c) -> auto& { return c.net.limits.connections_per_address; },
        "Connections from one address (of IPv6, one /64): a town hall may "
        "share one."));
    all.push_back(number(
        "limits.frame_bytes", 1024, 1'048'576,
        [](Config & c) -> auto& { return c.net.limits.frame_bytes; },
        "Longest message that a client may send."));
    all.push_back(number(
        "limits.outbox_bytes", 65'536, 1'073'741'824,
        [](Config & c) -> auto& { return c.net.limits.outbox_bytes; },
        "Bytes that may wait for a client too slow to read them."));
    all.push_back(number(
        "limits.outbox_messages", 16, 1'000'000,
        [](Config & c) -> auto& { return c.net.limits.outbox_messages; },
        "Messages that may wait for such a client."));
    all.push_back(number(
        "limits.commands_per_second", 1, 10'000,
        [](Config & c) -> auto& { return c.net.limits.commands_per_second; },
        "Commands a connection may send, on average."));
    all.push_back(number(
        "limits.command_burst", 1, 100'000,
        [](Config & c) -> auto& { return c.net.limits.command_burst; },
        "Commands it may send at once, as when it comes back after a cut."));
    all.push_back(number(
        "limits.frames_per_second", 1, 100'000,
        [](Config & c) -> auto& { return c.net.limits.frames_per_second; },
        "Frames of any sort a connection may send, on average; four seconds' "
        "worth at once."));
    all.push_back(number(
        "limits.hello_ms", 20, hour_ms, [](Config & c) -> auto& { return c.net.limits.hello; },
        "Time a new connection has to say who it is."));
    all.push_back(number(
        "limits.silence_ms", 40, hour_ms, [](Config & c) -> auto& { return c.net.limits.silence; },
        "Silence after which a connection counts as dead; half-way it is "
        "asked for a sign of life."));
    all.push_back(number(
        "limits.request_ms", 100, hour_ms, [](Config & c) -> auto& { return c.net.limits.request; },
        "Time to send an HTTP request's head, or to stay idle between two."));
    all.push_back(number(
        "limits.upload_bytes", 1024, 268'435'456,
        [](Config & c) -> auto& { return c.net.limits.upload_bytes; },
        "Largest registration file or agenda that may be uploaded."));
}

std::vector<Setting> declare() {
    std::vector<Setting> all;
    declare_listening(all);
    all.push_back(text(
        "data", not_empty, [](Config & c) -> auto& { return c.data; },
        "Directory that holds the journal; made when it is missing."));
    all.push_back(text(
        "templates", anything, [](Config & c) -> auto& { return c.templates; },
        "Directory of the agendas that a day can start from."));
    all.push_back(number(
        "threads", 0, 256, [](Config & c) -> auto& { return c.threads; },
        "Threads that serve connections and days; 0: one a processor."));
    all.push_back(choice(
        "log.level", levels, [](Config & c) -> auto& { return c.log_level; },
        "The least important events that are written to the log."));
    all.push_back(choice(
        "log.format", formats, [](Config & c) -> auto& { return c.log_format; },
        "One line an event: text for people, or json for programs."));
    declare_limits(all);
    all.push_back(number(
        "day.departure_ms", 1000, hour_ms, [](Config & c) -> auto& { return c.departure; },
        "Time without any connection after which a participant counts as "
        "gone."));
    all.push_back(number(
        "planner.iterations", 0, 10'000'000'000,
        [](Config & c) -> auto& { return c.planner_iterations; },
        "Steps the planner may search for groups; 0: its own default. "
        "More is better and slower."));
    all.push_back(number(
        "planner.improving", 0, 10'000'000'000,
        [](Config & c) -> auto& { return c.improving_iterations; },
        "Steps it may go on searching beside a draft that is not proved best, to offer a "
        "better one; 0: none."));
    return all;
}

} // namespace

std::span<const Setting> settings() {
    static const std::vector<Setting> all = declare();
    return all;
}

} // namespace deroule::app
