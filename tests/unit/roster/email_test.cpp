#include "roster/email.hpp"

#include <gtest/gtest.h>

namespace deroule::roster {
namespace {

TEST(Email, AcceptsUsualAddresses) {
    for (const char* address : {"a@example.org", "pierre-yves.hébert@example.org",
                                "a+b@sub.example.org", "x_1@example.fr"}) {
        EXPECT_TRUE(well_formed_address(address)) << address;
    }
}

TEST(Email, RefusesWhatCannotBeWrittenTo) {
    for (const char* address : {"", "@", "a", "a@", "@example.org", "a@example", "a b@example.org",
                                "a@@example.org", "a@example..org", "a@.org", "a@example.",
                                "a@example.org, b@example.org", "a.@example.org"}) {
        EXPECT_FALSE(well_formed_address(address)) << address;
    }
}

TEST(Email, IsFoundInsideDecoration) {
    EXPECT_EQ(bare_address("Jean Dupont <jean@example.org>"), "jean@example.org");
    EXPECT_EQ(bare_address("mailto:jean@example.org"), "jean@example.org");
    EXPECT_EQ(bare_address("jean@example.org"), "jean@example.org");
}

} // namespace
} // namespace deroule::roster
