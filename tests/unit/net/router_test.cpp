#include "net/http/router.hpp"
#include "unit/net/fakes.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <set>
#include <string>

namespace deroule::net::http {
namespace {

using Json = nlohmann::json;

constexpr std::array<Asset, 3> client{
    Asset{"/index.html", "text/html; charset=utf-8", "aa", Naming::plain, "<!doctype html>", "BR",
          "GZ"},
    Asset{"/assets/app-12345678.js", "text/javascript; charset=utf-8", "bb", Naming::hashed, "code",
          "BR", ""},
    Asset{"/font.woff2", "font/woff2", "cc", Naming::plain, "font", "", ""}};

class RouterTest : public testing::Test {
  protected:
    Response ask(Request request) {
        boost::asio::io_context context;
        Response response;
        boost::asio::co_spawn(context, serve(request, response), [](std::exception_ptr failure) {
            if (failure) std::rethrow_exception(failure);
        });
        context.run();
        return response;
    }

    Response ask(const std::string& method, const std::string& path, const std::string& token = "",
                 const std::string& body = "") {
        Request request;
        request.method = method;
        const auto question = std::min(path.find('?'), path.size());
        request.path = path.substr(0, question);
        request.query = path.substr(std::min(question + 1, path.size()));
        if (!token.empty()) request.headers.push_back({"authorization", "Bearer " + token});
        if (!body.empty()) request.headers.push_back({"content-type", "application/json"});
        request.body = body;
        return ask(std::move(request));
    }

    static Json json(const Response& response) { return Json::parse(response.body_view()); }

    std::shared_ptr<FakeServices> services_ = std::make_shared<FakeServices>();
    std::shared_ptr<Metrics> metrics_ = std::make_shared<Metrics>();
    Router router_{Settings{}, services_, metrics_, client};

  private:
    boost::asio::awaitable<void> serve(const Request& request, Response& response) {
        const Ticket ticket = co_await router_.open(request);
        if (ticket.answer) {
            response = *ticket.answer;
        } else {
            response = co_await router_.answer(ticket, request);
        }
    }
};

TEST_F(RouterTest, AnswersWhetherItLivesAndIsReady) {
    EXPECT_EQ(ask("GET", "/healthz").body_view(), "ok\n");
    EXPECT_EQ(ask("GET", "/readyz").status, 200);
    services_->readiness_.days_replayed = false;
    EXPECT_EQ(ask("GET", "/readyz").status, 503);
    EXPECT_NE(ask("GET", "/metrics").body_view().find("deroule_days 2\n"), std::string_view::npos);
}

TEST_F(RouterTest, AnswersTheClientsPageOnEveryLink) {
    for (const char* path : {"/", "/j", "/o", "/f", "/index.html"}) {
        const Response response = ask("GET", path);
        EXPECT_EQ(response.body_view(), "<!doctype html>") << path;
        EXPECT_EQ(response.header("cache-control"), "no-store");
    }
    EXPECT_EQ(ask("GET", "/x").status, 404);
    EXPECT_EQ(ask("GET", "/assets/../index.html").status, 404);
    EXPECT_EQ(ask("POST", "/").status, 405);
    EXPECT_EQ(ask("POST", "/").header("allow"), "GET, HEAD");
}

TEST_F(RouterTest, NegotiatesTheEncodingOfFiles) {
    const auto with = [&](const std::string& accepted, const std::string& path = "/") {
        Request request;
        request.method = "GET";
        request.path = path;
        request.headers = {{"accept-encoding", accepted}};
        const Response response = ask(std::move(request));
        EXPECT_EQ(response.header("vary"), "Accept-Encoding");
        return std::string(response.header("content-encoding")) + ":" +
               std::string(response.body_view()) + ":" + std::string(response.header("etag"));
    };
    EXPECT_EQ(with("gzip, deflate, br"), "br:BR:\"aa-br\"");
    EXPECT_EQ(with("gzip"), "gzip:GZ:\"aa-gz\"");
    EXPECT_EQ(with("br;q=0.5, gzip;q=0.9"), "gzip:GZ:\"aa-gz\"");
    EXPECT_EQ(with("br;q=0, gzip;q=0"), ":<!doctype html>:\"aa\"");
    EXPECT_EQ(with("*"), "br:BR:\"aa-br\"");
    EXPECT_EQ(with("identity, br;q=0.5"), ":<!doctype html>:\"aa\"");
    EXPECT_EQ(with("deflate"), ":<!doctype html>:\"aa\"");
    EXPECT_EQ(with("gzip", "/assets/app-12345678.js"), ":code:\"bb\"");
}

TEST_F(RouterTest, SaysWhenAFileIsAlreadyThere) {
    const auto with = [&](const std::string& tags) {
        Request request;
        request.method = "GET";
        request.path = "/assets/app-12345678.js";
        request.headers = {{"if-none-match", tags}};
        return ask(std::move(request));
    };
    EXPECT_EQ(with("\"bb\"").status, 304);
    EXPECT_EQ(with("\"bb\"").body_view(), "");
    EXPECT_EQ(with("\"x\", W/\"bb\"").status, 304);
    EXPECT_EQ(with("*").status, 304);
    EXPECT_EQ(with("\"bb-br\"").status, 200);
    EXPECT_EQ(with("\"bb\"").header("cache-control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(ask("GET", "/font.woff2").header("cache-control"), "no-cache");
}

TEST_F(RouterTest, AsksForALinksSecret) {
    const Response none = ask("GET", "/api/v1/days");
    EXPECT_EQ(none.status, 401);
    EXPECT_EQ(none.header("www-authenticate"), "Bearer");
    EXPECT_EQ(none.header("content-type"), "application/problem+json");
    EXPECT_EQ(ask("GET", "/api/v1/days", "guess").status, 401);
    EXPECT_EQ(ask("GET", "/api/v1/days", "person").status, 403);
    EXPECT_EQ(ask("GET", "/api/v1/days", "home").status, 200);
}

TEST_F(RouterTest, ShowsADaysLinkThatDayOnly) {
    EXPECT_EQ(json(ask("GET", "/api/v1/days", "home"))["days"].size(), 2U);
    const Json own = json(ask("GET", "/api/v1/days", "desk"));
    ASSERT_EQ(own["days"].size(), 1U);
    EXPECT_EQ(own["days"][0]["id"], "d1");
    EXPECT_EQ(ask("GET", "/api/v1/days/d1/report", "desk").status, 200);
    EXPECT_EQ(ask("GET", "/api/v1/days/d2/report", "desk").status, 404);
    EXPECT_EQ(ask("GET", "/api/v1/days/d1/report", "person").status, 403);
    EXPECT_EQ(ask("POST", "/api/v1/days", "desk", "{}").status, 403);
    EXPECT_EQ(ask("GET", "/api/v1/days/d1/agenda.ics", "person").status, 200);
    EXPECT_EQ(ask("GET", "/api/v1/days/d2/agenda.ics", "person").status, 404);
}

TEST_F(RouterTest, CreatesDaysWithTheHomeLink) {
    const Response response =
        ask("POST", "/api/v1/days", "home", R"({"template":"reference","roster":"a"})");
    EXPECT_EQ(response.status, 201);
    EXPECT_EQ(response.header("location"), "/api/v1/days/d3");
    EXPECT_EQ(json(response)["findings"][0]["explanation"]["en"], "en");
    ASSERT_EQ(services_->created_.size(), 1U);
    EXPECT_EQ(services_->created_[0].agenda.template_name, "reference");
    EXPECT_EQ(ask("POST", "/api/v1/days", "home", "nonsense").status, 400);
}

TEST_F(RouterTest, ChecksFilesForAnyFacilitator) {
    const Json checked = json(ask("POST", "/api/v1/check", "desk", R"({"roster":"a"})"));
    EXPECT_EQ(checked["usable"], true);
    EXPECT_EQ(checked["participants"], 7);
    EXPECT_EQ(json(ask("GET", "/api/v1/templates", "desk"))["templates"][0]["blocks"], 16);
}

TEST_F(RouterTest, AnswersLinksAsTableOrJson) {
    Request request;
    request.method = "POST";
    request.path = "/api/v1/days/d1/links";
    request.headers = {{"authorization", "bearer desk"}, {"accept", "text/csv, */*"}};
    const Response table = ask(request);
    EXPECT_EQ(table.header("content-type"), "text/csv; charset=utf-8");
    EXPECT_EQ(table.header("content-disposition"), "attachment; filename=\"links-d1.csv\"");
    const Json links = json(ask("POST", "/api/v1/days/d1/links", "desk"));
    EXPECT_EQ(links["links"][0]["url"], "https://d.example/j#t=d1");
}

TEST_F(RouterTest, AnswersTheReportAsAFile) {
    const Response report = ask("GET", "/api/v1/days/d1/report?format=md", "home");
    EXPECT_EQ(report.body_view(), "# Jour");
    EXPECT_EQ(report.header("content-disposition"), "attachment; filename=\"Jour_1.md\"");
    EXPECT_EQ(ask("GET", "/api/v1/days/d1/report?format=pdf", "home").status, 400);
    EXPECT_EQ(json(ask("GET", "/api/v1/days/d9/report", "home"))["code"], "day_unknown");
}

TEST_F(RouterTest, AnswersWhatSeatsCostToFacilitators) {
    const std::string path = "/api/v1/days/d1/rounds/r%201/costs?participant=p1";
    const Json costs = json(ask("GET", path, "desk"));
    EXPECT_EQ(costs, Json::parse(R"({"participant":"p1","costs":[{"group":"r1g2","hard":-1,
        "repeats":0,"category":0,"traits":2,"meets_again":["p2"]}]})"));
    EXPECT_EQ(ask("GET", path, "person").status, 403);
    EXPECT_EQ(ask("GET", "/api/v1/days/d2/rounds/r1/costs?participant=p1", "desk").status, 404);
    const Response nobody = ask("GET", "/api/v1/days/d1/rounds/r1/costs?participant=", "desk");
    EXPECT_EQ(nobody.status, 400);
    EXPECT_EQ(json(nobody)["code"], "parameter_invalid");
    EXPECT_EQ(json(ask("GET", "/api/v1/days/d1/rounds/r2/costs?participant=p1", "desk"))["code"],
              "round_unknown");
}

TEST_F(RouterTest, AnswersHowGroupsWouldBeMended) {
    const Json repair = json(ask("GET", "/api/v1/days/d1/rounds/r1/repair", "home"));
    EXPECT_EQ(repair, Json::parse(R"({"moves":[{"participant":"p1","from":"r1g1","to":"r1g2"},
        {"participant":"p2","from":null,"to":"r1g2"}],"least":2,
        "before":{"hard":3,"repeats":0,"category":0,"traits":0},
        "after":{"hard":0,"repeats":0,"category":0,"traits":0}})"));
    EXPECT_EQ(ask("GET", "/api/v1/days/d1/rounds/r1/repair", "person").status, 403);
}

TEST_F(RouterTest, SendsGroupsOutAndTakesThemBackAsATable) {
    const Response table = ask("GET", "/api/v1/days/d1/rounds/r1/groups.csv?language=en", "desk");
    EXPECT_EQ(table.body_view(), "Group");
    EXPECT_EQ(table.header("content-disposition"), "attachment; filename=\"groups-r1.csv\"");
    EXPECT_EQ(ask("GET", "/api/v1/days/d1/rounds/r1/groups.csv?language=de", "desk").status, 400);

    Request request;
    request.method = "POST";
    request.path = "/api/v1/days/d1/blocks/pairs/groups.csv";
    request.headers = {{"authorization", "Bearer desk"}, {"content-type", "text/csv; header=x"}};
    request.body = "group;id";
    const Response brought = ask(request);
    EXPECT_EQ(brought.status, 200);
    EXPECT_EQ(json(brought)["round"], "r2");
    EXPECT_EQ(json(brought)["findings"].size(), 1U);
    ASSERT_EQ(services_->imported_.size(), 1U);
    EXPECT_EQ(services_->imported_[0].block.text(), "pairs");
    EXPECT_EQ(services_->imported_[0].table, "group;id");
    EXPECT_TRUE(services_->imported_[0].actor.is_facilitator());
    request.headers.back().value = "application/json";
    EXPECT_EQ(ask(request).status, 415);
}

TEST_F(RouterTest, SaysWhichMethodsAPathHas) {
    const Response wrong = ask("DELETE", "/api/v1/days");
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.header("allow"), "GET, HEAD, POST");
    EXPECT_EQ(ask("GET", "/api/v1/nothing").status, 404);
    EXPECT_EQ(ask("GET", "/api/v1/days/a%2Fb/report", "home").status, 404);
}

TEST_F(RouterTest, AnswersAFailingServiceWithoutItsWords) {
    services_->failing_ = true;
    const Response response = ask("GET", "/api/v1/days", "home");
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(response.body_view().find("journal is away"), std::string_view::npos);
}

TEST_F(RouterTest, ReadsBodiesOnlyWhereTheyAreWanted) {
    for (const Route& route : routes()) {
        const bool posts = route.method == "POST";
        EXPECT_EQ(route.upload != Upload::none, posts) << route.pattern;
        EXPECT_TRUE(!posts || route.need != Need::nothing) << route.pattern;
    }
}

// The description and the table of routes say the same.
TEST_F(RouterTest, IsDescribedRouteByRoute) {
    const Json description = json(ask("GET", "/api/v1/openapi.json"));
    EXPECT_EQ(description["openapi"], "3.1.0");
    std::set<std::string> described;
    for (const auto& [path, operations] : description["paths"].items())
        for (const auto& [method, operation] : operations.items()) {
            if (method == "parameters") continue;
            described.insert(method + " " + path);
            const bool open = operation.contains("security") && operation["security"].empty();
            const auto name = operation["operationId"].get<std::string>();
            for (const Route& route : routes()) {
                if (route.pattern != path || lower(route.method) != method) continue;
                EXPECT_EQ(open, route.need == Need::nothing) << name;
            }
        }
    std::set<std::string> routed;
    for (const Route& route : routes())
        routed.insert(lower(route.method) + " " + std::string(route.pattern));
    EXPECT_EQ(described, routed);
}

TEST(Match, TakesOneSegmentForTheDay) {
    EXPECT_EQ(match("/a/{id}/b", "/a/d1/b"), (Matched{"d1", ""}));
    EXPECT_EQ(match("/a", "/a"), (Matched{"", ""}));
    for (const char* path :
         {"/a//b", "/a/x/y/b", "/a/../b", "/a/b", "/a/é/b", "/a/d1/b/", "", "/", "xa/d1/b"})
        EXPECT_EQ(match("/a/{id}/b", path), std::nullopt) << path;
}

TEST(Match, DecodesTheSegmentOfAPart) {
    EXPECT_EQ(match("/a/{id}/b/{round}/c", "/a/d1/b/r1/c"), (Matched{"d1", "r1"}));
    EXPECT_EQ(match("/a/{id}/b/{round}/c", "/a/d1/b/%C3%A9t%C3%A9+1/c"), (Matched{"d1", "été+1"}));
    for (const char* path : {"/a/d1/b//c", "/a/d1/b/r1", "/a/d1/b/%zz/c", "/a/d1/b/r1/c/d"})
        EXPECT_EQ(match("/a/{id}/b/{round}/c", path), std::nullopt) << path;
}

} // namespace
} // namespace deroule::net::http
