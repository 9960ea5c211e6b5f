// Text to messages and messages to text: the only place that knows field names.
//
// Pure functions, any thread. Reading is strict: unknown fields, wrong types and broken
// UTF-8 are faults that name their place. Source: protocol/SPEC.md.
#pragma once

#include "base/result.hpp"
#include "domain/rejection.hpp"
#include "view/channel.hpp"
#include "wire/message.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace deroule::wire {

inline constexpr std::size_t json_depth_max = 16;

[[noreturn]] void throw_exception_from_error(const Fault& fault, const boost::source_location&);

[[nodiscard]] Result<ClientMessage, Fault> read_client_message(std::string_view text);

[[nodiscard]] std::string write(const Welcome& welcome);
[[nodiscard]] std::string write(const view::Patch& patch);
[[nodiscard]] std::string write(const view::Snapshot& snapshot);
[[nodiscard]] std::string write_channel_closed(const view::Channel& channel);
[[nodiscard]] std::string write_accepted(std::string_view command_id, domain::Sequence at);
// `code` is an enumerator of domain::Rejection or one of the edge's own codes; `detail`
// is added to the English and French sentences of the code.
[[nodiscard]] std::string write_rejected(std::string_view command_id, std::string_view code,
                                         std::string_view detail);
[[nodiscard]] std::string write_clock(std::int64_t sent, std::int64_t server_at);
[[nodiscard]] std::string write_presence(const std::map<std::string, std::string>& people);

// A value as JSON text, members sorted, no white space.
[[nodiscard]] std::string write(const view::Value& value);

} // namespace deroule::wire
