// What is wrong with the plan of a block, and where.
#include "domain/block_plan_fault.hpp"
#include "support/tiny_day.hpp"

#include <climits>
#include <gtest/gtest.h>

#include <functional>

namespace deroule::domain {
namespace {

using std::chrono::minutes;

// The field at fault once `spoil` has changed a plan that held.
std::string field_after(std::size_t block, const std::function<void(BlockPlan&)>& spoil) {
    BlockPlan plan = tiny::plan().blocks[block];
    spoil(plan);
    const auto fault = plan_fault(plan);
    return fault ? fault->field : "";
}

TEST(PlanFaultTest, FindsNoneInTheTinyDay) {
    for (const BlockPlan& plan : tiny::plan().blocks)
        EXPECT_FALSE(plan_fault(plan).has_value()) << plan.id.text();
}

TEST(PlanFaultTest, NamesTheTextAtFault) {
    EXPECT_EQ(field_after(0, [](BlockPlan& plan) { plan.title = " "; }), "title");
    EXPECT_EQ(field_after(0, [](BlockPlan& plan) { plan.title = std::string(121, 'a'); }), "title");
    EXPECT_EQ(field_after(0, [](BlockPlan& plan) { plan.summary = std::string(2'001, 'a'); }),
              "summary");
    EXPECT_EQ(field_after(0, [](BlockPlan& plan) { plan.prompt = std::string(2'001, 'a'); }),
              "prompt");
    EXPECT_EQ(field_after(0, [](BlockPlan& plan) { plan.slides = "javascript:alert(1)"; }),
              "slides");
}

// W-61.
TEST(PlanFaultTest, NamesTheTextThatIsTooLong) {
    const auto text = [](std::size_t length) { return std::string(length, 'a'); };
    const auto link = [&](std::size_t length) { return "https://" + text(length - 8); };
    EXPECT_EQ(field_after(4, [&](BlockPlan& plan) { plan.speaker = text(120); }), "");
    EXPECT_EQ(field_after(4, [&](BlockPlan& plan) { plan.speaker = text(121); }), "speaker");
    EXPECT_EQ(field_after(4, [&](BlockPlan& plan) { plan.slides = link(2'000); }), "");
    EXPECT_EQ(field_after(4, [&](BlockPlan& plan) { plan.slides = link(2'001); }), "slides");
    const std::vector<std::string> long_second{"oser", text(121)};
    EXPECT_EQ(field_after(4, [&](BlockPlan& plan) { plan.keywords = long_second; }), "keywords/1");
    EXPECT_EQ(field_after(6, [&](BlockPlan& plan) { plan.fields = long_second; }), "fields/1");
    EXPECT_EQ(field_after(2, [&](BlockPlan& plan) { plan.questions[2].choices[1] = text(2'001); }),
              "questions/2/choices/1");
}

TEST(PlanFaultTest, NamesTheListThatIsTooLong) {
    const auto items = [](std::size_t count) { return std::vector<std::string>(count, "oser"); };
    EXPECT_EQ(field_after(4, [&](BlockPlan& plan) { plan.keywords = items(20); }), "");
    EXPECT_EQ(field_after(4, [&](BlockPlan& plan) { plan.keywords = items(21); }), "keywords");
    EXPECT_EQ(field_after(6, [&](BlockPlan& plan) { plan.fields = items(21); }), "fields");
    EXPECT_EQ(field_after(2, [&](BlockPlan& plan) { plan.questions[0].choices = items(21); }),
              "questions/0/choices");
}

TEST(PlanFaultTest, CountsCharactersNotBytes) {
    std::string title;
    for (int i = 0; i < 120; ++i)
        title += "é";
    EXPECT_EQ(field_after(0, [&](BlockPlan& plan) { plan.title = title; }), "");
    EXPECT_EQ(field_after(0, [&](BlockPlan& plan) { plan.title = title + "e"; }), "title");
}

TEST(PlanFaultTest, NamesTheTimeAtFault) {
    EXPECT_EQ(field_after(0, [](BlockPlan& plan) { plan.length = -minutes(1); }), "length");
    EXPECT_EQ(field_after(0, [](BlockPlan& plan) { plan.length = minutes(721); }), "length");
    EXPECT_EQ(field_after(4, [](BlockPlan& plan) { plan.shortest = minutes(41); }), "shortest");
    EXPECT_EQ(field_after(4, [](BlockPlan& plan) { plan.shortest = -minutes(1); }), "shortest");
    EXPECT_EQ(field_after(4, [](BlockPlan& plan) { plan.longest = minutes(39); }), "longest");
    EXPECT_EQ(field_after(6, [](BlockPlan& plan) { plan.grace = minutes(11); }), "grace");
}

TEST(PlanFaultTest, NamesTheSizesAtFault) {
    EXPECT_EQ(field_after(6, [](BlockPlan& plan) { plan.sizes = {0, 4}; }), "sizes");
    EXPECT_EQ(field_after(6, [](BlockPlan& plan) { plan.sizes = {5, 4}; }), "sizes");
    EXPECT_EQ(field_after(6, [](BlockPlan& plan) { plan.sizes = {5, 101}; }), "sizes");
    EXPECT_EQ(field_after(1,
                          [](BlockPlan& plan) {
                              plan.introduction->circle = {0, 4};
                          }),
              "introduction/circle");
}

TEST(PlanFaultTest, NamesTurnsTooShortOrTooLong) {
    EXPECT_EQ(field_after(1, [](BlockPlan& plan) { plan.introduction->turn = Duration{1}; }),
              "introduction");
    EXPECT_EQ(field_after(1, [](BlockPlan& plan) { plan.introduction->speaking = Duration{1}; }),
              "introduction");
    EXPECT_EQ(field_after(1, [](BlockPlan& plan) { plan.introduction->turn = Duration::max(); }),
              "introduction");
}

TEST(PlanFaultTest, NamesTheQuestionAtFault) {
    EXPECT_EQ(field_after(2, [](BlockPlan& plan) { plan.questions[0].id = {}; }), "questions/0/id");
    EXPECT_EQ(field_after(2, [](BlockPlan& plan) { plan.questions[1].text.clear(); }),
              "questions/1/text");
    EXPECT_EQ(field_after(2, [](BlockPlan& plan) { plan.questions[2].choices = {"one"}; }),
              "questions/2/choices");
    EXPECT_EQ(field_after(2, [](BlockPlan& plan) { plan.questions[1].scale_max = 1; }),
              "questions/1/scale_max");
    EXPECT_EQ(field_after(2,
                          [](BlockPlan& plan) {
                              plan.questions[1].scale_min = INT_MIN;
                              plan.questions[1].scale_max = INT_MAX;
                          }),
              "questions/1/scale_max");
    EXPECT_EQ(field_after(2, [](BlockPlan& plan) { plan.questions[3].id = tiny::cloud; }),
              "questions/3/id");
    EXPECT_EQ(field_after(2, [](BlockPlan& plan) { plan.questions.clear(); }), "questions");
}

} // namespace
} // namespace deroule::domain
