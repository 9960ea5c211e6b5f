#include "support/screen.hpp"

namespace deroule::engine {

void Screen::join(const std::shared_ptr<DayRunner>& runner, const domain::Actor& actor) {
    runner_ = runner;
    client_.connected([this](const std::string& text) {
        const Json asked = Json::parse(text);
        resync(*view::channel_named(asked.at("channel").get<std::string>()));
    });
    runner->join(shared_from_this(), actor, std::nullopt);
}

void Screen::rejoin(const std::shared_ptr<DayRunner>& runner, const domain::Actor& actor) {
    runner_ = runner;
    Positions held;
    held.epoch = client_.epoch();
    for (const auto& [name, at] : client_.positions())
        held.channels[*view::channel_named(name)] = at;
    runner->join(shared_from_this(), actor, held);
}

void Screen::leave() {
    runner_.lock()->leave(shared_from_this());
}

void Screen::command(const std::string& id, const domain::Command& command) {
    runner_.lock()->command(shared_from_this(), id, command);
}

void Screen::send(Bytes message) {
    messages.push_back(Json::parse(*message));
    const std::string type = messages.back().at("type").get<std::string>();
    if (type == "accepted" || type == "rejected")
        answers_[messages.back().at("id").get<std::string>()] = messages.back();
    else
        client_.receive(std::string_view(*message));
}

std::string Screen::answer(const std::string& id) const {
    const auto found = answers_.find(id);
    if (found == answers_.end()) return {};
    if (found->second.at("type") == "accepted") return "accepted";
    return found->second.at("code").get<std::string>();
}

domain::Sequence Screen::answered_at(const std::string& id) const {
    const auto found = answers_.find(id);
    return found == answers_.end() ? 0 : found->second.value("at", domain::Sequence{0});
}

std::vector<std::string> Screen::heard() const {
    std::vector<std::string> types;
    for (const Json& message : messages) {
        std::string type = message.at("type").get<std::string>();
        if (message.contains("channel")) type += " " + message.at("channel").get<std::string>();
        types.push_back(std::move(type));
    }
    return types;
}

} // namespace deroule::engine
