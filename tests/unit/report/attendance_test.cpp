#include "report/attendance.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

using namespace domain;

// Morning 9:00-12:30, lunch 12:30-14:00, afternoon 14:00-17:00, all as planned.
ToldDay whole_day(int lunch_minutes = 90) {
    ToldDay told({plan("morning", BlockKind::plenary, at(9, 0), 90),
                  plan("coffee", BlockKind::break_, at(10, 30), 10),
                  plan("content", BlockKind::content, at(10, 40), 110),
                  plan("lunch", BlockKind::break_, at(12, 30), lunch_minutes),
                  plan("afternoon", BlockKind::plenary, at(14, 0), 180)},
                 {person("p1", "Jehanne", "Aubertin", Category::elu, "Étoile")});
    told.runs("morning", at(9, 0), at(10, 30));
    told.runs("coffee", at(10, 30), at(10, 40));
    told.runs("content", at(10, 40), at(12, 30));
    told.runs("lunch", at(12, 30), at(12, 30) + std::chrono::minutes{lunch_minutes});
    told.runs("afternoon", at(14, 0), at(17, 0));
    return told;
}

AttendanceRow row_of(const ToldDay& told, Instant as_of = Instant::max()) {
    return attendance_of(told.day(), as_of).rows.at(0);
}

TEST(Attendance, PartsTheDayAtLunch) {
    const HalfDays halves = half_days(whole_day().day());
    EXPECT_EQ(halves.morning, (Span{at(9, 0), at(12, 30)}));
    EXPECT_EQ(halves.afternoon, (Span{at(14, 0), at(17, 0)}));
}

TEST(Attendance, PartsTheDayAtOneWhereNoBreakIsLongEnough) {
    const HalfDays halves = half_days(whole_day(44).day());
    EXPECT_EQ(halves.morning, (Span{at(9, 0), at(13, 0)}));
    EXPECT_EQ(halves.afternoon, (Span{at(13, 0), at(17, 0)}));
    EXPECT_EQ(half_days(whole_day(45).day()).morning.until, at(12, 30));
}

TEST(Attendance, PartsTheDayAtLunchAsItWasHeld) {
    ToldDay told = whole_day();
    told.runs("lunch", at(12, 45), at(13, 20)); // Late, and cut short below the least length.
    EXPECT_EQ(half_days(told.day()).morning.until, at(12, 45));
    EXPECT_EQ(half_days(told.day()).afternoon.from, at(13, 20));
}

TEST(Attendance, ForgetsALunchThatWasSkipped) {
    ToldDay told({plan("a", BlockKind::plenary, at(9, 0), 300),
                  plan("lunch", BlockKind::break_, at(14, 0), 60)},
                 {});
    told.apply(BlockSkipped{BlockId("lunch")});
    EXPECT_EQ(half_days(told.day()).morning.until, at(13, 0));
    EXPECT_EQ(half_days(told.day()).afternoon, (Span{at(13, 0), at(14, 0)}));
}

TEST(Attendance, CountsWhoeverComesJustBeforeLunchInTheMorning) {
    ToldDay told = whole_day();
    told.arrives("p1", at(12, 10));
    told.leaves("p1", at(12, 50));
    const AttendanceRow row = row_of(told);
    EXPECT_EQ(row.morning.minutes, 20);
    EXPECT_EQ(row.morning.from, at(12, 10));
    EXPECT_EQ(row.morning.until, at(12, 30));
    EXPECT_FALSE(row.afternoon.present());
}

TEST(Attendance, CountsWhoeverLeavesJustAfterLunchInBothHalves) {
    ToldDay told = whole_day();
    told.arrives("p1", at(12, 10));
    told.leaves("p1", at(14, 5));
    const AttendanceRow row = row_of(told);
    EXPECT_EQ(row.morning.minutes, 20);
    EXPECT_EQ(row.afternoon.minutes, 5);
    EXPECT_EQ(row.afternoon.from, at(14, 0));
    EXPECT_EQ(row.afternoon.until, at(14, 5));
}

TEST(Attendance, CountsWhoeverIsStillThereToTheEnd) {
    ToldDay told = whole_day();
    told.arrives("p1", at(8, 50));
    const AttendanceRow row = row_of(told);
    EXPECT_EQ(row.morning.minutes, 210); // The wait in the lobby does not count.
    EXPECT_EQ(row.afternoon.minutes, 180);
    EXPECT_EQ(row.afternoon.until, at(17, 0));
}

TEST(Attendance, CountsWhoeverIsStillThereUntilTheInstantAskedFor) {
    ToldDay told = whole_day();
    told.arrives("p1", at(9, 0));
    EXPECT_EQ(row_of(told, at(10, 0)).morning.minutes, 60);
    EXPECT_EQ(row_of(told, at(10, 0)).afternoon.minutes, 0);
    EXPECT_EQ(row_of(told, at(15, 0)).afternoon.minutes, 60);
}

TEST(Attendance, CountsNothingOfADayClosedTheNextMorning) {
    ToldDay told = whole_day();
    told.arrives("p1", at(16, 0));
    told.apply(DayClosed{at(33, 0)});
    EXPECT_EQ(row_of(told).afternoon.minutes, 60);
}

TEST(Attendance, AddsUpStaysWithoutCountingAnyTwice) {
    ToldDay told = whole_day();
    told.arrives("p1", at(9, 0));
    told.leaves("p1", at(9, 30));
    told.arrives("p1", at(10, 0));  // The link went silent unnoticed...
    told.arrives("p1", at(10, 20)); // ...and came back.
    told.leaves("p1", at(10, 40));
    const AttendanceRow row = row_of(told);
    EXPECT_EQ(row.morning.minutes, 70);
    EXPECT_EQ(row.morning.from, at(9, 0));
    EXPECT_EQ(row.morning.until, at(10, 40));
}

TEST(Attendance, TakesAGlanceForNoPresence) {
    ToldDay told = whole_day();
    told.arrives("p1", at(9, 0));
    told.leaves("p1", at(9, 0, 59));
    EXPECT_FALSE(row_of(told).morning.present());
    told.arrives("p1", at(9, 30));
    told.leaves("p1", at(9, 30, 1));
    EXPECT_TRUE(row_of(told).morning.present());
}

TEST(Attendance, ListsEveryoneByTerritoryCategoryAndFamilyName) {
    ToldDay told({}, {person("p1", "Zoé", "Émery", Category::elu, "Lac"),
                      person("p2", "Anna", "Fabre", Category::elu, "Lac"),
                      person("p3", "Ines", "Zola", Category::elu, "Étoile"),
                      person("p4", "Marc", "Abel", Category::etat, "Étoile")});
    std::vector<std::string> names;
    for (const AttendanceRow& row : attendance_of(told.day()).rows)
        names.push_back(row.name);
    EXPECT_EQ(names,
              (std::vector<std::string>{"Ines Zola", "Marc Abel", "Zoé Émery", "Anna Fabre"}));
}

TEST(Attendance, RemarksOnSeatsHeldAndReasonsGiven) {
    ToldDay told = whole_day();
    told.apply(SeatHeld{ParticipantId("p1"), true});
    EXPECT_TRUE(row_of(told).seat_held);
    EXPECT_NE(attendance_csv({attendance_of(told.day())}, Language::fr).find(";place gardée\r\n"),
              std::string::npos);
    told.apply(ParticipantMarkedAbsent{ParticipantId("p1"), "grippe", at(9, 0)});
    EXPECT_NE(attendance_csv({attendance_of(told.day())}, Language::fr)
                  .find(";absence notée\u00A0: grippe\r\n"),
              std::string::npos);
}

TEST(Attendance, WritesASheetForSpreadsheets) {
    ToldDay told = whole_day();
    told.arrives("p1", at(12, 10));
    told.leaves("p1", at(12, 50));
    EXPECT_EQ(attendance_csv({attendance_of(told.day())}, Language::fr),
              "\xEF\xBB\xBF"
              "Date;Nom;Territoire;Catégorie;Fonction;"
              "Matin;Matin\u00A0: Arrivée;Matin\u00A0: Départ;Matin\u00A0: Minutes;"
              "Après-midi;Après-midi\u00A0: Arrivée;Après-midi\u00A0: Départ;"
              "Après-midi\u00A0: Minutes;Remarques\r\n"
              "2021-01-21;Jehanne Aubertin;Étoile;élu·e;;présent;12:10;12:30;20;absent;;;0;\r\n");
}

TEST(Attendance, WritesASheetToPrint) {
    ToldDay told = whole_day();
    told.arrives("p1", at(9, 0));
    told.leaves("p1", at(12, 28));
    const std::string page = attendance_html({attendance_of(told.day())}, Language::fr);
    EXPECT_NE(page.find("<li>Matin\u00A0: de 9\u00A0h\u00A000 à 12\u00A0h\u00A030.</li>"),
              std::string::npos);
    EXPECT_NE(page.find("<td>9\u00A0h\u00A000 – 12\u00A0h\u00A028 (3\u00A0h\u00A028)</td>"
                        "<td>absent</td>"),
              std::string::npos)
        << page;
    EXPECT_NE(page.find("<th scope=\"row\">Présents</th>"), std::string::npos);
}

TEST(Attendance, SaysSoWhereAHalfDayHasNothing) {
    ToldDay told({plan("a", BlockKind::plenary, at(9, 0), 120)},
                 {person("p1", "a", "b", Category::elu, "T")});
    told.arrives("p1", at(9, 0));
    told.runs("a", at(9, 0), at(11, 0));
    EXPECT_FALSE(row_of(told).afternoon.present());
    EXPECT_NE(attendance_csv({attendance_of(told.day())}, Language::fr).find(";120;;;;;\r\n"),
              std::string::npos);
    EXPECT_NE(attendance_html({attendance_of(told.day())}, Language::en)
                  .find("Afternoon: nothing was planned."),
              std::string::npos);
}

TEST(Attendance, CallsNobodyAbsentFromWhatHasNotBegun) {
    ToldDay told = whole_day();
    const AttendanceSheet sheet = attendance_of(told.day(), at(13, 0));
    EXPECT_EQ(sheet.rows.front().morning.half_day, HalfDay::held);
    EXPECT_EQ(sheet.rows.front().afternoon.half_day, HalfDay::pending);
    domain::Day prepared = told.day();
    prepared.status = DayStatus::prepared;
    EXPECT_EQ(attendance_html({attendance_of(prepared)}, Language::fr).find("absent"),
              std::string::npos);
}

TEST(Attendance, WritesSeveralDaysInOneTable) {
    const ToldDay told = whole_day();
    AttendanceSheet second = attendance_of(told.day());
    second.date = "2021-03-11";
    const std::string sheets = attendance_csv({attendance_of(told.day()), second}, Language::fr);
    EXPECT_NE(sheets.find("\r\n2021-01-21;"), std::string::npos);
    EXPECT_NE(sheets.find("\r\n2021-03-11;"), std::string::npos);
    EXPECT_EQ(sheets.find("Date;"), sheets.rfind("Date;"));
    const std::string page = attendance_html({attendance_of(told.day()), second}, Language::fr);
    EXPECT_NE(page.find("11 mars"), std::string::npos);
}

} // namespace
} // namespace deroule::report
