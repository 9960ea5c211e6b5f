#include "net/http/static_site.hpp"

#include <algorithm>
#include <array>

namespace deroule::net::http {

namespace {

constexpr std::array<std::string_view, 4> page_paths{"/", "/j", "/o", "/f"};

// "0.5" as 500; qualities have at most three decimals.
int quality_of(std::string_view parameters) {
    const auto at = parameters.find("q=");
    if (at == std::string_view::npos) return 1000;
    const auto text = parameters.substr(at + 2);
    if (text.empty() || (text[0] != '0' && text[0] != '1')) return 0;
    if (text[0] == '1') return 1000;
    int quality = 0;
    int unit = 100;
    for (std::size_t i = 2; i < text.size() && i < 5; ++i, unit /= 10) {
        if (text[1] != '.' || text[i] < '0' || text[i] > '9') break;
        quality += (text[i] - '0') * unit;
    }
    return quality;
}

// What the header says of a coding; `unsaid` when it says nothing.
int quality_for(std::string_view header, std::string_view coding, int unsaid) {
    int any = unsaid;
    for (const std::string_view member : list_members(header)) {
        const auto semicolon = std::min(member.find(';'), member.size());
        const auto name = trimmed(member.substr(0, semicolon));
        if (same_word(name, coding)) return quality_of(member.substr(semicolon));
        if (name == "*") any = quality_of(member.substr(semicolon));
    }
    return any;
}

bool matches(const std::optional<std::string>& if_none_match, std::string_view etag) {
    if (!if_none_match) return false;
    for (std::string_view member : list_members(*if_none_match)) {
        if (member == "*") return true;
        if (member.starts_with("W/")) member.remove_prefix(2); // Weak comparison for GET.
        if (member == etag) return true;
    }
    return false;
}

std::string_view cache_control(const Asset& asset) {
    if (asset.naming == Naming::hashed) return "public, max-age=31536000, immutable";
    return asset.type.starts_with("text/html") ? "no-store" : "no-cache";
}

} // namespace

Coding choose_coding(const Asset& asset, std::string_view accept_encoding) {
    const int identity = quality_for(accept_encoding, "identity", 1);
    const int gzip = asset.gzip.empty() ? 0 : quality_for(accept_encoding, "gzip", 0);
    const int brotli = asset.brotli.empty() ? 0 : quality_for(accept_encoding, "br", 0);
    if (brotli > 0 && brotli >= gzip && brotli >= identity) return Coding::brotli;
    if (gzip > 0 && gzip >= identity) return Coding::gzip;
    return Coding::identity;
}

Response answer_asset(const Asset& asset, const Request& request) {
    const Coding coding =
        choose_coding(asset, request.header("accept-encoding").value_or(std::string()));
    std::string etag = "\"" + std::string(asset.etag);
    Response response;
    if (coding == Coding::brotli) {
        response = respond(200, std::string(asset.type), asset.brotli);
        response.headers.push_back({"Content-Encoding", "br"});
        etag += "-br";
    } else if (coding == Coding::gzip) {
        response = respond(200, std::string(asset.type), asset.gzip);
        response.headers.push_back({"Content-Encoding", "gzip"});
        etag += "-gz";
    } else {
        response = respond(200, std::string(asset.type), asset.identity);
    }
    etag += '"';
    if (matches(request.header("if-none-match"), etag)) {
        response = Response{};
        response.status = 304;
    }
    response.headers.push_back({"ETag", etag});
    response.headers.push_back({"Vary", "Accept-Encoding"});
    response.headers.push_back({"Cache-Control", std::string(cache_control(asset))});
    return response;
}

StaticSite::StaticSite(std::span<const Asset> assets) {
    for (const Asset& asset : assets)
        by_path_.emplace(asset.path, &asset);
}

std::optional<Response> StaticSite::answer(const Request& request) const {
    std::string_view path = request.path;
    if (std::find(page_paths.begin(), page_paths.end(), path) != page_paths.end())
        path = "/index.html";
    const auto found = by_path_.find(path);
    if (found == by_path_.end()) return std::nullopt;
    return answer_asset(*found->second, request);
}

} // namespace deroule::net::http
