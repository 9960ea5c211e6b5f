#include "net/connection_limit.hpp"

#include <boost/asio/ip/address.hpp>

#include <algorithm>

namespace deroule::net {

std::string address_key(std::string_view address) {
    boost::system::error_code failed;
    const auto parsed = boost::asio::ip::make_address(std::string(address), failed);
    if (failed) return std::string(address);
    if (parsed.is_v4()) return parsed.to_string();
    const auto six = parsed.to_v6();
    if (six.is_v4_mapped())
        return boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, six).to_string();
    auto bytes = six.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return boost::asio::ip::address_v6(bytes).to_string() + "/64";
}

Place ConnectionLimit::take() {
    const std::lock_guard lock(mutex_);
    if (connections_ >= connections_max_) return nullptr;
    ++connections_;
    return {this, [self = shared_from_this()](const void*) { self->give_back(); }};
}

Place ConnectionLimit::take_from(std::string_view address) {
    std::string key = address_key(address);
    const std::lock_guard lock(mutex_);
    const auto found = by_address_.find(key);
    if (found != by_address_.end() && found->second >= per_address_max_) return nullptr;
    ++by_address_[key];
    return {this, [self = shared_from_this(), key](const void*) { self->give_back(key); }};
}

void ConnectionLimit::give_back() {
    const std::lock_guard lock(mutex_);
    --connections_;
}

void ConnectionLimit::give_back(const std::string& key) {
    const std::lock_guard lock(mutex_);
    const auto found = by_address_.find(key);
    if (--found->second == 0) by_address_.erase(found);
}

} // namespace deroule::net
