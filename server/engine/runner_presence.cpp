// Who is connected and who is typing: not facts, so beside the journal, coalesced, and gone
// with the process.
#include "engine/runner_state.hpp"
#include "view/visibility.hpp"

namespace deroule::engine {

namespace {

constexpr Duration flush_after = std::chrono::seconds{1};
constexpr Duration writing_for = std::chrono::seconds{5};

} // namespace

void DayRunner::State::came_online(const AudiencePtr& audience) {
    for (const domain::ParticipantId& person : view::people_of(head_, audience->actor)) {
        departures_.erase(person);
        if (by_person_[person].insert(audience).second && by_person_[person].size() == 1)
            say_presence(person, "online");
    }
}

void DayRunner::State::went_offline(const AudiencePtr& audience) {
    for (const domain::ParticipantId& person : view::people_of(head_, audience->actor)) {
        const auto found = by_person_.find(person);
        if (found == by_person_.end() || found->second.erase(audience) == 0) continue;
        if (!found->second.empty()) continue;
        by_person_.erase(found);
        departures_[person] = deps_.clock->now() + deps_.settings.departure;
        say_presence(person, "offline");
    }
    set_house_alarm();
}

// Whoever was here by a link before a restart and does not come back has left.
void DayRunner::State::expect_back() {
    for (const auto& [id, participant] : head_.roster.participants)
        if (participant.presence == domain::Presence::present && participant.by_link &&
            !participant.held)
            expect_departure(id);
}

// Silence counts from now on, unless there is a connection that breaks it.
void DayRunner::State::expect_departure(const domain::ParticipantId& person) {
    if (by_person_.contains(person)) return;
    departures_.emplace(person, deps_.clock->now() + deps_.settings.departure);
}

void DayRunner::State::writing(const std::shared_ptr<Subscriber>& subscriber,
                               const std::optional<domain::ParticipantId>& as) {
    const AudiencePtr audience = find(subscriber);
    if (audience == nullptr) return;
    const domain::ParticipantId person = as.value_or(audience->actor.participant);
    if (!domain::may_act_for(head_, audience->actor, person)) return;
    if (writers_.insert_or_assign(person, deps_.clock->now() + writing_for).second)
        say_presence(person, "writing");
    set_house_alarm();
}

void DayRunner::State::say_presence(const domain::ParticipantId& person, const std::string& state) {
    presence_changes_[person] = state;
    if (!presence_flush_at_) presence_flush_at_ = deps_.clock->now() + flush_after;
    set_house_alarm();
}

std::map<std::string, std::string> DayRunner::State::presence() const {
    std::map<std::string, std::string> people;
    for (const auto& [person, audiences] : by_person_)
        people[person.text()] = writers_.contains(person) ? "writing" : "online";
    return people;
}

void DayRunner::State::flush_presence() {
    std::map<std::string, std::string> everyone;
    std::map<view::Channel, std::map<std::string, std::string>> by_group;
    for (const auto& [person, state] : presence_changes_) {
        everyone[person.text()] = state;
        for (const domain::GroupId& group : view::groups_of(head_, person))
            by_group[view::group_channel(group)][person.text()] = state;
    }
    presence_changes_.clear();
    presence_flush_at_.reset();
    const auto send = [this](const view::Channel& channel,
                             const std::map<std::string, std::string>& people, domain::Role role) {
        const auto found = listeners_.find(channel);
        if (found == listeners_.end()) return;
        Bytes bytes;
        for (const AudiencePtr& audience : found->second) {
            if (audience->actor.role != role) continue;
            if (!bytes) bytes = deps_.encoder->presence(people);
            audience->subscriber->send(bytes);
        }
    };
    send(view::desk_channel(), everyone, domain::Role::facilitator);
    for (const auto& [channel, people] : by_group)
        send(channel, people, domain::Role::participant);
}

// What is due now: presence to tell, people who stopped typing, people who left.
void DayRunner::State::keep_house() {
    const Instant now = deps_.clock->now();
    for (auto writer = writers_.begin(); writer != writers_.end();) {
        if (writer->second > now) {
            ++writer;
            continue;
        }
        presence_changes_[writer->first] =
            by_person_.contains(writer->first) ? "online" : "offline";
        if (!presence_flush_at_) presence_flush_at_ = now;
        writer = writers_.erase(writer);
    }
    if (presence_flush_at_ && *presence_flush_at_ <= now) flush_presence();
    std::vector<domain::ParticipantId> gone;
    for (const auto& [person, at] : departures_)
        if (at <= now) gone.push_back(person);
    for (const domain::ParticipantId& person : gone) {
        departures_.erase(person);
        const domain::Participant* participant = head_.roster.find(person);
        if (participant != nullptr && participant->presence == domain::Presence::present)
            engine_command(domain::NoteDeparture{person});
    }
    set_house_alarm();
}

void DayRunner::State::set_house_alarm() {
    if (!live_ || stopping_) return;
    std::optional<Instant> due = presence_flush_at_;
    for (const auto& [person, at] : departures_)
        if (!due || at < *due) due = at;
    for (const auto& [person, at] : writers_)
        if (!due || at < *due) due = at;
    if (due == house_at_) return;
    house_at_ = due;
    if (!due) {
        house_alarm_->cancel();
        return;
    }
    house_alarm_->set(*due, [weak = weak_from_this()] {
        const auto self = weak.lock();
        if (!self) return;
        self->house_at_.reset();
        self->post([weak] {
            if (const auto live = weak.lock()) live->keep_house();
        });
    });
}

} // namespace deroule::engine
