#include "view/projector.hpp"

#include "view/difference.hpp"
#include "view/touch.hpp"

namespace deroule::view {

namespace {

// The member that `path` names; null when it or a parent is missing.
const Value* look_up(const Value& document, const std::vector<std::string>& path) {
    const Value* current = &document;
    for (const std::string& name : path) {
        if (current->object() == nullptr) return nullptr;
        const auto found = current->object()->find(name);
        if (found == current->object()->end()) return nullptr;
        current = &found->second;
    }
    return current;
}

void compare(const Value& document, const Cell& cell, const std::optional<Value>& drawn,
             std::vector<Op>& ops) {
    const Value* held = look_up(document, cell.path);
    if (!drawn) {
        if (held != nullptr) ops.push_back({OpKind::remove, pointer(cell.path), {}});
    } else if (held == nullptr) {
        ops.push_back({OpKind::add, pointer(cell.path), *drawn});
    } else {
        difference(*held, *drawn, pointer(cell.path), ops);
    }
}

} // namespace

Projector::Projector(const domain::Day& day, domain::Sequence at) {
    for (const Channel& channel : {agenda_channel(), desk_channel()})
        copies_[channel] = {at, document(day, channel)};
}

void Projector::before(const domain::Day& day, const domain::Event& event) {
    touch(day, event, touched_);
}

void Projector::after(const domain::Day& day, const domain::Event& event) {
    touch(day, event, touched_);
}

std::vector<Patch> Projector::patches(const domain::Day& day, domain::Sequence to) {
    std::vector<Patch> changed;
    moved_.clear();
    auto copy = copies_.end();
    for (const Cell& cell : touched_) {
        if (cell.channel.kind == ChannelKind::me && cell.path.front() == "group")
            moved_.emplace_back(cell.channel.id);
        // Cells come sorted by channel: one look-up and one patch a channel.
        if (copy == copies_.end() || copy->first != cell.channel) {
            copy = copies_.find(cell.channel);
            if (copy == copies_.end()) continue;
        }
        Value& document = copy->second.document;
        // A group that is gone has no document; its copy goes with its last follower.
        if (document.is_null()) continue;
        std::vector<Op> ops;
        compare(document, cell, render(day, cell), ops);
        if (ops.empty()) continue;
        if (changed.empty() || changed.back().channel != cell.channel)
            changed.push_back({cell.channel, copy->second.at, to, {}});
        for (Op& op : ops) {
            apply(document, op);
            changed.back().ops.push_back(std::move(op));
        }
    }
    for (const Patch& patch : changed)
        copies_[patch.channel].at = to;
    touched_.clear();
    return changed;
}

Snapshot Projector::snapshot(const domain::Day& day, const Channel& channel, domain::Sequence at) {
    const auto found = copies_.find(channel);
    if (found != copies_.end() && !found->second.document.is_null())
        return {channel, found->second.at, found->second.document};
    Copy& copy = copies_[channel];
    copy = {at, document(day, channel)};
    return {channel, at, copy.document};
}

const Value* Projector::held(const Channel& channel) const {
    const auto found = copies_.find(channel);
    return found == copies_.end() ? nullptr : &found->second.document;
}

void Projector::forget(const Channel& channel) {
    if (channel.kind == ChannelKind::group || channel.kind == ChannelKind::me)
        copies_.erase(channel);
}

} // namespace deroule::view
