// Whatever a crowd sends, every screen shows the day as it is.
//
// After each record, the copy that the projector holds of each channel, and the one that a
// browser folds from patches, are the document drawn from scratch.
#include "support/seen_day.hpp"
#include "view/cell.hpp"
#include "wire/codec.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace deroule {
namespace {

using support::SeenDay;
using Json = SeenDay::Json;

constexpr std::uint64_t walks = 12;
constexpr int steps = 250;

void walk_all(const std::function<void(SeenDay&, int step)>& witness) {
    for (std::uint64_t seed = 1; seed <= walks; ++seed) {
        SeenDay seen(seed, 14);
        for (int step = 0; step < steps; ++step) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(step));
            if (seen.step()) witness(seen, step);
            ASSERT_FALSE(::testing::Test::HasFailure());
        }
    }
}

std::string difference(const Json& held, const view::Value& real) {
    return Json::diff(held, Json::parse(wire::write(real))).dump();
}

TEST(ViewPropertyTest, HoldsEachChannelAsItWouldBeDrawnFromScratch) {
    std::size_t documents = 0;
    walk_all([&documents](SeenDay& seen, int) {
        for (const view::Channel& channel : seen.channels()) {
            const view::Value* held = seen.projector.held(channel);
            ASSERT_NE(held, nullptr) << view::name(channel);
            const view::Value real = view::document(seen.day, channel);
            ++documents;
            ASSERT_TRUE(*held == real)
                << view::name(channel) << " " << difference(Json::parse(wire::write(*held)), real);
        }
    });
    EXPECT_GT(documents, 10'000U);
}

TEST(ViewPropertyTest, FoldsPatchesIntoTheSameDocuments) {
    std::size_t patches = 0;
    walk_all([&patches](SeenDay& seen, int step) {
        ASSERT_TRUE(seen.faults.empty()) << seen.faults.front();
        patches += seen.patches.size();
        // Each channel that changed, and from time to time all of them.
        std::vector<view::Channel> looked_at;
        for (const view::Patch& patch : seen.patches)
            if (seen.projector.held(patch.channel) != nullptr) looked_at.push_back(patch.channel);
        if (step % 25 == 0) looked_at = seen.channels();
        for (const view::Channel& channel : looked_at) {
            const Json real = Json::parse(wire::write(*seen.projector.held(channel)));
            ASSERT_EQ(seen.folded(channel), real)
                << view::name(channel) << " " << Json::diff(seen.folded(channel), real).dump();
        }
    });
    EXPECT_GT(patches, 2'000U);
}

TEST(ViewPropertyTest, SaysNothingWhereNothingChanged) {
    walk_all([](SeenDay& seen, int) {
        for (const view::Patch& patch : seen.patches) {
            ASSERT_FALSE(patch.ops.empty());
            ASSERT_LT(patch.from, patch.to);
        }
        ASSERT_TRUE(seen.projector.patches(seen.day, seen.at + 1).empty());
    });
}

} // namespace
} // namespace deroule
