#include "reading.hpp"
#include "roster/table.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace deroule::roster {
namespace {

using Cells = std::vector<std::string>;

Table table_of(const std::string& bytes) {
    Result<Table, ReadError> table = read_table(bytes);
    if (!table) throw std::runtime_error(std::string(name_of(table.error().kind)));
    return *std::move(table);
}

TEST(Table, FindsEachSeparator) {
    for (const char separator : {';', ',', '\t'}) {
        const std::string s(1, separator);
        const Table table = table_of("Nom" + s + "Prénom\nGillet" + s + "Patricia\n");
        EXPECT_EQ(table.separator, separator);
        ASSERT_EQ(table.rows.size(), 2U);
        EXPECT_EQ(table.rows[1].cells, (Cells{"Gillet", "Patricia"}));
    }
}

TEST(Table, PrefersTheSeparatorThatGivesEqualRows) {
    const Table table = table_of("Nom;Fonction\n"
                                 "Gillet;Maire, présidente, conseillère\n"
                                 "Faure;Animatrice, LEADER\n");
    EXPECT_EQ(table.separator, ';');
    EXPECT_EQ(table.rows[1].cells[1], "Maire, présidente, conseillère");
}

TEST(Table, IsNotMisledByLinesInsideQuotes) {
    const Table table = table_of("Nom,Attentes\nGillet,\"un;deux\ntrois;quatre\ncinq;six\"\n");
    EXPECT_EQ(table.separator, ',');
    EXPECT_EQ(table.rows.size(), 2U);
}

TEST(Table, ObeysADeclaredSeparator) {
    const Table table = table_of("sep=,\r\na;b,c;d\r\n");
    ASSERT_EQ(table.rows.size(), 1U);
    EXPECT_EQ(table.rows[0], (Row{2, {"a;b", "c;d"}}));
}

TEST(Table, EndsLinesByAnyMixOfBreaks) {
    const Table table = table_of("a;b\r\nc;d\re;f\n\ng;h");
    ASSERT_EQ(table.rows.size(), 5U);
    EXPECT_EQ(table.rows[1], (Row{2, {"c", "d"}}));
    EXPECT_EQ(table.rows[2], (Row{3, {"e", "f"}}));
    EXPECT_EQ(table.rows[3], (Row{4, {""}}));
    EXPECT_EQ(table.rows[4], (Row{5, {"g", "h"}}));
}

TEST(Table, KeepsBreaksInsideQuotesAndCountsThem) {
    const Table table = table_of("a;\"un\r\ndeux\ntrois\"\r\nb;c\r\n");
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.rows[0].cells[1], "un\r\ndeux\ntrois");
    EXPECT_EQ(table.rows[1].line, 4);
}

TEST(Table, UnderstandsDoubledQuotesAndQuotesInsidePlainCells) {
    const Table table = table_of("a;\"dit \"\"oui\"\"\"\nb;5\" de neige\n");
    EXPECT_EQ(table.rows[0].cells[1], "dit \"oui\"");
    EXPECT_EQ(table.rows[1].cells[1], "5\" de neige");
    EXPECT_TRUE(table.misplaced_quotes.empty());
}

TEST(Table, TellsWhereTextFollowsAQuote) {
    const Table table = table_of("a;b\né;\"c\"d\n");
    EXPECT_EQ(table.rows[1].cells[1], "cd");
    EXPECT_EQ(table.misplaced_quotes, (std::vector<MisplacedQuote>{{2, 6}}));
}

TEST(Table, TellsWhereAQuoteThatNeverClosesOpens) {
    const auto table = read_table("a;b\r\né;\"c;d\r\ne;f\r\n");
    ASSERT_TRUE(table.has_error());
    EXPECT_EQ(table.error(), (ReadError{DoubtKind::quote_unterminated, 2, 3, "c;d"}));
}

TEST(Table, ReadsAllOfAFileLargerThanTheSample) {
    std::string text = "Nom;Attentes\n";
    for (int row = 0; row < 4000; ++row) {
        text += "Nom" + std::to_string(row) + ";\"une phrase, une autre,\net une dernière ligne, " +
                std::string(60, 'x') + "\"\n";
    }
    const Table table = table_of(text);
    EXPECT_EQ(table.separator, ';');
    ASSERT_EQ(table.rows.size(), 4001U);
    EXPECT_EQ(table.rows.back().line, 8000);
}

TEST(Table, AllowsTheLastRowAndRefusesTheNext) {
    std::string text;
    for (std::size_t row = 0; row < table_rows_max; ++row)
        text += "a;b\n";
    EXPECT_EQ(table_of(text).rows.size(), table_rows_max);
    const auto table = read_table(text + "a;b\n");
    ASSERT_TRUE(table.has_error());
    EXPECT_EQ(table.error().kind, DoubtKind::too_many_rows);
    EXPECT_EQ(table.error().line, static_cast<int>(table_rows_max) + 1);
}

TEST(Table, RefusesMoreBytesThanItsBound) {
    const std::string row(1023, 'a');
    std::string text;
    while (text.size() < table_bytes_max)
        text += row + "\n";
    EXPECT_TRUE(read_table(text).has_value());
    const auto table = read_table(text + "a");
    ASSERT_TRUE(table.has_error());
    EXPECT_EQ(table.error().kind, DoubtKind::file_too_large);
}

TEST(Table, RefusesMoreCellsThanItsBound) {
    const std::string full(table_columns_max - 1, ';');
    EXPECT_EQ(table_of("a;b\n" + full + "\n").rows[1].cells.size(), table_columns_max);
    const auto table = read_table("a;b\n" + full + ";\n");
    ASSERT_TRUE(table.has_error());
    EXPECT_EQ(table.error(), (ReadError{DoubtKind::too_many_columns, 2, 0, "200"}));
}

// --- Property: what is written as CSV is read back equal ------------------------------------

bool must_be_quoted(const std::string& cell) {
    return cell.find_first_of(";,\t\"\r\n") != std::string::npos;
}

std::string written(const std::string& cell, int quoting) {
    if (!must_be_quoted(cell) && quoting != 0) return cell;
    std::string text = "\"";
    for (const char character : cell) {
        if (character == '"') text += '"';
        text += character;
    }
    return text + "\"";
}

RC_GTEST_PROP(Table, ReadsBackWhatWasWritten, ()) {
    const auto piece = rc::gen::element<std::string>("a", "Nom", "é", "’", "🌱", " ", ";", ",", "\t",
                                                     "\"", "\n", "\r", "\r\n", "21");
    const auto cell = rc::gen::map(rc::gen::container<Cells>(piece), [](const Cells& pieces) {
        std::string text;
        for (const std::string& one : pieces)
            text += one;
        return text;
    });
    const auto width = *rc::gen::inRange<std::size_t>(1, 6);
    const auto rows = *rc::gen::container<std::vector<Cells>>(
        *rc::gen::inRange<std::size_t>(1, 8), rc::gen::container<Cells>(width, cell));
    const std::string separator = *rc::gen::element<std::string>(";", ",", "\t");
    const std::string line_break = *rc::gen::element<std::string>("\n", "\r\n", "\r");

    std::string text;
    for (const Cells& row : rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (at > 0) text += separator;
            text += written(row[at], *rc::gen::inRange(0, 2));
        }
        text += line_break;
    }
    RC_PRE(text.find_first_not_of(" \t\r\n") != std::string::npos);

    const Table table = table_of(text);
    std::vector<Cells> read;
    for (const Row& row : table.rows)
        read.push_back(row.cells);
    RC_ASSERT(read == rows);
    if (width > 1) RC_ASSERT(table.separator == separator.front());
    RC_ASSERT(table.misplaced_quotes.empty());
}

} // namespace
} // namespace deroule::roster
