#include "report/json.hpp"

#include "report/account_fields.hpp"

namespace deroule::report {

std::string write_json(const Account& account) {
    json::Json document = json::write(account);
    document["kind"] = "deroule/account";
    document["version"] = 1;
    // A report is wanted even where an old journal holds a broken character.
    return document.dump(2, ' ', false, json::Json::error_handler_t::replace) + "\n";
}

} // namespace deroule::report
