// The secrets of personal links: made here, kept nowhere but as their hash.
//
// Any thread. 128 random bits make a token impossible to guess, so a plain SHA-256 needs
// no salt and comparing hashes needs no constant time.
#pragma once

#include <string>
#include <string_view>

namespace deroule::net {

// 22 characters of base64url: 128 bits of the system's generator. Throws
// std::runtime_error when that generator fails.
[[nodiscard]] std::string new_token();

// SHA-256 as 64 lower-case hexadecimal digits.
[[nodiscard]] std::string hash_token(std::string_view token);

} // namespace deroule::net
