// Who follows what, and what each of them is sent.
#include "engine/runner_state.hpp"
#include "view/visibility.hpp"

#include <algorithm>

namespace deroule::engine {

AudiencePtr DayRunner::State::find(const std::shared_ptr<Subscriber>& subscriber) const {
    const auto found = audiences_.find(subscriber.get());
    return found == audiences_.end() ? nullptr : found->second;
}

void DayRunner::State::join(std::shared_ptr<Subscriber> subscriber, domain::Actor actor,
                            std::optional<Positions> held) {
    if (stopping_) {
        subscriber->close(Goodbye::restarting);
        return;
    }
    auto audience = std::make_shared<Audience>();
    audience->subscriber = std::move(subscriber);
    audience->actor = std::move(actor);
    audiences_[audience->subscriber.get()] = audience;
    came_online(audience);
    welcome(audience, held);
}

void DayRunner::State::leave(const std::shared_ptr<Subscriber>& subscriber) {
    const AudiencePtr audience = find(subscriber);
    if (audience == nullptr) return;
    audiences_.erase(subscriber.get());
    while (!audience->channels.empty()) {
        const view::Channel channel = audience->channels.begin()->first;
        audience->channels.erase(channel);
        unsubscribe(audience, channel);
    }
    went_offline(audience);
}

// Everything an actor may see, in one message; what a returning client holds comes as the
// patches it missed. Both are taken from the head now and leave once it is durable.
void DayRunner::State::welcome(const AudiencePtr& audience, const std::optional<Positions>& held) {
    WelcomeData data;
    data.day = day_;
    data.at = head_at_;
    data.role = audience->actor.role;
    data.name = audience->actor.name;
    data.people = view::people_of(head_, audience->actor);
    if (audience->actor.is_facilitator()) data.presence = presence();
    std::vector<view::Patch> missing;
    const std::vector<view::Channel> wanted = view::channels_of(head_, audience->actor);
    // Copies of what is no longer theirs to see are to be dropped.
    std::vector<view::Channel> over;
    if (held)
        for (const auto& [channel, at] : held->channels)
            if (std::ranges::find(wanted, channel) == wanted.end()) over.push_back(channel);
    for (const view::Channel& channel : wanted) {
        subscribe(audience, channel);
        const std::deque<view::Patch>* since = nullptr;
        domain::Sequence at = 0;
        if (held && held->epoch == epoch_) {
            const auto position = held->channels.find(channel);
            if (position != held->channels.end()) {
                at = position->second;
                since = missed(channel, at);
            }
        }
        if (since == nullptr) {
            data.snapshots.push_back(projector_->snapshot(head_, channel, head_at_));
            continue;
        }
        for (const view::Patch& patch : *since)
            if (patch.to > at) missing.push_back(patch);
    }
    release({[self = shared_from_this(), audience, wanted, data = std::move(data),
              missing = std::move(missing), over = std::move(over)]() mutable {
                 if (!self->audiences_.contains(audience->subscriber.get())) return;
                 data.epoch = self->epoch_; // Drawn with the first record, maybe just now.
                 data.server_at = self->deps_.clock->now();
                 std::vector<Bytes> messages{self->deps_.encoder->welcome(data)};
                 for (const view::Patch& patch : missing)
                     messages.push_back(self->deps_.encoder->patch(patch));
                 for (const view::Channel& channel : over)
                     if (!audience->channels.contains(channel))
                         messages.push_back(self->deps_.encoder->channel_closed(channel));
                 audience->subscriber->send_all(messages);
                 // Not those joined meanwhile: their own snapshots are still to come.
                 for (const view::Channel& channel : wanted)
                     if (const auto ready = audience->channels.find(channel);
                         ready != audience->channels.end())
                         ready->second = true;
             },
             [self = shared_from_this(), audience](Failure) {
                 self->post([self, audience] {
                     if (self->audiences_.contains(audience->subscriber.get()))
                         self->welcome(audience, std::nullopt);
                 });
             }});
}

void DayRunner::State::subscribe(const AudiencePtr& audience, const view::Channel& channel) {
    if (!audience->channels.emplace(channel, false).second) return;
    listeners_[channel].insert(audience);
    // Whoever follows a channel makes the projector hold it, so that its patches exist.
    (void)projector_->snapshot(head_, channel, head_at_);
    kept_since_.emplace(channel, head_at_);
}

void DayRunner::State::unsubscribe(const AudiencePtr& audience, const view::Channel& channel) {
    const auto found = listeners_.find(channel);
    if (found == listeners_.end()) return;
    found->second.erase(audience);
    if (!found->second.empty()) return;
    listeners_.erase(found);
    if (channel.kind != view::ChannelKind::group && channel.kind != view::ChannelKind::me) return;
    projector_->forget(channel);
    kept_.erase(channel);
    kept_since_.erase(channel);
}

void DayRunner::State::send_snapshot(const AudiencePtr& audience, const view::Channel& channel) {
    auto snapshot =
        std::make_shared<const view::Snapshot>(projector_->snapshot(head_, channel, head_at_));
    release({[self = shared_from_this(), audience, snapshot] {
                 const auto subscribed = audience->channels.find(snapshot->channel);
                 if (subscribed == audience->channels.end()) return;
                 subscribed->second = true;
                 audience->subscriber->send(self->deps_.encoder->snapshot(*snapshot));
             },
             [self = shared_from_this(), audience, channel](Failure) {
                 self->post([self, audience, channel] {
                     if (audience->channels.contains(channel))
                         self->send_snapshot(audience, channel);
                 });
             }});
}

// People whose groups changed see other groups than before; whoever watched a group that is gone
// sees it no longer. Cost: that of the change.
std::set<AudiencePtr>
DayRunner::State::concerned_by(const std::vector<domain::ParticipantId>& moved,
                               const std::vector<view::Patch>& patches) const {
    std::set<AudiencePtr> concerned;
    const auto add = [&concerned](const auto& audiences, const auto& key) {
        const auto found = audiences.find(key);
        if (found != audiences.end()) concerned.insert(found->second.begin(), found->second.end());
    };
    for (const domain::ParticipantId& person : moved)
        add(by_person_, person);
    for (const view::Patch& patch : patches)
        if (patch.channel.kind == view::ChannelKind::group &&
            head_.round_with(domain::GroupId(patch.channel.id)) == nullptr)
            add(listeners_, patch.channel);
    return concerned;
}

void DayRunner::State::update_subscriptions_of(const AudiencePtr& audience) {
    std::vector<view::Channel> wanted = view::channels_of(head_, audience->actor);
    for (const view::Channel& channel : audience->watched)
        if (view::may_see(head_, audience->actor, channel)) wanted.push_back(channel);
    std::vector<view::Channel> over;
    for (const auto& [channel, ready] : audience->channels)
        if (std::ranges::find(wanted, channel) == wanted.end()) over.push_back(channel);
    for (const view::Channel& channel : over) {
        audience->channels.erase(channel);
        unsubscribe(audience, channel);
        release({[self = shared_from_this(), audience, channel] {
                     if (!audience->channels.contains(channel))
                         audience->subscriber->send(self->deps_.encoder->channel_closed(channel));
                 },
                 [](Failure) {}});
    }
    for (const view::Channel& channel : wanted) {
        if (audience->channels.contains(channel)) continue;
        subscribe(audience, channel);
        send_snapshot(audience, channel);
    }
}

// What a fact changes for those connected, whoever recorded it.
void DayRunner::State::follow_people(const domain::Event& event) {
    if (const auto* revoked = std::get_if<domain::LinkRevoked>(&event)) {
        for (const auto& [key, audience] : audiences_)
            if (audience->actor.link == revoked->hash)
                release({[self = shared_from_this(), audience] {
                             if (self->audiences_.contains(audience->subscriber.get()))
                                 audience->subscriber->close(Goodbye::link_revoked);
                         },
                         [](Failure) {}});
    } else if (const auto* companion = std::get_if<domain::CompanionSeated>(&event)) {
        const auto host = by_person_.find(companion->host);
        if (host == by_person_.end()) return;
        for (const AudiencePtr& audience : std::set<AudiencePtr>(host->second)) {
            came_online(audience);
            update_subscriptions_of(audience);
        }
    } else if (const auto* seat = std::get_if<domain::SeatHeld>(&event)) {
        // A seat that nobody keeps any more is left like any other.
        if (seat->held) return;
        expect_departure(seat->participant);
        set_house_alarm();
    }
}

void DayRunner::State::keep(const view::Patch& patch) {
    std::deque<view::Patch>& patches = kept_[patch.channel];
    patches.push_back(patch);
    kept_since_.emplace(patch.channel, patch.from);
    if (patches.size() <= deps_.settings.patches_kept_max) return;
    kept_since_[patch.channel] = patches.front().to;
    patches.pop_front();
}

// The patches held of a channel when they reach back to `at`; null when they do not.
const std::deque<view::Patch>* DayRunner::State::missed(const view::Channel& channel,
                                                        domain::Sequence at) const {
    static const std::deque<view::Patch> none;
    const auto since = kept_since_.find(channel);
    if (since == kept_since_.end() || at < since->second || at > head_at_) return nullptr;
    const auto found = kept_.find(channel);
    return found == kept_.end() ? &none : &found->second;
}

// One encoding, shared by everyone who may see it.
void DayRunner::State::deliver(const view::Patch& patch) {
    const auto found = listeners_.find(patch.channel);
    if (found == listeners_.end()) return;
    Bytes bytes;
    for (const AudiencePtr& audience : found->second) {
        // Its snapshot is still to come, and holds this already.
        const auto subscribed = audience->channels.find(patch.channel);
        if (subscribed == audience->channels.end() || !subscribed->second) continue;
        if (!bytes) bytes = deps_.encoder->patch(patch);
        audience->subscriber->send(bytes);
    }
}

void DayRunner::State::resync(const std::shared_ptr<Subscriber>& subscriber,
                              const view::Channel& channel) {
    const AudiencePtr audience = find(subscriber);
    if (audience != nullptr && audience->channels.contains(channel))
        send_snapshot(audience, channel);
}

void DayRunner::State::watch(const std::shared_ptr<Subscriber>& subscriber,
                             const view::Channel& channel) {
    const AudiencePtr audience = find(subscriber);
    if (audience == nullptr || channel.kind != view::ChannelKind::group ||
        !audience->actor.is_facilitator() || !view::may_see(head_, audience->actor, channel))
        return;
    audience->watched.insert(channel);
    subscribe(audience, channel);
    send_snapshot(audience, channel);
}

void DayRunner::State::unwatch(const std::shared_ptr<Subscriber>& subscriber,
                               const view::Channel& channel) {
    const AudiencePtr audience = find(subscriber);
    if (audience == nullptr || audience->watched.erase(channel) == 0) return;
    update_subscriptions_of(audience);
}

void DayRunner::State::command_from(const std::shared_ptr<Subscriber>& subscriber, std::string id,
                                    domain::Command wish) {
    const AudiencePtr audience = find(subscriber);
    if (audience == nullptr) return;
    command(audience->actor, id, std::move(wish),
            [self = shared_from_this(), subscriber, id](const Outcome& outcome) {
                const auto* done = std::get_if<Done>(&outcome);
                subscriber->send(done != nullptr ? self->deps_.encoder->accepted(id, done->at)
                                                 : self->deps_.encoder->rejected(
                                                       id, std::get<Refused>(outcome).code));
            });
}

} // namespace deroule::engine
