// The sentences built into the program are those of protocol/rejections.json.
#include "wire/rejection_sentences.hpp"
#include "wire/sample.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace deroule::wire {
namespace {

TEST(RejectionSentences, AreSortedForSearching) {
    EXPECT_TRUE(std::is_sorted(
        rejection_sentences.begin(), rejection_sentences.end(),
        [](const Sentence& left, const Sentence& right) { return left.code < right.code; }));
}

TEST(RejectionSentences, AreThoseOfTheProtocol) {
    const nlohmann::json told = protocol_json("rejections.json");
    ASSERT_EQ(rejection_sentences.size(), told.size());
    for (const auto& entry : told) {
        const auto sentence =
            std::find_if(rejection_sentences.begin(), rejection_sentences.end(),
                         [&](const Sentence& each) { return each.code == entry["code"]; });
        ASSERT_NE(sentence, rejection_sentences.end()) << entry["code"];
        EXPECT_EQ(sentence->retry, entry["retry"]) << entry["code"];
        EXPECT_EQ(sentence->fr, entry["fr"]) << entry["code"];
        EXPECT_EQ(sentence->en, entry["en"]) << entry["code"];
    }
}

} // namespace
} // namespace deroule::wire
