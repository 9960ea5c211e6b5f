#include "app/groups/progress_line.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace deroule::app {
namespace {

using std::chrono::milliseconds;

planner::SearchProgress at(std::int64_t repeats, std::uint64_t spent) {
    return {{0, repeats, 1, 2, 0}, spent, 200};
}

TEST(ProgressLine, IsSilentForASecond) {
    std::ostringstream out;
    {
        ProgressLine line(out);
        line.show(at(9, 10), milliseconds(999));
    }
    EXPECT_EQ(out.str(), "");
}

TEST(ProgressLine, SaysTheBestOfAllSearches) {
    std::ostringstream out;
    ProgressLine line(out);
    line.show(at(7, 10), milliseconds(500));
    line.show(at(9, 50), milliseconds(1250));
    EXPECT_EQ(out.str(), "\r\x1b[Khard 0, repeats 7, category 1, traits 2 after 1.2 s, "
                         "25 % of the budget");
}

TEST(ProgressLine, IsRedrawnTenTimesASecondAtMost) {
    std::ostringstream out;
    ProgressLine line(out);
    line.show(at(9, 10), milliseconds(1000));
    const std::string once = out.str();
    line.show(at(8, 20), milliseconds(1099));
    EXPECT_EQ(out.str(), once);
    line.show(at(8, 300), milliseconds(1100));
    EXPECT_NE(out.str().find("repeats 8"), std::string::npos);
    EXPECT_NE(out.str().find("100 %"), std::string::npos);
}

TEST(ProgressLine, LeavesNothingBehind) {
    std::ostringstream out;
    {
        ProgressLine line(out);
        line.show(at(9, 10), milliseconds(1000));
    }
    EXPECT_TRUE(out.str().ends_with("\r\x1b[K"));
}

} // namespace
} // namespace deroule::app
