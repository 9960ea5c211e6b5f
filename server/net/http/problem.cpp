#include "net/http/problem.hpp"

#include "net/http/api_json.hpp"
#include "net/http/head.hpp"

namespace deroule::net::http {

Response problem(int status, std::string_view code, std::string_view detail) {
    return problem(Problem{status, std::string(code), std::string(detail), {}});
}

Response problem(const Problem& problem) {
    Json body;
    body["type"] = "urn:deroule:problem:" + problem.code;
    body["title"] = reason_phrase(problem.status);
    body["status"] = problem.status;
    body["code"] = problem.code;
    body["detail"] = problem.detail;
    if (!problem.findings.empty()) body["findings"] = to_json(problem.findings);
    return respond(problem.status, "application/problem+json", write(body));
}

} // namespace deroule::net::http
