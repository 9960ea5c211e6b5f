#include "report/account.hpp"
#include "unit/report/told_day.hpp"

#include <gtest/gtest.h>

namespace deroule::report {
namespace {

using namespace domain;

DayAccount account_for(const ToldDay& told, Audience audience) {
    return account_of(told.day(), audience).days.at(0);
}

ToldDay scale_day(int min, int max) {
    BlockPlan block = plan("evaluation", BlockKind::evaluation, at(16, 0), 10);
    Question scale;
    scale.id = QuestionId("q");
    scale.kind = QuestionKind::scale;
    scale.text = "Utile";
    scale.scale_min = min;
    scale.scale_max = max;
    block.questions = {scale};
    std::vector<Participant> people;
    for (int i = 1; i <= 9; ++i)
        people.push_back(person("p" + std::to_string(i), "Prénom", "Nom", Category::elu, "Lac"));
    return ToldDay({block}, people);
}

TEST(AccountQuestions, TakesTheFirstQuestionToAllAsTheExpectations) {
    const DayAccount account = account_for(reference_day(), Audience::public_);
    ASSERT_EQ(account.expectations.questions.size(), 2U);
    EXPECT_TRUE(account.questions.empty());
    const QuestionAccount& hope = account.expectations.questions[0];
    EXPECT_EQ(hope.count, 2);
    ASSERT_EQ(hope.words.size(), 2U);
    EXPECT_EQ(hope.words[0].word, "oser");
    EXPECT_EQ(hope.words[0].count, 2);
    EXPECT_EQ(hope.words[1].word, "coopérer");
}

TEST(AccountQuestions, PutsAQuestionAfterTheGroupsUnderQuestions) {
    BlockPlan groups = plan("g", BlockKind::breakout, at(9, 0), 30);
    BlockPlan asked = plan("q", BlockKind::question, at(9, 30), 10);
    asked.questions.emplace_back().id = QuestionId("why");
    ToldDay told({groups, asked}, {});
    told.runs("q", at(9, 30), at(9, 40));
    const DayAccount account = account_for(told, Audience::public_);
    EXPECT_TRUE(account.expectations.questions.empty());
    EXPECT_EQ(account.questions.size(), 1U);
}

TEST(AccountQuestions, AveragesAScaleInTenths) {
    const QuestionAccount useful = account_for(reference_day(), Audience::public_).evaluation.at(0);
    EXPECT_EQ(useful.count, 3);
    EXPECT_EQ(useful.average_tenths, 43); // 13 over 3.
    ASSERT_EQ(useful.steps.size(), 5U);
    EXPECT_EQ(useful.steps[3].count, 2);
    EXPECT_EQ(useful.steps[0].count, 0);
}

TEST(AccountQuestions, RoundsHalvesOfATenthUpAndBelowZeroDown) {
    ToldDay told = scale_day(-2, 8);
    for (int i = 1; i <= 4; ++i)
        told.answers("p" + std::to_string(i), "q", Step{i == 1 ? 1 : 0}); // 0.25
    told.runs("evaluation", at(16, 0), at(16, 10));
    EXPECT_EQ(account_for(told, Audience::public_).evaluation.at(0).average_tenths, 3);
    told.answers("p1", "q", Step{-1}); // -0.25
    EXPECT_EQ(account_for(told, Audience::public_).evaluation.at(0).average_tenths, -3);
}

TEST(AccountQuestions, HasNoAverageWithoutAnswers) {
    ToldDay told = scale_day(1, 5);
    told.runs("evaluation", at(16, 0), at(16, 10));
    const QuestionAccount asked = account_for(told, Audience::public_).evaluation.at(0);
    EXPECT_EQ(asked.count, 0);
    EXPECT_FALSE(asked.average_tenths.has_value());
    EXPECT_EQ(asked.steps.size(), 5U);
}

TEST(AccountQuestions, LabelsChoicesThoseWithoutVotesToo) {
    const QuestionAccount best = account_for(reference_day(), Audience::public_).evaluation.at(1);
    ASSERT_EQ(best.steps.size(), 2U);
    EXPECT_EQ(best.steps[0].label, "Le matin");
    EXPECT_EQ(best.steps[0].count, 0);
    EXPECT_EQ(best.steps[1].count, 1);
}

TEST(AccountQuestions, NeverSaysWhoAnsweredAnEvaluation) {
    const DayAccount account = account_for(reference_day(), Audience::organisers);
    const QuestionAccount& say = account.evaluation.at(2);
    ASSERT_EQ(say.texts.size(), 1U);
    EXPECT_EQ(say.texts[0].text, "Une remarque anonyme");
    EXPECT_EQ(say.texts[0].author, "");
    EXPECT_EQ(account.expectations.questions.at(1).texts.at(0).author, "Lucie Cazalis");
}

TEST(AccountQuestions, SortsTextsSoThatTheirOrderSaysNothingOfWho) {
    ToldDay told = reference_day();
    told.answers("p1", "say", Text{"zéro"});
    told.answers("p4", "say", Text{"À la fin"});
    const auto texts = account_for(told, Audience::organisers).evaluation.at(2).texts;
    ASSERT_EQ(texts.size(), 3U);
    EXPECT_EQ(texts[0].text, "À la fin");
    EXPECT_EQ(texts[2].text, "zéro");
}

TEST(AccountQuestions, WithholdsResultsFromThePublicUntilAllHaveSeenThem) {
    ToldDay told = scale_day(1, 5);
    told.apply(BlockStarted{BlockId("evaluation"), at(16, 0), at(16, 10)});
    told.apply(PhaseStarted{BlockId("evaluation"), Phase::open, at(16, 0), std::nullopt});
    told.answers("p1", "q", Step{2});
    EXPECT_TRUE(account_for(told, Audience::public_).evaluation.empty());
    EXPECT_EQ(account_for(told, Audience::organisers).evaluation.size(), 1U);
    told.apply(PhaseStarted{BlockId("evaluation"), Phase::shown, at(16, 5), std::nullopt});
    EXPECT_EQ(account_for(told, Audience::public_).evaluation.size(), 1U);
}

} // namespace
} // namespace deroule::report
