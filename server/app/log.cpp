#include "app/log.hpp"

#include <nlohmann/json.hpp>
#include <spdlog/formatter.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace deroule::app {

namespace {

// {"at":"2021-01-21T08:00:00.000Z","level":"info","event":"…"}
class JsonFormatter final : public spdlog::formatter {
  public:
    void format(const spdlog::details::log_msg& message, spdlog::memory_buf_t& out) override {
        spdlog::memory_buf_t head;
        head_.format(message, head);
        const std::string_view text(message.payload.data(), message.payload.size());
        using Json = nlohmann::json;
        const std::string line = std::string(head.data(), head.size()) +
                                 Json(text).dump(-1, ' ', false, Json::error_handler_t::replace) +
                                 "}\n";
        out.append(line.data(), line.data() + line.size());
    }
    [[nodiscard]] std::unique_ptr<spdlog::formatter> clone() const override {
        return std::make_unique<JsonFormatter>();
    }

  private:
    spdlog::pattern_formatter head_{R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l","event":)",
                                    spdlog::pattern_time_type::utc, ""};
};

spdlog::level::level_enum level_of(LogLevel level) {
    switch (level) {
    case LogLevel::debug:
        return spdlog::level::debug;
    case LogLevel::info:
        return spdlog::level::info;
    case LogLevel::warning:
        return spdlog::level::warn;
    case LogLevel::error:
        return spdlog::level::err;
    }
    return spdlog::level::info;
}

} // namespace

void set_up_log(LogLevel level, LogFormat format) {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    auto logger = std::make_shared<spdlog::logger>("deroule", std::move(sink));
    if (format == LogFormat::json) {
        logger->set_formatter(std::make_unique<JsonFormatter>());
    } else {
        logger->set_formatter(std::make_unique<spdlog::pattern_formatter>(
            "%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc));
    }
    logger->set_level(level_of(level));
    logger->flush_on(spdlog::level::info);
    spdlog::set_default_logger(std::move(logger));
}

} // namespace deroule::app
