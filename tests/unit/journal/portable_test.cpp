#include "journal/memory_journal.hpp"
#include "journal/portable.hpp"
#include "journal/portable_line.hpp"
#include "support/run_coroutine.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace deroule::journal {

namespace {

using support::run_coroutine;

const domain::DayId day("2021-01-21");

std::string exported(const std::vector<std::string>& bodies) {
    MemoryJournal journal;
    EXPECT_TRUE(run_coroutine(journal.append(day, 0, bodies)));
    std::ostringstream text;
    EXPECT_EQ(run_coroutine(export_day(journal, day, text)), bodies.size());
    return text.str();
}

// Seals lines with the right checksum, as export does.
std::string sealed(const std::vector<std::string>& lines) {
    Checksum checksum;
    std::string text;
    for (const auto& line : lines)
        text += line + "\n";
    checksum.add(text);
    return text + format_checksum(checksum) + "\n";
}

std::vector<PortableFault> faults_of(const std::string& text) {
    std::istringstream stream(text);
    const auto read = read_portable(stream);
    return read ? std::vector<PortableFault>{} : read.error().list;
}

const std::string header =
    R"({"kind":"deroule-journal","version":1,"day":"2021-01-21","epoch":"e","records":1})";
const std::string record = R"({"sequence":1,"body":{"a":1}})";

} // namespace

TEST(Portable, ComesBackByteForByteUnderANewEpoch) {
    const std::vector<std::string> bodies{
        R"({"id":"c1","b":[1,2.5,-3,true,null],"a":"« Ça va ? » 😀"})",
        R"({ "spaced" : 1 })",
        R"({"twice":1,"twice":2})",
        R"({"exact":1.10})",
        "",
        std::string("nul\0nul", 7),
        "\xff\xfe"};
    const auto text = exported(bodies);
    MemoryJournal restored;
    std::istringstream stream(text);
    EXPECT_EQ(run_coroutine(import_day(restored, stream)).value(), bodies.size());
    const auto records = run_coroutine(restored.read(day, 0, 100));
    ASSERT_EQ(records.size(), bodies.size());
    for (std::size_t i = 0; i < bodies.size(); ++i)
        EXPECT_EQ(records[i].body, bodies[i]);
    EXPECT_EQ(text.find(run_coroutine(restored.epoch(day))), std::string::npos);
}

TEST(Portable, IsReadableLineByLine) {
    std::istringstream lines(exported({R"({"z":1,"a":"é"})", "\x01"}));
    std::string line;
    std::getline(lines, line);
    EXPECT_EQ(line.rfind(R"({"kind":"deroule-journal","version":1,"day":"2021-01-21",)", 0), 0U);
    std::getline(lines, line);
    EXPECT_EQ(line, R"({"sequence":1,"body":{"z":1,"a":"é"}})");
    std::getline(lines, line);
    EXPECT_EQ(line, R"({"sequence":2,"bytes":"01"})");
    std::getline(lines, line);
    EXPECT_EQ(line.rfind(R"({"checksum":"fnv1a64:)", 0), 0U);
    EXPECT_FALSE(std::getline(lines, line));
}

TEST(Portable, WritesManyRecordsAcrossReads) {
    const std::vector<std::string> bodies(1000, R"({"a":1})");
    std::istringstream stream(exported(bodies));
    EXPECT_EQ(read_portable(stream).value().bodies, bodies);
}

TEST(Portable, WritesNothingForADayWithoutRecords) {
    MemoryJournal journal;
    std::ostringstream text;
    EXPECT_EQ(run_coroutine(export_day(journal, day, text)), 0U);
    EXPECT_EQ(text.str(), "");
}

TEST(Portable, RefusesADayThatExists) {
    const auto text = exported({"{}"});
    MemoryJournal journal;
    ASSERT_TRUE(run_coroutine(journal.append(day, 0, {"old", "older"})));
    std::istringstream stream(text);
    const auto imported = run_coroutine(import_day(journal, stream));
    ASSERT_FALSE(imported);
    const PortableFault expected{1, "Day 2021-01-21 already holds 2 records: a day is restored "
                                    "only where it does not exist."};
    EXPECT_EQ(imported.error().list, std::vector{expected});
    EXPECT_EQ(run_coroutine(journal.read(day, 0, 10)).size(), 2U);
}

TEST(Portable, ImportsNothingOfAFaultyText) {
    auto text = exported({"{}", "{}"});
    text.insert(text.find("{}") + 1, " ");
    MemoryJournal journal;
    std::istringstream stream(text);
    EXPECT_FALSE(run_coroutine(import_day(journal, stream)));
    EXPECT_TRUE(run_coroutine(journal.streams()).empty());
}

TEST(Portable, AcceptsASealedText) {
    EXPECT_TRUE(faults_of(sealed({header, record})).empty());
}

TEST(Portable, NamesTheLineOfEachFault) {
    const auto faults = faults_of(sealed({header, "garbage", R"({"sequence":5,"body":1})",
                                          R"({"sequence":6})", R"({"sequence":7,"bytes":"0g"})"}));
    const std::vector<PortableFault> expected{
        {2, "The line is not a JSON object."},
        {3, "Record 2 was expected here, not 5."},
        {4, "A record must have a \"body\" or \"bytes\"."},
        {5, "The field \"bytes\" must be an even number of digits 0-9 a-f."}};
    EXPECT_EQ(faults, expected);
}

TEST(Portable, SaysThatTheTextWasCut) {
    const auto whole = sealed({header, record});
    const auto cut = whole.substr(0, whole.find("{\"checksum"));
    const std::vector<PortableFault> expected{
        {2, "The text ends without its checksum: it has been cut."}};
    EXPECT_EQ(faults_of(cut), expected);
    const std::vector<PortableFault> empty{{1, "The text is empty."}};
    EXPECT_EQ(faults_of(""), empty);
}

TEST(Portable, SaysThatTheTextWasAltered) {
    auto text = sealed({header, record});
    text.replace(text.find("\"a\":1"), 5, "\"a\":2");
    const auto faults = faults_of(text);
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].line, 3U);
    EXPECT_NE(faults[0].reason.find("they have been altered"), std::string::npos);
}

TEST(Portable, CountsTheRecordsThatItsFirstLineAnnounces) {
    const auto faults = faults_of(sealed({header, record, R"({"sequence":2,"body":1})"}));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].reason, "The first line announces 1 records, and there are 2.");
}

TEST(Portable, EndsWithItsChecksum) {
    const auto faults = faults_of(sealed({header, record}) + record + "\n");
    const std::vector<PortableFault> expected{{4, "Nothing may come after the checksum."}};
    EXPECT_EQ(faults, expected);
}

TEST(Portable, RefusesAForeignOrNewerHeader) {
    const auto reason = [](const std::string& first) {
        const auto faults = faults_of(sealed({first, record}));
        return faults.empty() ? std::string{} : faults[0].reason;
    };
    EXPECT_NE(reason(R"({"kind":"recipe"})").find("not a journal"), std::string::npos);
    EXPECT_EQ(reason(R"({"kind":"deroule-journal","version":2})"),
              "The text is of version 2, and this program knows 1.");
    EXPECT_EQ(reason(R"({"kind":"deroule-journal","version":1,"day":""})"),
              "The field \"day\" must be the identifier of a day.");
    EXPECT_EQ(reason(R"({"kind":"deroule-journal","version":1,"day":"d","epoch":"","records":0})"),
              "The field \"records\" must be a positive number.");
}

// The reference vectors published with the algorithm.
TEST(Checksum, AgreesWithTheReferenceVectors) {
    const auto of = [](const char* bytes) {
        Checksum checksum;
        checksum.add(bytes);
        return checksum.text();
    };
    EXPECT_EQ(of(""), "fnv1a64:cbf29ce484222325");
    EXPECT_EQ(of("a"), "fnv1a64:af63dc4c8601ec8c");
    EXPECT_EQ(of("foobar"), "fnv1a64:85944171f73967e8");
}

} // namespace deroule::journal
