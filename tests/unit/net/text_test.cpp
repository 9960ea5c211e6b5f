#include "net/http/api_request.hpp"
#include "net/http/head.hpp"
#include "net/http/message.hpp"
#include "net/http/multipart.hpp"
#include "net/http/problem.hpp"
#include "net/links_csv.hpp"
#include "net/token.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace deroule::net {
namespace {

using http::Request;
using http::Response;

TEST(Token, Holds128BitsInTwentyTwoCharacters) {
    std::set<std::string> seen;
    for (int i = 0; i < 100; ++i) {
        const std::string token = new_token();
        EXPECT_EQ(token.size(), 22U);
        EXPECT_EQ(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
                                          "0123456789-_"),
                  std::string::npos);
        // The last character holds two bits.
        EXPECT_NE(std::string("AQgw").find(token.back()), std::string::npos);
        seen.insert(token);
    }
    EXPECT_EQ(seen.size(), 100U);
}

TEST(Token, IsKnownByItsSha256) {
    EXPECT_EQ(hash_token("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Message, JoinsRepeatedHeaders) {
    Request request;
    request.headers = {{"accept", "a"}, {"x", ""}, {"accept", "b"}};
    EXPECT_EQ(request.header("accept"), "a, b");
    EXPECT_EQ(request.header("x"), "");
    EXPECT_EQ(request.header("y"), std::nullopt);
}

TEST(Message, DecodesQueryParameters) {
    Request request;
    request.query = "a=1&format=h%74ml+x&empty&bad=%zz";
    EXPECT_EQ(request.parameter("format"), "html x");
    EXPECT_EQ(request.parameter("empty"), "");
    EXPECT_EQ(request.parameter("bad"), std::nullopt);
    EXPECT_EQ(request.parameter("none"), std::nullopt);
}

std::string head_of(const Response& response, const Settings& settings = {}) {
    return write_head(response, http::security_headers(settings), http::After::keep_alive);
}

TEST(Head, ProtectsEveryAnswer) {
    const std::string head = head_of(http::respond(200, "text/html", std::string("abc")));
    for (const char* line :
         {"HTTP/1.1 200 OK\r\n", "\r\nContent-Length: 3\r\n", "\r\nCache-Control: no-store\r\n",
          "default-src 'none'; script-src 'self';", "frame-src 'none';",
          "require-trusted-types-for 'script'; trusted-types 'none'\r\n",
          "\r\nReferrer-Policy: no-referrer\r\n", "\r\nX-Content-Type-Options: nosniff\r\n",
          "\r\nCross-Origin-Opener-Policy: same-origin\r\n",
          "\r\nCross-Origin-Resource-Policy: same-origin\r\n",
          "\r\nPermissions-Policy: camera=(self), microphone=(self), display-capture=(self), "
          "geolocation=()\r\n"})
        EXPECT_NE(head.find(line), std::string::npos) << line;
    EXPECT_TRUE(head.ends_with("\r\n\r\n"));
    EXPECT_EQ(head.find("Strict-Transport-Security"), std::string::npos);
}

TEST(Head, NamesVideoPagesAndTlsWhereConfigured) {
    Settings settings;
    settings.frame_origins = {"https://video.example"};
    settings.public_url = "https://day.example";
    const std::string head = head_of(Response{}, settings);
    EXPECT_NE(head.find("frame-src https://video.example;"), std::string::npos);
    EXPECT_NE(head.find("camera=(self \"https://video.example\")"), std::string::npos);
    EXPECT_NE(head.find("Strict-Transport-Security: max-age="), std::string::npos);
}

TEST(Head, CannotBeSplitByAValue) {
    Response response;
    response.headers.push_back({"Location", "/a\r\nSet-Cookie: x=1"});
    EXPECT_EQ(head_of(response).find("Set-Cookie"), std::string::npos);
}

TEST(Head, HasNoBodyLengthWhereThereIsNoBody) {
    Response response;
    response.status = 304;
    EXPECT_EQ(head_of(response).find("Content-Length"), std::string::npos);
}

TEST(Problem, IsAProblemDocument) {
    const Response response = http::problem(404, "day_unknown", "There is \"no\" such day.");
    EXPECT_EQ(response.header("content-type"), "application/problem+json");
    EXPECT_EQ(response.body_view(),
              R"({"type":"urn:deroule:problem:day_unknown","title":"Not Found","status":404,)"
              R"("code":"day_unknown","detail":"There is \"no\" such day."})");
}

constexpr std::string_view form_type = "multipart/form-data; boundary=\"b 1\"";

std::string part(const std::string& disposition, const std::string& body) {
    return "--b 1\r\nContent-Disposition: form-data; " + disposition +
           "\r\nContent-Type: text/csv\r\n\r\n" + body + "\r\n";
}

TEST(Multipart, ReadsFieldsWithFiles) {
    const std::string body = part("name=\"title\"", "") +
                             part("name=roster; filename=\"a\\\"b;c.csv\"", "x\r\n--b 2\r\ny") +
                             "--b 1--\r\nepilogue";
    const auto parts = http::read_multipart(form_type, body);
    ASSERT_TRUE(parts);
    ASSERT_EQ(parts->size(), 2U);
    EXPECT_EQ((*parts)[0].name, "title");
    EXPECT_EQ((*parts)[0].body, "");
    EXPECT_EQ((*parts)[1].name, "roster");
    EXPECT_EQ((*parts)[1].file_name, "a\"b;c.csv");
    EXPECT_EQ((*parts)[1].body, "x\r\n--b 2\r\ny");
}

TEST(Multipart, SkipsAPreamble) {
    const auto parts =
        http::read_multipart(form_type, "preamble\r\n" + part("name=a", "1") + "--b 1--");
    ASSERT_TRUE(parts);
    EXPECT_EQ(parts->at(0).body, "1");
}

TEST(Multipart, RefusesWhatIsNotWellFormed) {
    const std::string good = part("name=a", "1") + "--b 1--";
    EXPECT_TRUE(http::read_multipart(form_type, good));
    for (std::size_t end = 0; end < good.size() - 1; ++end)
        EXPECT_FALSE(http::read_multipart(form_type, good.substr(0, end))) << end;
    EXPECT_FALSE(http::read_multipart("multipart/form-data", good));
    EXPECT_FALSE(http::read_multipart("text/plain; boundary=\"b 1\"", good));
    EXPECT_FALSE(http::read_multipart(form_type, part("title=a", "1") + "--b 1--"));
    std::string many;
    for (std::size_t i = 0; i <= http::parts_max; ++i)
        many += part("name=a", "1");
    EXPECT_FALSE(http::read_multipart(form_type, many + "--b 1--"));
}

Request json_request(std::string body) {
    Request request;
    request.headers = {{"content-type", "application/json; charset=utf-8"}};
    request.body = std::move(body);
    return request;
}

TEST(ApiRequest, TakesATemplateByNameOrWhole) {
    const auto named = http::read_create_day(json_request(
        R"({"template":"2021-01-21","title":"T","date":"2021-01-21","roster_base64":"w6k="})"));
    ASSERT_TRUE(named);
    EXPECT_EQ(named->agenda.template_name, "2021-01-21");
    EXPECT_EQ(named->title, "T");
    EXPECT_EQ(named->roster, "é");
    const auto whole = http::read_create_day(json_request(R"({"template":{"blocks":[]}})"));
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->agenda.text, R"({"blocks":[]})");
    EXPECT_EQ(whole->agenda.template_name, std::nullopt);
}

TEST(ApiRequest, TakesAForm) {
    Request request;
    request.headers = {{"content-type", std::string(form_type)}};
    request.body = part("name=template", "short") + part("name=roster; filename=r.csv", "a;b") +
                   part("name=title", "") + "--b 1--\r\n";
    const auto create = http::read_create_day(request);
    ASSERT_TRUE(create);
    EXPECT_EQ(create->agenda.template_name, "short");
    EXPECT_EQ(create->roster, "a;b");
    EXPECT_EQ(create->title, std::nullopt); // A field left blank says nothing.
}

TEST(ApiRequest, NamesTheMemberThatIsWrong) {
    EXPECT_NE(http::read_create_day(json_request(R"({"titel":"x"})")).error().detail.find("/titel"),
              std::string::npos);
    EXPECT_EQ(http::read_create_day(json_request(R"({"title":3})")).error().status, 422);
    EXPECT_EQ(http::read_create_day(json_request("{")).error().code, "json_invalid");
    EXPECT_EQ(http::read_create_day(json_request("[]")).error().status, 422);
    EXPECT_EQ(http::read_create_day(json_request(R"({"roster_base64":"*"})")).error().status, 422);
    EXPECT_EQ(http::read_create_day(json_request(R"({"template":"a","agenda":{}})")).error().status,
              422);
    EXPECT_EQ(http::read_create_day(Request{}).error().status, 415);
}

TEST(ApiRequest, ChecksAtLeastOneFile) {
    EXPECT_EQ(http::read_check(json_request("{}")).error().status, 422);
    const auto roster = http::read_check(json_request(R"({"roster":"a"})"));
    ASSERT_TRUE(roster);
    EXPECT_FALSE(roster->agenda);
}

TEST(ApiRequest, MintsForEveryoneUnlessToldOtherwise) {
    const domain::DayId day("d1");
    EXPECT_EQ(http::read_mint_links(Request{}, day)->audience, LinkAudience::everyone);
    const auto one =
        http::read_mint_links(json_request(R"({"audience":"facilitators","name":"Claire"})"), day);
    EXPECT_EQ(one->audience, LinkAudience::facilitators);
    EXPECT_EQ(one->name, "Claire");
    EXPECT_EQ(http::read_mint_links(json_request(R"({"audience":"all"})"), day).error().status,
              422);
}

TEST(ApiRequest, MintsForOnePersonAlone) {
    const domain::DayId day("d1");
    const auto one = http::read_mint_links(json_request(R"({"participant":"p7"})"), day);
    ASSERT_TRUE(one);
    EXPECT_EQ(one->people, std::vector{domain::ParticipantId("p7")});
    for (const char* body : {R"({"participant":"p7","audience":"everyone"})",
                             R"({"participant":""})", R"({"participant":7})"})
        EXPECT_EQ(http::read_mint_links(json_request(body), day).error().status, 422) << body;
}

Answer<ReportRequest> report_asked(const std::string& query) {
    http::Request request;
    request.query = query;
    return http::read_report(request, domain::DayId("d1"));
}

TEST(ApiRequest, AsksForTheOrganisersAccountUnlessToldOtherwise) {
    const auto plain = report_asked("");
    ASSERT_TRUE(plain);
    EXPECT_EQ(plain->kind, ReportKind::account);
    EXPECT_EQ(plain->format, ReportFormat::markdown);
    EXPECT_EQ(plain->audience, report::Audience::organisers);
    EXPECT_EQ(plain->language, report::Language::fr);
    const auto told = report_asked("public=true&language=en&format=json");
    ASSERT_TRUE(told);
    EXPECT_EQ(told->format, ReportFormat::json);
    EXPECT_EQ(told->audience, report::Audience::public_);
    EXPECT_EQ(told->language, report::Language::en);
}

TEST(ApiRequest, AsksForTheAttendanceSheetAsATable) {
    const auto sheet = report_asked("attendance=true");
    ASSERT_TRUE(sheet);
    EXPECT_EQ(sheet->kind, ReportKind::attendance);
    EXPECT_EQ(sheet->format, ReportFormat::csv);
    EXPECT_TRUE(report_asked("attendance=true&format=html"));
    for (const char* query : {"attendance=true&format=md", "attendance=true&public=true",
                              "attendance=yes", "public=1", "language=de", "format=pdf"})
        EXPECT_EQ(report_asked(query).error().status, 400) << query;
}

TEST(Base64, IsDecodedStrictly) {
    EXPECT_EQ(http::base64_decoded(""), "");
    EXPECT_EQ(http::base64_decoded("Zg=="), "f");
    EXPECT_EQ(http::base64_decoded("Zm9vYmE="), "fooba");
    EXPECT_EQ(http::base64_decoded("+/+/"), "\xFB\xFF\xBF");
    for (const char* broken : {"Zg=", "Zg", "Z===", "Zg==Zg==", "Zm9-"})
        EXPECT_EQ(http::base64_decoded(broken), std::nullopt) << broken;
}

TEST(LinksCsv, QuotesAndDisarmsFields) {
    EXPECT_EQ(csv_field("plain"), "plain");
    EXPECT_EQ(csv_field("a,b"), "\"a,b\"");
    EXPECT_EQ(csv_field("say \"hi\";"), "\"say \"\"hi\"\";\"");
    EXPECT_EQ(csv_field("=1+1"), "'=1+1");
    EXPECT_EQ(csv_field("-a,"), "\"'-a,\"");
    Link link;
    link.role = "participant";
    link.given_name = "Zoé";
    link.url = "https://d.example/j#t=x";
    EXPECT_EQ(links_csv({link}),
              "\xEF\xBB\xBFrole,participant,given_name,family_name,territory,category,email,url\r\n"
              "participant,,Zoé,,,,,https://d.example/j#t=x\r\n");
}

} // namespace
} // namespace deroule::net
