// How many connections there may be, in all and from one address.
//
// Thread-safe. A place is given back when the last copy of its handle goes.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace deroule::net {

// One held place; null when there was none.
using Place = std::shared_ptr<const void>;

class ConnectionLimit : public std::enable_shared_from_this<ConnectionLimit> {
  public:
    ConnectionLimit(std::size_t connections_max, std::size_t per_address_max)
        : connections_max_(connections_max), per_address_max_(per_address_max) {}

    [[nodiscard]] Place take();
    [[nodiscard]] Place take_from(std::string_view address);

  private:
    void give_back();
    void give_back(const std::string& key);

    const std::size_t connections_max_, per_address_max_;
    std::mutex mutex_;
    std::size_t connections_ = 0;
    std::unordered_map<std::string, std::size_t> by_address_;
};

// Whom an address stands for: itself, or for IPv6 its first 64 bits, since one
// subscriber commonly holds them all. Mapped IPv4 addresses count as IPv4.
[[nodiscard]] std::string address_key(std::string_view address);

} // namespace deroule::net
