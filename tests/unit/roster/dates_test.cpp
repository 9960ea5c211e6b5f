#include "roster/dates.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

using Dates = std::vector<Date>;
constexpr Date opening{2021, 1, 21};

TEST(Dates, ReadsTheUsualSpellings) {
    for (const char* text :
         {"2021-01-21", "21/01/2021", "21/1/21", "21.01.2021", "21-01-2021", "21 janvier 2021",
          "Jeudi 21 janvier 2021", "le 21 Janv. 2021", "January 21, 2021", "21st of January 2021",
          "2021-01-21T09:00:00", "21/01/2021 9h30", "9h30, 21 janvier 2021", "01/21/2021",
          "21\u00A0janvier\u00A02021"}) {
        EXPECT_EQ(dates_in(text), Dates{opening}) << text;
    }
}

TEST(Dates, ReadsSeveralInOneCell) {
    const Dates both{{2021, 1, 21}, {2021, 3, 11}};
    for (const char* text :
         {"2021-01-21, 2021-03-11", "21/01/2021;11/03/2021", "21 janvier et 11 mars 2021",
          "21/01/2021\n11/03/2021", "21 janvier 2021 | 11 mars 2021"}) {
        EXPECT_EQ(dates_in(text), both) << text;
    }
    EXPECT_EQ(dates_in("11 et 25 mars 2021"), (Dates{{2021, 3, 11}, {2021, 3, 25}}));
    EXPECT_EQ(dates_in("11–25 mars"), (Dates{{0, 3, 11}, {0, 3, 25}}));
    EXPECT_EQ(dates_in("January 21 and 22, 2021"), (Dates{{2021, 1, 21}, {2021, 1, 22}}));
}

TEST(Dates, FillsASpan) {
    EXPECT_EQ(dates_in("du 21 au 23 janvier 2021"),
              (Dates{{2021, 1, 21}, {2021, 1, 22}, {2021, 1, 23}}));
}

TEST(Dates, LeavesAnUnsaidYearOpen) {
    EXPECT_EQ(dates_in("21 janvier"), (Dates{{0, 1, 21}}));
    EXPECT_EQ(dates_in("21/01"), (Dates{{0, 1, 21}}));
    EXPECT_TRUE(agrees({0, 1, 21}, opening));
    EXPECT_FALSE(agrees({2020, 1, 21}, opening));
    EXPECT_FALSE(agrees({0, 1, 22}, opening));
}

TEST(Dates, AreNotMadeUp) {
    for (const char* text : {"", "Journée 1", "J2", "31/02/2021", "janvier 2021", "mardi",
                             "13/13/2021", "ines.fabre@example.org", "99999999999999999999"}) {
        EXPECT_EQ(dates_in(text), Dates{}) << text;
    }
    EXPECT_EQ(dates_in("mar. 12 janvier"), (Dates{{0, 1, 12}}));
}

TEST(Dates, KnowLeapYears) {
    EXPECT_EQ(dates_in("29/02/2020").size(), 1U);
    EXPECT_EQ(dates_in("29/02/2021").size(), 0U);
}

TEST(Dates, AreStrictInOptions) {
    EXPECT_EQ(parse_iso_date("2021-01-21"), opening);
    for (const char* text :
         {"21/01/2021", "2021-13-01", "2021-02-30", "2021-01-21 ", "", "2021-1-21"}) {
        EXPECT_EQ(parse_iso_date(text), std::nullopt) << text;
    }
}

TEST(Dates, KnowEveryDay) {
    EXPECT_TRUE(names_every_day("Toutes les journées"));
    EXPECT_TRUE(names_every_day("Les 4 jours (cycle complet)"));
    EXPECT_FALSE(names_every_day("21 janvier"));
}

} // namespace
} // namespace deroule::roster
