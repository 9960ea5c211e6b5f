#include "wire/codec.hpp"

#include "domain/decide.hpp"
#include "domain/words.hpp"
#include "json/convert.hpp"
#include "wire/read_command.hpp"
#include "wire/rejection_sentences.hpp"
#include "wire/text.hpp"

#include <algorithm>

namespace deroule::json {

template <>
struct Codec<deroule::view::Channel> {
    static deroule::view::Channel read(const Json& json, const Place& place) {
        const auto channel = view::channel_named(Codec<std::string>::read(json, place));
        if (!channel) place.fail("is not the name of a channel");
        return *channel;
    }
};

template <>
struct Codec<std::map<std::string, domain::Sequence>> {
    using T = std::map<std::string, domain::Sequence>;
    static constexpr std::size_t channels_max = 64;
    static T read(const Json& json, const Place& place) {
        if (!json.is_object()) place.fail("must be an object");
        if (json.size() > channels_max) place.fail("names too many channels");
        T positions;
        for (const auto& [name, position] : json.items())
            positions[name] = Codec<domain::Sequence>::read(position, Place(place, name));
        return positions;
    }
};

template <>
struct Fields<wire::Resume> {
    using T = wire::Resume;
    static constexpr auto list =
        std::make_tuple(field("epoch", &T::epoch), field("channels", &T::channels));
};
template <>
struct Fields<wire::Hello> {
    using T = wire::Hello;
    static constexpr auto list = std::make_tuple(
        field("protocol", &T::protocol), field("token", &T::token), field("client", &T::client),
        field("day", &T::day), field("resume", &T::resume));
};
template <>
struct Fields<wire::Clock> {
    static constexpr auto list = std::make_tuple(field("sent", &wire::Clock::sent));
};
template <>
struct Fields<wire::Resync> {
    static constexpr auto list = std::make_tuple(field("channel", &wire::Resync::channel));
};
template <>
struct Fields<wire::Watch> {
    static constexpr auto list = std::make_tuple(field("channel", &wire::Watch::channel));
};
template <>
struct Fields<wire::Unwatch> {
    static constexpr auto list = std::make_tuple(field("channel", &wire::Unwatch::channel));
};
template <>
struct Fields<wire::Writing> {
    static constexpr auto list = std::make_tuple(field("as", &wire::Writing::as));
};

} // namespace deroule::json

namespace deroule::wire {

namespace {

using json::Json;
using json::Place;

constexpr std::size_t command_id_chars_max = 64;

bool is_command_id(const std::string& id) {
    return !id.empty() && id.size() <= command_id_chars_max &&
           std::ranges::all_of(id, [](char letter) {
               return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                      (letter >= '0' && letter <= '9') || letter == '_' || letter == '-';
           });
}

// Everything after a valid id is answered under it rather than by closing (W-24).
Result<ClientMessage, Fault> read_command_message(const Json& message, const Place& top) {
    const auto id_found = message.find("id");
    if (id_found == message.end()) Place(top, "id").fail("is missing");
    CommandMessage command;
    command.id = json::read<std::string>(*id_found, Place(top, "id"));
    if (!is_command_id(command.id))
        Place(top, "id").fail("must be 1 to 64 letters, digits, _ or -");
    try {
        for (const auto& [name, ignored] : message.items())
            if (name != "type" && name != "id" && name != "name" && name != "arguments")
                Place(top, name).fail("is not known here");
        const auto name_found = message.find("name");
        if (name_found == message.end()) Place(top, "name").fail("is missing");
        command.name = json::read<std::string>(*name_found, Place(top, "name"));
        const auto arguments = message.find("arguments");
        if (arguments == message.end()) Place(top, "arguments").fail("is missing");
        auto read = read_command_named(command.name, *arguments, Place(top, "arguments"));
        if (!read) return Fault{"/name", "command_unknown", command.id};
        command.command = std::move(*read);
    } catch (const json::ReadFault& fault) {
        return Fault{fault.pointer(), fault.what(), command.id};
    }
    return ClientMessage(std::move(command));
}

template <class Message>
ClientMessage read_plain(Json message, const Place& top) {
    message.erase("type");
    return json::read<Message>(message, top);
}

Result<ClientMessage, Fault> read_message(const Json& message) {
    const Place top;
    if (!message.is_object()) top.fail("must be an object");
    const auto type = message.find("type");
    if (type == message.end()) Place(top, "type").fail("is missing");
    const std::string name = json::read<std::string>(*type, Place(top, "type"));
    if (name == "command") return read_command_message(message, top);
    if (name == "hello") return read_plain<Hello>(message, top);
    if (name == "clock") return read_plain<Clock>(message, top);
    if (name == "resync") return read_plain<Resync>(message, top);
    if (name == "watch") return read_plain<Watch>(message, top);
    if (name == "unwatch") return read_plain<Unwatch>(message, top);
    if (name == "writing") return read_plain<Writing>(message, top);
    Place(top, "type").fail("is not a message of clients");
}

// Brackets outside texts; parsing recurses, so depth is bounded before it.
bool is_too_deep(std::string_view text) {
    std::size_t depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (quoted) {
            if (letter == '\\')
                ++i;
            else if (letter == '"')
                quoted = false;
        } else if (letter == '"') {
            quoted = true;
        } else if (letter == '{' || letter == '[') {
            if (++depth > json_depth_max) return true;
        } else if ((letter == '}' || letter == ']') && depth > 0) {
            --depth;
        }
    }
    return false;
}

} // namespace

void throw_exception_from_error(const Fault& fault, const boost::source_location& where) {
    check_failed(fault.reason.c_str(), where.file_name(), static_cast<int>(where.line()));
}

Result<ClientMessage, Fault> read_client_message(std::string_view text) {
    if (is_too_deep(text)) return Fault{"", "is nested too deeply", std::nullopt};
    try {
        return read_message(Json::parse(text));
    } catch (const json::ReadFault& fault) {
        return Fault{fault.pointer(), fault.what(), std::nullopt};
    } catch (const Json::parse_error& fault) {
        return Fault{"", "is not valid JSON in UTF-8, at byte " + std::to_string(fault.byte),
                     std::nullopt};
    } catch (const Json::exception&) {
        return Fault{"", "holds a number that is too large", std::nullopt};
    }
}

std::string write(const view::Value& value) {
    std::string text;
    append_value(text, value);
    return text;
}

namespace {

void append_snapshot(std::string& out, const view::Snapshot& snapshot) {
    out += "\"channel\":";
    append(out, view::name(snapshot.channel));
    out += ",\"at\":" + std::to_string(snapshot.at) + ",\"document\":";
    append_value(out, snapshot.document);
}

void append_people(std::string& out, const std::map<std::string, std::string>& people) {
    out += '{';
    const char* comma = "";
    for (const auto& [id, state] : people) {
        out += comma;
        append(out, id);
        out += ':';
        append(out, state);
        comma = ",";
    }
    out += '}';
}

} // namespace

std::string write(const Welcome& welcome) {
    std::string out = "{\"type\":\"welcome\",\"protocol\":1,\"day\":";
    append(out, welcome.day.text());
    out += ",\"epoch\":";
    append(out, welcome.epoch);
    out += ",\"at\":" + std::to_string(welcome.at) +
           ",\"server_at\":" + std::to_string(welcome.server_at);
    if (welcome.pace != 1) out += ",\"pace\":" + std::to_string(welcome.pace); // W-32.
    out += ",\"role\":";
    append(out, domain::word(welcome.role));
    out += ",\"name\":";
    append(out, welcome.name);
    out += ",\"people\":[";
    const char* comma = "";
    for (const domain::ParticipantId& person : welcome.people) {
        out += comma;
        append(out, person.text());
        comma = ",";
    }
    out += "],\"snapshots\":[";
    comma = "";
    for (const view::Snapshot& snapshot : welcome.snapshots) {
        out += comma;
        out += '{';
        append_snapshot(out, snapshot);
        out += '}';
        comma = ",";
    }
    out += ']';
    if (welcome.role == domain::Role::facilitator) { // W-6.
        out += ",\"presence\":";
        append_people(out, welcome.presence);
    }
    out += ",\"limits\":{\"frame_bytes\":" + std::to_string(welcome.frame_bytes_max) +
           ",\"text_chars\":" + std::to_string(domain::text_chars_max) + "}}";
    return out;
}

std::string write(const view::Snapshot& snapshot) {
    std::string out = "{\"type\":\"snapshot\",";
    append_snapshot(out, snapshot);
    return out + "}";
}

std::string write(const view::Patch& patch) {
    std::string out = "{\"type\":\"patch\",\"channel\":";
    append(out, view::name(patch.channel));
    out += ",\"from\":" + std::to_string(patch.from) + ",\"to\":" + std::to_string(patch.to) +
           ",\"ops\":[";
    const char* comma = "";
    for (const view::Op& op : patch.ops) {
        out += comma;
        out += "{\"op\":\"";
        out += op.kind == view::OpKind::add       ? "add"
               : op.kind == view::OpKind::replace ? "replace"
                                                  : "remove";
        out += "\",\"path\":";
        append(out, op.path);
        if (op.kind != view::OpKind::remove) {
            out += ",\"value\":";
            append_value(out, op.value);
        }
        out += '}';
        comma = ",";
    }
    return out + "]}";
}

std::string write_channel_closed(const view::Channel& channel) {
    std::string out = "{\"type\":\"channel_closed\",\"channel\":";
    append(out, view::name(channel));
    return out + "}";
}

std::string write_accepted(std::string_view command_id, domain::Sequence at) {
    std::string out = "{\"type\":\"accepted\",\"id\":";
    append(out, command_id);
    return out + ",\"at\":" + std::to_string(at) + "}";
}

std::string write_rejected(std::string_view command_id, std::string_view code,
                           std::string_view detail) {
    const auto found = std::ranges::lower_bound(rejection_sentences, code, {}, &Sentence::code);
    DEROULE_CHECK(found != rejection_sentences.end() && found->code == code);
    const auto sentence = [&detail](std::string_view said) {
        return detail.empty() ? std::string(said)
                              : std::string(said) + " (" + std::string(detail) + ")";
    };
    std::string out = "{\"type\":\"rejected\",\"id\":";
    append(out, command_id);
    out += ",\"code\":";
    append(out, code);
    out += ",\"retry\":";
    append(out, found->retry);
    out += ",\"reason\":{\"fr\":";
    append(out, sentence(found->fr));
    out += ",\"en\":";
    append(out, sentence(found->en));
    return out + "}}";
}

std::string write_clock(std::int64_t sent, std::int64_t server_at) {
    return "{\"type\":\"clock\",\"sent\":" + std::to_string(sent) +
           ",\"server_at\":" + std::to_string(server_at) + "}";
}

std::string write_presence(const std::map<std::string, std::string>& people) {
    std::string out = "{\"type\":\"presence\",\"people\":";
    append_people(out, people);
    return out + "}";
}

} // namespace deroule::wire
