#include "journal/followers.hpp"

#include <boost/asio/cancellation_type.hpp>
#include <boost/asio/error.hpp>
#include <boost/system/system_error.hpp>

#include <algorithm>
#include <exception>
#include <utility>

namespace deroule::journal {

namespace {

std::exception_ptr aborted() {
    return std::make_exception_ptr(
        boost::system::system_error(boost::asio::error::operation_aborted));
}

} // namespace

void Followers::add(domain::DayId day, domain::Sequence after, Reply<domain::Sequence> reply) {
    const std::lock_guard lock(mutex_);
    const Ticket ticket = ++last_ticket_;
    auto slot = reply.cancellation();
    if (slot.is_connected()) {
        // The wish may come after the answer, or after the journal is gone.
        slot.assign([weak = weak_from_this(), ticket](boost::asio::cancellation_type_t) {
            if (const auto followers = weak.lock()) followers->cancel(ticket);
        });
    }
    days_[std::move(day)].push_back(Follower{ticket, after, std::move(reply)});
}

void Followers::grown(const domain::DayId& day, domain::Sequence head) {
    const std::lock_guard lock(mutex_);
    const auto found = days_.find(day);
    if (found == days_.end()) return;
    auto& waiting = found->second;
    const auto reached = std::stable_partition(
        waiting.begin(), waiting.end(), [head](const auto& one) { return one.after >= head; });
    std::for_each(reached, waiting.end(), [head](auto& one) { one.reply.answer(head); });
    waiting.erase(reached, waiting.end());
    if (waiting.empty()) days_.erase(found);
}

void Followers::cancel(Ticket ticket) {
    const std::lock_guard lock(mutex_);
    for (auto day = days_.begin(); day != days_.end(); ++day) {
        auto& waiting = day->second;
        const auto found = std::find_if(waiting.begin(), waiting.end(),
                                        [ticket](const auto& one) { return one.ticket == ticket; });
        if (found == waiting.end()) continue;
        found->reply.fail(aborted());
        waiting.erase(found);
        if (waiting.empty()) days_.erase(day);
        return;
    }
}

void Followers::fail_all(const JournalFault& fault) {
    end_all(std::make_exception_ptr(fault));
}

void Followers::cancel_all() {
    end_all(aborted());
}

void Followers::end_all(const std::exception_ptr& reason) {
    const std::lock_guard lock(mutex_);
    for (auto& [day, waiting] : days_)
        for (auto& one : waiting)
            one.reply.fail(reason);
    days_.clear();
}

bool Followers::empty() const {
    const std::lock_guard lock(mutex_);
    return days_.empty();
}

std::vector<domain::DayId> Followers::days() const {
    const std::lock_guard lock(mutex_);
    std::vector<domain::DayId> days;
    days.reserve(days_.size());
    for (const auto& [day, waiting] : days_)
        days.push_back(day);
    return days;
}

} // namespace deroule::journal
