#include "report/html.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace deroule::report {
namespace {

std::string reference_page(Audience audience) {
    return write_html(account_of(reference_day().day(), audience), Language::fr);
}

// The first tag that is closed out of order or left open; empty when all nest.
std::string unbalanced(const std::string& page) {
    std::vector<std::string> open;
    for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
        const bool closing = page[at + 1] == '/';
        const std::size_t start = at + (closing ? 2 : 1);
        const std::string name = page.substr(start, page.find_first_of(" >", start) - start);
        if (name == "!doctype" || name == "meta" || name == "br") continue;
        if (!closing) {
            open.push_back(name);
        } else if (open.empty() || open.back() != name) {
            return "/" + name;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? std::string() : open.back();
}

TEST(Html, EscapesEverythingThatCouldBeMarkup) {
    EXPECT_EQ(html_escaped("<b> & \"c\" 'd'\ne\x01\r"),
              "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;<br>e");
    EXPECT_EQ(html_escaped("Étoile « ’ »"), "Étoile « ’ »");
}

TEST(Html, LetsNoScriptThroughFromAnyText) {
    const std::string attack = "<script>alert(1)</script>";
    domain::BlockPlan block = plan("b", domain::BlockKind::breakout, at(9, 0), 10);
    block.title = block.prompt = block.speaker = attack;
    block.fields = {attack};
    ToldDay told({block}, {person("p1", attack, attack, domain::Category::elu, attack)});
    told.arrives("p1", at(9, 0));
    told.seats("b", domain::GroupingRule::random, {{"p1"}});
    told.publishes(told.writes("p1", "b", "b-1", attack, attack));
    domain::Day day = told.day();
    day.plan.title = day.plan.cycle = day.plan.date = attack;
    const std::string page = write_html(account_of(day, Audience::organisers), Language::en);
    EXPECT_EQ(page.find("<script"), std::string::npos);
    EXPECT_NE(page.find("<li>&lt;script&gt;"), std::string::npos);
    EXPECT_EQ(unbalanced(page), "");
}

TEST(Html, StandsAlone) {
    const std::string page = reference_page(Audience::public_);
    for (const char* outside : {"http://", "https://", "src=", "href=", "url(", "@import"})
        EXPECT_EQ(page.find(outside), std::string::npos) << outside;
    EXPECT_NE(page.find("default-src 'none'"), std::string::npos);
    EXPECT_NE(page.find("@media print"), std::string::npos);
}

TEST(Html, NestsItsElements) {
    EXPECT_EQ(unbalanced(reference_page(Audience::public_)), "");
    EXPECT_EQ(unbalanced(reference_page(Audience::organisers)), "");
}

TEST(Html, SaysItsLanguageAndTitle) {
    EXPECT_TRUE(
        reference_page(Audience::public_).starts_with("<!doctype html>\n<html lang=\"fr\">"));
    Document document;
    document.language = Language::en;
    document.title = "A & B\nC";
    EXPECT_NE(html_of(document).find("<title>A &amp; B C</title>"), std::string::npos);
}

TEST(Html, WritesSectionsThatNestAsTheirHeadingsDo) {
    Document document;
    document.title = "t";
    document.nodes = {Heading{2, "a"}, Heading{3, "b"}, Paragraph{"p"}, Heading{2, "c"}};
    const std::string page = html_of(document);
    EXPECT_NE(page.find("<h1>t</h1>\n"
                        "<section aria-labelledby=\"s1\">\n<h2 id=\"s1\">a</h2>\n"
                        "<section aria-labelledby=\"s2\">\n<h3 id=\"s2\">b</h3>\n<p>p</p>\n"
                        "</section>\n</section>\n"
                        "<section aria-labelledby=\"s3\">\n<h2 id=\"s3\">c</h2>\n"
                        "</section>\n</main>"),
              std::string::npos)
        << page;
}

TEST(Html, GivesTablesACaptionAndHeaderCells) {
    Document document;
    document.nodes = {Table{"Qui", {{"Nom"}, {"Nombre", Align::end}}, {{"x", "3"}}}};
    const std::string page = html_of(document);
    EXPECT_NE(page.find("aria-labelledby=\"t1\">\n<table>\n<caption id=\"t1\">Qui</caption>"),
              std::string::npos);
    EXPECT_NE(page.find("<th scope=\"col\">Nom</th><th scope=\"col\" class=\"end\">Nombre</th>"),
              std::string::npos);
    EXPECT_NE(page.find("<tr><th scope=\"row\">x</th><td class=\"end\">3</td></tr>"),
              std::string::npos);
}

TEST(Html, JumpsOverNoLevelOfHeading) {
    for (const Audience audience : {Audience::public_, Audience::organisers}) {
        const std::string page = reference_page(audience);
        int level = 1;
        for (std::size_t at = page.find("<h"); at != std::string::npos;
             at = page.find("<h", at + 1)) {
            const char digit = page[at + 2];
            if (digit < '1' || digit > '6') continue;
            EXPECT_LE(digit - '0', level + 1) << page.substr(at, 60);
            level = digit - '0';
        }
    }
}

} // namespace
} // namespace deroule::report
