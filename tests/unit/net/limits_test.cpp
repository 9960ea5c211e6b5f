#include "net/close_code.hpp"
#include "net/connection_limit.hpp"
#include "net/metrics.hpp"
#include "net/outbox.hpp"
#include "net/token_bucket.hpp"

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <string>

namespace deroule::net {
namespace {

using namespace std::chrono_literals;

engine::Bytes bytes(const std::string& text) {
    return std::make_shared<const std::string>(text);
}

class OutboxTest : public testing::Test {
  protected:
    // What would be written next, the pieces separated by '|'.
    std::string next() {
        std::array<std::string_view, 3> views;
        std::string text;
        const std::size_t count = outbox_.gather(views);
        for (std::size_t i = 0; i < count; ++i)
            text += (i > 0 ? "|" : "") + std::string(views[i]);
        return text;
    }

    std::shared_ptr<Metrics> metrics_ = std::make_shared<Metrics>();
    Outbox outbox_{10, 3, metrics_};
};

using Pushed = Outbox::Pushed;

TEST_F(OutboxTest, WakesOnceUntilTheWriterHasFoundItEmpty) {
    EXPECT_EQ(outbox_.push(bytes("a")), Pushed::wake);
    EXPECT_EQ(outbox_.push(bytes("b")), Pushed::queued);
    EXPECT_EQ(next(), "a|b");
    outbox_.written(2);
    EXPECT_EQ(outbox_.push(bytes("c")), Pushed::queued); // The writer looks again.
    EXPECT_EQ(next(), "c");
    outbox_.written(1);
    EXPECT_EQ(next(), "");
    EXPECT_EQ(outbox_.push(bytes("d")), Pushed::wake);
}

TEST_F(OutboxTest, GoesOnInsideAFramePartlyWritten) {
    EXPECT_EQ(outbox_.push(bytes("abc")), Pushed::wake);
    EXPECT_EQ(outbox_.push(bytes("de")), Pushed::queued);
    EXPECT_EQ(next(), "abc|de");
    outbox_.written(2);
    EXPECT_EQ(next(), "c|de");
    outbox_.written(2);
    EXPECT_EQ(next(), "e");
    EXPECT_EQ(metrics_->frames_sent.value(), 1);
    EXPECT_EQ(metrics_->bytes_sent.value(), 4);
}

TEST_F(OutboxTest, DoesNotCountTheFrameBeingWritten) {
    EXPECT_EQ(outbox_.push(bytes(std::string(1000, 'w'))), Pushed::wake);
    EXPECT_EQ(outbox_.push(bytes("0123456789")), Pushed::queued);
    EXPECT_EQ(outbox_.push(bytes("x")), Pushed::overflow);
}

// W-62
TEST_F(OutboxTest, OverflowsByMessagesOnce) {
    for (const char* text : {"a", "b", "c"})
        EXPECT_NE(outbox_.push(bytes(text)), Pushed::overflow);
    EXPECT_EQ(outbox_.push(bytes("d")), Pushed::queued);
    EXPECT_EQ(outbox_.push(bytes("e")), Pushed::overflow);
    EXPECT_EQ(outbox_.push(bytes("f")), Pushed::ended);
}

TEST_F(OutboxTest, EndsAfterWhatWaits) {
    EXPECT_EQ(outbox_.push(bytes("a")), Pushed::wake);
    EXPECT_EQ(outbox_.end(bytes("close"), Outbox::Waiting::send), Pushed::queued);
    EXPECT_EQ(outbox_.push(bytes("late")), Pushed::ended);
    EXPECT_EQ(outbox_.end(bytes("again"), Outbox::Waiting::send), Pushed::ended);
    EXPECT_EQ(next(), "a|close");
}

TEST_F(OutboxTest, EndsInPlaceOfWhatWaitsButFinishesTheFrameBegun) {
    EXPECT_EQ(outbox_.push(bytes("abc")), Pushed::wake);
    EXPECT_EQ(outbox_.push(bytes("d")), Pushed::queued);
    EXPECT_EQ(next(), "abc|d");
    outbox_.written(1);
    EXPECT_EQ(outbox_.end(bytes("X"), Outbox::Waiting::discard), Pushed::queued);
    EXPECT_EQ(next(), "bc|X");
}

TEST_F(OutboxTest, EndsAtOnceWhenNothingWasBegun) {
    EXPECT_EQ(outbox_.push(bytes("abc")), Pushed::wake);
    EXPECT_EQ(outbox_.end(bytes("X"), Outbox::Waiting::discard), Pushed::queued);
    EXPECT_EQ(next(), "X");
}

TEST_F(OutboxTest, GivesItsCountsBack) {
    {
        Outbox other(10, 3, metrics_);
        EXPECT_EQ(other.push(bytes("abc")), Pushed::wake);
        EXPECT_EQ(metrics_->bytes_queued.value(), 3);
        EXPECT_EQ(metrics_->messages_queued.value(), 1);
    }
    EXPECT_EQ(metrics_->bytes_queued.value(), 0);
    EXPECT_EQ(metrics_->messages_queued.value(), 0);
}

TEST(TokenBucket, LetsABurstThroughThenTheAverage) {
    TokenBucket::Time now{};
    TokenBucket bucket(10, 3, now);
    EXPECT_TRUE(bucket.take(now));
    EXPECT_TRUE(bucket.take(now, 2));
    EXPECT_FALSE(bucket.take(now));
    EXPECT_FALSE(bucket.take(now + 99ms));
    EXPECT_TRUE(bucket.take(now + 100ms));
    EXPECT_FALSE(bucket.take(now + 150ms));
    EXPECT_TRUE(bucket.take(now + 200ms));
}

TEST(TokenBucket, HoldsNoMoreThanTheBurst) {
    TokenBucket::Time now{};
    TokenBucket bucket(10, 3, now);
    now += 1h;
    EXPECT_FALSE(bucket.take(now, 4));
    EXPECT_TRUE(bucket.take(now, 3));
    EXPECT_FALSE(bucket.take(now));
}

TEST(ConnectionLimit, GivesPlacesBack) {
    const auto limit = std::make_shared<ConnectionLimit>(2, 1);
    Place first = limit->take();
    const Place second = limit->take();
    EXPECT_TRUE(first && second);
    EXPECT_FALSE(limit->take());
    first.reset();
    EXPECT_TRUE(limit->take());
}

TEST(ConnectionLimit, CountsEachAddress) {
    const auto limit = std::make_shared<ConnectionLimit>(9, 1);
    Place first = limit->take_from("192.0.2.1");
    EXPECT_TRUE(first);
    EXPECT_FALSE(limit->take_from("192.0.2.1"));
    EXPECT_FALSE(limit->take_from("::ffff:192.0.2.1"));
    EXPECT_TRUE(limit->take_from("192.0.2.2"));
    first.reset();
    EXPECT_TRUE(limit->take_from("192.0.2.1"));
}

TEST(ConnectionLimit, TakesASubnetForOneSubscriber) {
    EXPECT_EQ(address_key("2001:db8:1:2:3:4:5:6"), address_key("2001:db8:1:2::9"));
    EXPECT_NE(address_key("2001:db8:1:2::9"), address_key("2001:db8:1:3::9"));
}

// W-50
TEST(CloseCode, CarriesTheServersWish) {
    for (int i = 0; i < 50; ++i) {
        const std::string reason = close_reason(CloseCode::restarting, "unused");
        ASSERT_TRUE(reason.starts_with("{\"after_ms\":")) << reason;
        const int after = std::stoi(reason.substr(12));
        EXPECT_GE(after, 500);
        EXPECT_LT(after, 5000);
    }
    EXPECT_EQ(close_reason(CloseCode::silent, ""), "");
}

// W-51
TEST(CloseCode, SaysWhichFaultInWhatAFrameHolds) {
    EXPECT_EQ(close_reason(CloseCode::protocol_error, "/type: unknown"), "/type: unknown");
    const std::string cut = close_reason(CloseCode::protocol_error, std::string(122, 'a') + "éé");
    EXPECT_EQ(cut, std::string(122, 'a'));
}

TEST(Metrics, AreWrittenForPrometheus) {
    Metrics metrics;
    metrics.connections(Standing::observer).add(2);
    metrics.count_close(CloseCode::too_slow);
    metrics.count_response(404);
    const std::string page = metrics.write(3);
    EXPECT_NE(page.find("# TYPE deroule_connections gauge\n"), std::string::npos);
    EXPECT_NE(page.find("\nderoule_connections{role=\"observer\"} 2\n"), std::string::npos);
    EXPECT_NE(page.find("\nderoule_days 3\n"), std::string::npos);
    EXPECT_NE(page.find("\nderoule_closes_total{code=\"4001\"} 1\n"), std::string::npos);
    EXPECT_NE(page.find("\nderoule_http_responses_total{class=\"4xx\"} 1\n"), std::string::npos);
}

} // namespace
} // namespace deroule::net
