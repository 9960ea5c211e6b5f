// The web client's files: which one, in which encoding, and whether it is already there.
//
// Immutable after construction, any thread. O(log files) a request; no copy of a file is made.
#pragma once

#include "net/http/asset.hpp"
#include "net/http/message.hpp"

#include <map>
#include <optional>
#include <span>
#include <string_view>

namespace deroule::net::http {

class StaticSite {
  public:
    // The assets outlive the site.
    explicit StaticSite(std::span<const Asset> assets);

    // Nothing when there is no such file. Personal links ("/j", "/o", "/f") are all
    // answered with the client's page, which reads the fragment itself.
    [[nodiscard]] std::optional<Response> answer(const Request& request) const;

  private:
    std::map<std::string_view, const Asset*> by_path_;
};

// Answers GET or HEAD for one asset: conditional, in the best encoding that both have.
[[nodiscard]] Response answer_asset(const Asset& asset, const Request& request);

enum class Coding { identity, gzip, brotli };
// The coding the client likes best among those available; br before gzip where it likes
// both alike. Source: RFC 9110, section 12.5.3.
[[nodiscard]] Coding choose_coding(const Asset& asset, std::string_view accept_encoding);

} // namespace deroule::net::http
