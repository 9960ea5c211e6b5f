#include "journal/memory_journal.hpp"

#include "journal/epoch.hpp"

#include <algorithm>
#include <utility>

namespace deroule::journal {

MemoryJournal::~MemoryJournal() {
    release_appends();
    followers_->cancel_all();
}

awaitable<Result<domain::Sequence, Conflict>>
MemoryJournal::append(domain::DayId day, domain::Sequence expected,
                      std::vector<std::string> bodies) {
    return ask<Answer>([this, day = std::move(day), expected,
                        bodies = std::move(bodies)](Reply<Answer> reply) mutable {
        const std::lock_guard lock(mutex_);
        Append append{std::move(day), expected, std::move(bodies), std::move(reply)};
        if (holding_)
            held_.push_back(std::move(append));
        else
            carry_out(std::move(append));
    });
}

awaitable<std::vector<Record>> MemoryJournal::read(domain::DayId day, domain::Sequence after,
                                                   std::size_t limit) {
    return ask<std::vector<Record>>(
        [this, day = std::move(day), after, limit](Reply<std::vector<Record>> reply) {
            const std::lock_guard lock(mutex_);
            std::vector<Record> records;
            const auto found = streams_.find(day);
            if (found != streams_.end()) {
                const auto& bodies = found->second.bodies;
                for (auto at = after; at < bodies.size() && records.size() < limit; ++at)
                    records.push_back({at + 1, bodies[static_cast<std::size_t>(at)]});
            }
            reply.answer(std::move(records));
        });
}

awaitable<domain::Sequence> MemoryJournal::follow(domain::DayId day, domain::Sequence after) {
    return ask<domain::Sequence>(
        [this, day = std::move(day), after](Reply<domain::Sequence> reply) {
            const std::lock_guard lock(mutex_);
            followers_->add(day, after, std::move(reply));
            followers_->grown(day, head(day));
        });
}

awaitable<std::vector<StreamSummary>> MemoryJournal::streams() {
    return ask<std::vector<StreamSummary>>([this](Reply<std::vector<StreamSummary>> reply) {
        const std::lock_guard lock(mutex_);
        std::vector<StreamSummary> summaries;
        for (const auto& [day, stream] : streams_)
            summaries.push_back({day, stream.bodies.size(), stream.epoch});
        reply.answer(std::move(summaries));
    });
}

awaitable<std::string> MemoryJournal::epoch(domain::DayId day) {
    return ask<std::string>([this, day = std::move(day)](Reply<std::string> reply) {
        const std::lock_guard lock(mutex_);
        const auto found = streams_.find(day);
        reply.answer(found == streams_.end() ? std::string{} : found->second.epoch);
    });
}

awaitable<void> MemoryJournal::erase(domain::DayId day) {
    return done(ask<Done>([this, day = std::move(day)](Reply<Done> reply) {
        const std::lock_guard lock(mutex_);
        streams_.erase(day);
        reply.answer({});
    }));
}

void MemoryJournal::fail_next_append(JournalFault fault) {
    const std::lock_guard lock(mutex_);
    next_fault_ = std::move(fault);
}

void MemoryJournal::hold_appends() {
    const std::lock_guard lock(mutex_);
    holding_ = true;
}

std::size_t MemoryJournal::held_appends() const {
    const std::lock_guard lock(mutex_);
    return held_.size();
}

bool MemoryJournal::release_one_append() {
    const std::lock_guard lock(mutex_);
    if (held_.empty()) return false;
    carry_out(std::move(held_.front()));
    held_.pop_front();
    return true;
}

void MemoryJournal::release_appends() {
    const std::lock_guard lock(mutex_);
    holding_ = false;
    for (auto& append : held_)
        carry_out(std::move(append));
    held_.clear();
}

void MemoryJournal::carry_out(Append append) {
    if (next_fault_) {
        append.reply.fail(std::make_exception_ptr(*next_fault_));
        next_fault_.reset();
        return;
    }
    append.reply.answer(write(append));
    followers_->grown(append.day, head(append.day));
}

MemoryJournal::Answer MemoryJournal::write(const Append& append) {
    const auto reached = head(append.day);
    if (reached != append.expected) return Conflict{reached};
    // A sequence could also make a Conflict, so that the value has to be named as such.
    if (append.bodies.empty()) return Answer(boost::system::in_place_value, reached);
    auto& stream = streams_[append.day];
    if (stream.epoch.empty()) stream.epoch = draw_epoch();
    stream.bodies.insert(stream.bodies.end(), append.bodies.begin(), append.bodies.end());
    return Answer(boost::system::in_place_value, stream.bodies.size());
}

domain::Sequence MemoryJournal::head(const domain::DayId& day) const {
    const auto found = streams_.find(day);
    return found == streams_.end() ? 0 : found->second.bodies.size();
}

} // namespace deroule::journal
