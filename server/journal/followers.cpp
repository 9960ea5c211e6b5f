#include "journal/followers.hpp"

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

void Followers::add(Ticket ticket, domain::DayId day, domain::Sequence after,
                    Reply<domain::Sequence> reply) {
    days_[std::move(day)].push_back(Follower{ticket, after, std::move(reply)});
}

void Followers::grown(const domain::DayId& day, domain::Sequence head) {
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
    for (auto day = days_.begin(); day != days_.end(); ++day) {
        auto& waiting = day->second;
        const auto found = std::find_if(waiting.begin(), waiting.end(), [ticket](const auto& one) {
            return one.ticket == ticket;
        });
        if (found == waiting.end()) continue;
        found->reply.fail(aborted());
        waiting.erase(found);
        if (waiting.empty()) days_.erase(day);
        return;
    }
}

void Followers::cancel_all() {
    for (auto& [day, waiting] : days_)
        for (auto& one : waiting)
            one.reply.fail(aborted());
    days_.clear();
}

std::vector<domain::DayId> Followers::days() const {
    std::vector<domain::DayId> days;
    days.reserve(days_.size());
    for (const auto& [day, waiting] : days_)
        days.push_back(day);
    return days;
}

} // namespace deroule::journal
