// What is open now, so that a sweep or a shutdown can reach it.
//
// Thread-safe. Holds nothing alive: members leave when they are shut, at the latest in
// their destructor.
#pragma once

#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace deroule::net {

template <class Member>
class Registry {
  public:
    void add(const std::shared_ptr<Member>& member) {
        const std::lock_guard lock(mutex_);
        members_.emplace(member.get(), member);
    }
    void remove(Member* member) {
        const std::lock_guard lock(mutex_);
        members_.erase(member);
    }
    [[nodiscard]] std::size_t size() const {
        const std::lock_guard lock(mutex_);
        return members_.size();
    }
    // Released outside the lock: the last copy of a member removes itself.
    [[nodiscard]] std::vector<std::shared_ptr<Member>> all() const {
        std::vector<std::shared_ptr<Member>> found;
        const std::lock_guard lock(mutex_);
        found.reserve(members_.size());
        for (const auto& [key, weak] : members_)
            if (auto member = weak.lock()) found.push_back(std::move(member));
        return found;
    }

  private:
    mutable std::mutex mutex_;
    std::unordered_map<Member*, std::weak_ptr<Member>> members_;
};

} // namespace deroule::net
