#include "report/agenda_ics.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace deroule::report {
namespace {

using namespace domain;

std::size_t occurrences(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

std::string unfolded(std::string text) {
    for (std::size_t at = text.find("\r\n "); at != std::string::npos; at = text.find("\r\n "))
        text.erase(at, 3);
    return text;
}

TEST(AgendaIcs, EscapesText) {
    EXPECT_EQ(ics_text("a;b,c\\d\ne\r\nf\rg\x07"), "a\\;b\\,c\\\\d\\ne\\nf\\ng");
}

TEST(AgendaIcs, FoldsAtSeventyFiveBytesBetweenCharacters) {
    // Up to the 75th byte, then characters of two and four: neither may be cut.
    const std::string value = std::string(65, 'x') + "ééé\U0001F600" + std::string(80, 'y');
    const std::string line = ics_line("SUMMARY", value);
    EXPECT_EQ(unfolded(line), "SUMMARY:" + value + "\r\n");
    EXPECT_EQ(line.substr(0, 82), "SUMMARY:" + std::string(65, 'x') + "é\r\n éé");
    std::size_t start = 0;
    while (start < line.size()) {
        const std::size_t end = line.find("\r\n", start);
        EXPECT_LE(end - start, 75U);
        start = end + 2;
    }
}

TEST(AgendaIcs, LeavesALineOfSeventyFiveBytesWhole) {
    const std::string value(67, 'x');
    EXPECT_EQ(ics_line("SUMMARY", value), "SUMMARY:" + value + "\r\n");
    EXPECT_EQ(ics_line("SUMMARY", value + "x"), "SUMMARY:" + value + "\r\n x\r\n");
}

TEST(AgendaIcs, HasAnEventForTheDayThenOneForEachBlock) {
    BlockPlan block = plan("welcome", BlockKind::plenary, at(9, 0), 20);
    block.title = "Accueil, buts";
    block.summary = "Pourquoi ; comment.";
    block.speaker = "Ada";
    const ToldDay told({block}, {});
    EXPECT_EQ(agenda_ics(told.day(), Language::fr, at(8, 0)),
              "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//deroule//agenda//FR\r\n"
              "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
              "BEGIN:VEVENT\r\nUID:day/2021-01-21@deroule\r\nDTSTAMP:20210121T070000Z\r\n"
              "DTSTART:20210121T074500Z\r\nDTEND:20210121T082000Z\r\n"
              "SUMMARY:Conduire le changement\r\nDESCRIPTION:Cycle des transitions\r\n"
              "STATUS:CONFIRMED\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
              "BEGIN:VEVENT\r\nUID:block/2021-01-21/welcome@deroule\r\n"
              "DTSTAMP:20210121T070000Z\r\n"
              "DTSTART:20210121T080000Z\r\nDTEND:20210121T082000Z\r\n"
              "SUMMARY:Accueil\\, buts\r\nDESCRIPTION:Pourquoi \\; comment.\\nAvec Ada\r\n"
              "STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nEND:VEVENT\r\n"
              "END:VCALENDAR\r\n");
}

TEST(AgendaIcs, ProjectsWhatIsStillToComeUnderTheSameIdentifier) {
    ToldDay told(
        {plan("a", BlockKind::plenary, at(9, 0), 20), plan("b", BlockKind::content, at(9, 20), 30)},
        {});
    const std::string before = agenda_ics(told.day(), Language::en, at(8, 0));
    told.runs("a", at(9, 0), at(9, 35));
    const std::string after = agenda_ics(told.day(), Language::en, at(9, 36));
    EXPECT_NE(after.find("DTSTART:20210121T083500Z\r\nDTEND:20210121T090500Z"), std::string::npos);
    for (const std::string& text : {before, after})
        EXPECT_EQ(occurrences(text, "UID:block/2021-01-21/b@deroule\r\n"), 1U);
}

TEST(AgendaIcs, CancelsASkippedBlockWhereItWasPlanned) {
    ToldDay told({plan("a", BlockKind::plenary, at(9, 0), 20)}, {});
    told.apply(BlockSkipped{BlockId("a")});
    const std::string text = agenda_ics(told.day(), Language::fr, at(8, 0));
    EXPECT_EQ(occurrences(text, "STATUS:CANCELLED\r\n"), 1U);
    EXPECT_NE(text.find("DTSTART:20210121T080000Z\r\nDTEND:20210121T082000Z"), std::string::npos);
}

TEST(AgendaIcs, WritesNoEndForABlockThatTookNoTime) {
    ToldDay told({plan("a", BlockKind::plenary, at(9, 0), 20)}, {});
    told.runs("a", at(9, 0), at(9, 0));
    const std::string text = agenda_ics(told.day(), Language::fr, at(8, 0));
    EXPECT_EQ(occurrences(text, "DTEND:"), 1U); // The day's own.
}

TEST(AgendaIcs, EndsEveryLineWithCrlf) {
    const std::string text = agenda_ics(reference_day().day(), Language::fr, at(8, 0));
    EXPECT_EQ(std::ranges::count(text, '\n'), std::ranges::count(text, '\r'));
    EXPECT_EQ(occurrences(text, "BEGIN:VEVENT\r\n"), 9U);
    EXPECT_EQ(text.find("Jehanne"), std::string::npos);
}

} // namespace
} // namespace deroule::report
