#include "view/channel.hpp"

namespace deroule::view {

std::string name(const Channel& channel) {
    switch (channel.kind) {
    case ChannelKind::agenda:
        return "agenda";
    case ChannelKind::desk:
        return "desk";
    case ChannelKind::group:
        return "group/" + channel.id;
    case ChannelKind::me:
        return "me/" + channel.id;
    }
    return {};
}

std::optional<Channel> channel_named(std::string_view name) {
    if (name == "agenda") return agenda_channel();
    if (name == "desk") return desk_channel();
    const std::size_t slash = name.find('/');
    if (slash == std::string_view::npos || slash + 1 == name.size()) return std::nullopt;
    const std::string id(name.substr(slash + 1));
    if (name.substr(0, slash) == "group") return Channel{ChannelKind::group, id};
    if (name.substr(0, slash) == "me") return Channel{ChannelKind::me, id};
    return std::nullopt;
}

} // namespace deroule::view
