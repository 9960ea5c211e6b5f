#include "unit/net/server_fixture.hpp"

namespace deroule::net {
namespace {

class HttpTest : public ServerTest {};

TEST_F(HttpTest, ListensOnTheRealPort) {
    const std::uint16_t port = start();
    EXPECT_NE(port, 0);
    EXPECT_EQ(server_->public_url(), "http://127.0.0.1:" + std::to_string(port));
    settings_.port = port;
    EXPECT_THROW(Server(settings_, ServerDeps{context_.get_executor(), nullptr, services_, nullptr,
                                              metrics_, page}),
                 ListenFault);
}

TEST_F(HttpTest, AnswersSeveralRequestsOnOneConnection) {
    start();
    const std::string answer =
        exchange("GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"
                 "HEAD / HTTP/1.1\r\nHost: a\r\n\r\n"
                 "GET /none HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    EXPECT_NE(answer.find("\r\n\r\nok\nHTTP/1.1 200 OK\r\n"), std::string::npos);
    EXPECT_NE(answer.find("Content-Length: 15\r\n"), std::string::npos);
    EXPECT_EQ(answer.find("<!doctype"), std::string::npos); // HEAD has no body.
    EXPECT_NE(answer.find("HTTP/1.1 404 Not Found\r\n"), std::string::npos);
    EXPECT_NE(answer.find("Connection: close\r\n"), std::string::npos);
}

TEST_F(HttpTest, ReadsAnUploadAfterSayingGoOn) {
    start();
    const std::string body = R"({"roster":")" + std::string(200'000, 'a') + "\"}";
    const std::string answer =
        exchange("POST /api/v1/check HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer home\r\n"
                 "Content-Type: application/json\r\nExpect: 100-continue\r\nConnection: close\r\n"
                 "Content-Length: " +
                 std::to_string(body.size()) + "\r\n\r\n" + body);
    EXPECT_TRUE(answer.starts_with("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n")) << answer;
}

TEST_F(HttpTest, RefusesAnUploadBeforeReadingIt) {
    settings_.limits.upload_bytes = 1000;
    start();
    const std::string head = "POST /api/v1/check HTTP/1.1\r\nHost: a\r\n";
    EXPECT_TRUE(exchange(head + "Content-Length: 900\r\n\r\n" + std::string(900, 'a'))
                    .starts_with("HTTP/1.1 401 "));
    const std::string known = head + "Authorization: Bearer home\r\n";
    EXPECT_TRUE(exchange(known + "Content-Length: 1001\r\n\r\n").starts_with("HTTP/1.1 413 "));
    EXPECT_TRUE(exchange(known + "Transfer-Encoding: chunked\r\n\r\n7d0\r\n" +
                         std::string(2000, 'a') + "\r\n0\r\n\r\n")
                    .starts_with("HTTP/1.1 413 "));
    EXPECT_TRUE(exchange("GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello")
                    .starts_with("HTTP/1.1 413 "));
}

TEST_F(HttpTest, RefusesBrokenOrEndlessHeads) {
    start();
    EXPECT_TRUE(exchange("nonsense\r\n\r\n").starts_with("HTTP/1.1 400 "));
    EXPECT_TRUE(exchange("GET / HTTP/1.1\r\nX: " + std::string(20'000, 'a') + "\r\n\r\n")
                    .starts_with("HTTP/1.1 431 "));
}

TEST_F(HttpTest, ClosesWhoeverSendsNoRequest) {
    settings_.limits.request = Duration{50};
    start();
    EXPECT_EQ(exchange("GET / HT"), "");
}

} // namespace
} // namespace deroule::net
