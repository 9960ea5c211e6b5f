#include "report/account_fields.hpp"
#include "report/json.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

TEST(Json, SaysWhatItIsAndForWhom) {
    const auto document =
        json::Json::parse(write_json(account_of(reference_day().day(), Audience::public_)));
    EXPECT_EQ(document["kind"], "deroule/account");
    EXPECT_EQ(document["version"], 1);
    EXPECT_EQ(document["audience"], "public");
    EXPECT_EQ(document["days"].size(), 1U);
}

TEST(Json, HoldsTheWholeAccount) {
    const Account account = account_of(reference_day().day(), Audience::organisers);
    auto document = json::Json::parse(write_json(account));
    EXPECT_EQ(document["days"][0]["came"]["elu"], 2);
    EXPECT_EQ(document["days"][0]["agenda"][0]["drift_ms"], 180'000);
    EXPECT_EQ(document["days"][0]["evaluation"][0]["average_tenths"], 43);
    EXPECT_EQ(document["days"][0]["harvests"][0]["rule"], "by_category");
    document.erase("kind");
    document.erase("version");
    // Reading it back and writing it again loses nothing.
    const auto again = json::read<Account>(document, json::Place());
    EXPECT_EQ(json::write(again), document);
}

TEST(Json, IsWrittenEvenWhereATextIsBroken) {
    ToldDay told({plan("b", domain::BlockKind::plenary, at(9, 0), 10)},
                 {person("p1", "a", "b", domain::Category::elu, "T")});
    told.publishes(told.writes("p1", "b", "", "", "coup\xC3"));
    const std::string text = write_json(account_of(told.day(), Audience::public_));
    EXPECT_NE(text.find("coup\uFFFD"), std::string::npos);
}

} // namespace
} // namespace deroule::report
