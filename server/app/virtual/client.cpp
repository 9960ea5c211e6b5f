#include "app/virtual/client.hpp"

#include <stdexcept>

namespace deroule::app {

void Client::connected(Send send) {
    send_ = std::move(send);
    welcome_ = false;
}

void Client::receive(std::string_view text) {
    receive(Json::parse(text));
}

void Client::receive(const Json& message) {
    const auto type = message.at("type").get<std::string>();
    if (type == "welcome") {
        welcome_ = true;
        epoch_ = message.at("epoch").get<std::string>();
        people_ = message.at("people").get<std::vector<std::string>>();
        for (const Json& snapshot : message.at("snapshots"))
            take_snapshot(snapshot);
        for (const auto& [id, again] : std::vector(pending_))
            if (send_) send_(again);
    } else if (type == "snapshot") {
        take_snapshot(message);
    } else if (type == "patch") {
        take_patch(message);
    } else if (type == "channel_closed") {
        const auto channel = message.at("channel").get<std::string>();
        documents_.erase(channel);
        at_.erase(channel);
    } else if (type == "accepted" || type == "rejected") {
        const auto id = message.at("id").get<std::string>();
        if (std::erase_if(pending_, [&id](const auto& entry) { return entry.first == id; }) == 0)
            throw std::runtime_error("an answer to no command: " + id);
        if (type == "accepted") {
            ++accepted_;
            accepted_ids_.push_back(id);
        } else {
            ++rejected_[message.at("code").get<std::string>()];
        }
    }
}

void Client::take_snapshot(const Json& snapshot) {
    const auto channel = snapshot.at("channel").get<std::string>();
    documents_[channel] = snapshot.at("document");
    at_[channel] = snapshot.at("at").get<std::uint64_t>();
}

void Client::take_patch(const Json& patch) {
    const auto channel = patch.at("channel").get<std::string>();
    const auto found = documents_.find(channel);
    if (found == documents_.end())
        throw std::runtime_error("a patch of a channel never seen: " + channel);
    const auto from = patch.at("from").get<std::uint64_t>();
    const auto to = patch.at("to").get<std::uint64_t>();
    std::uint64_t& at = at_[channel];
    if (to <= at) return;
    if (at < from) {
        if (send_) send_(Json{{"type", "resync"}, {"channel", channel}}.dump());
        return;
    }
    found->second.patch_inplace(patch.at("ops"));
    at = to;
}

void Client::command(const std::string& name, Json arguments) {
    const std::string id = name_ + "-" + std::to_string(++commands_);
    if (arguments.is_null()) arguments = Json::object();
    std::string text =
        Json{{"type", "command"}, {"id", id}, {"name", name}, {"arguments", std::move(arguments)}}
            .dump();
    pending_.emplace_back(id, text);
    if (send_ && welcome_) send_(std::move(text));
}

const Client::Json& Client::document(const std::string& channel) const {
    static const Json none;
    const auto found = documents_.find(channel);
    return found == documents_.end() ? none : found->second;
}

} // namespace deroule::app
