#include "report/local_time.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

TEST(LocalTime, ReadsAsTheClockOnTheWallDoes) {
    EXPECT_EQ(hour(at(9, 5), at(0, 0), Language::fr), "9\u00A0h\u00A005");
    EXPECT_EQ(hour(at(9, 5), at(0, 0), Language::en), "09:05");
    EXPECT_EQ(clock_time(at(16, 55, 59), at(0, 0)), "16:55");
}

TEST(LocalTime, GoesRoundAtMidnightBothWays) {
    EXPECT_EQ(clock_time(at(24, 10), at(0, 0)), "00:10");
    EXPECT_EQ(clock_time(at(0, -5), at(0, 0)), "23:55");
}

TEST(LocalTime, WritesDatesInFull) {
    EXPECT_EQ(long_date("2021-01-21", Language::fr), "jeudi 21 janvier 2021");
    EXPECT_EQ(long_date("2021-08-01", Language::fr), "dimanche 1er août 2021");
    EXPECT_EQ(long_date("2021-08-01", Language::en), "Sunday 1 August 2021");
}

TEST(LocalTime, LeavesWhatIsNoDateAsItIs) {
    for (const char* text : {"", "bientôt", "2021-13-01", "2021-02-30", "2021-1-2x", "20210121--"})
        EXPECT_EQ(long_date(text, Language::fr), text);
}

TEST(LocalTime, SetsHoursApartOnceThereIsOne) {
    EXPECT_EQ(length_text(0), "0\u00A0min");
    EXPECT_EQ(length_text(59), "59\u00A0min");
    EXPECT_EQ(length_text(60), "1\u00A0h");
    EXPECT_EQ(length_text(208), "3\u00A0h\u00A028");
}

} // namespace
} // namespace deroule::report
