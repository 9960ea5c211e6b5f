#include "net/outbox.hpp"

#include "base/check.hpp"

#include <utility>

namespace deroule::net {

Outbox::Outbox(std::size_t bytes_max, std::size_t messages_max, std::shared_ptr<Metrics> metrics)
    : bytes_max_(bytes_max), messages_max_(messages_max), metrics_(std::move(metrics)) {}

Outbox::~Outbox() {
    drop(0, frames_.size());
}

Outbox::Pushed Outbox::enqueue(engine::Bytes frame) {
    bytes_ += frame->size();
    metrics_->bytes_queued.add(static_cast<std::int64_t>(frame->size()));
    metrics_->messages_queued.add(1);
    frames_.push_back(std::move(frame));
    return std::exchange(writing_, true) ? Pushed::queued : Pushed::wake;
}

void Outbox::drop(std::size_t from, std::size_t until) {
    if (from == until) return;
    std::size_t bytes = 0;
    for (std::size_t i = from; i < until; ++i)
        bytes += frames_[i]->size();
    bytes_ -= bytes;
    metrics_->bytes_queued.add(-static_cast<std::int64_t>(bytes));
    metrics_->messages_queued.add(-static_cast<std::int64_t>(until - from));
    frames_.erase(frames_.begin() + static_cast<std::ptrdiff_t>(from),
                  frames_.begin() + static_cast<std::ptrdiff_t>(until));
}

Outbox::Pushed Outbox::push(engine::Bytes frame) {
    const std::lock_guard lock(mutex_);
    if (state_ != State::open) return Pushed::ended;
    if (!frames_.empty()) {
        const std::size_t waiting = bytes_ - frames_.front()->size();
        if (waiting + frame->size() > bytes_max_ || frames_.size() > messages_max_) {
            state_ = State::overflowed;
            return Pushed::overflow;
        }
    }
    return enqueue(std::move(frame));
}

Outbox::Pushed Outbox::end(engine::Bytes last, Waiting waiting) {
    const std::lock_guard lock(mutex_);
    if (state_ == State::ended) return Pushed::ended;
    state_ = State::ended;
    if (waiting == Waiting::discard) drop(front_written_ > 0 ? 1 : 0, frames_.size());
    return enqueue(std::move(last));
}

std::size_t Outbox::gather(std::span<std::string_view> views) {
    const std::lock_guard lock(mutex_);
    std::size_t filled = 0;
    for (; filled < views.size() && filled < frames_.size(); ++filled) {
        views[filled] = *frames_[filled];
        if (filled == 0) views[0].remove_prefix(front_written_);
    }
    writing_ = filled > 0;
    return filled;
}

void Outbox::written(std::size_t bytes) {
    const std::lock_guard lock(mutex_);
    metrics_->bytes_sent.add(static_cast<std::int64_t>(bytes));
    bytes += front_written_;
    std::size_t done = 0;
    while (done < frames_.size() && bytes >= frames_[done]->size())
        bytes -= frames_[done++]->size();
    DEROULE_CHECK(done < frames_.size() || bytes == 0);
    metrics_->frames_sent.add(static_cast<std::int64_t>(done));
    drop(0, done);
    front_written_ = bytes;
    // A burst's room is given back; an idle connection holds next to nothing.
    if (frames_.empty() && frames_.capacity() > 16) frames_.shrink_to_fit();
}

bool Outbox::empty() {
    const std::lock_guard lock(mutex_);
    return frames_.empty();
}

void Outbox::clear() {
    const std::lock_guard lock(mutex_);
    state_ = State::ended;
    drop(0, frames_.size());
    front_written_ = 0;
    writing_ = false;
}

} // namespace deroule::net
