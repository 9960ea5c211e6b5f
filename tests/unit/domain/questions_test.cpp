// Questions asked of everyone: open, closed, shown; the evaluation included.
#include "support/day_test.hpp"

#include <climits>

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class QuestionsTest : public DayTest {
  protected:
    void SetUp() override {
        given_start();
        given_running(tiny::aims);
    }
};

TEST_F(QuestionsTest, CloseThenShowTheirResults) {
    when(claire, AdvancePhase{tiny::aims, Phase::open, {}});
    then({move("advance_phase"), PhaseStarted{tiny::aims, Phase::closed, now, {}}});
    when(marc, AdvancePhase{tiny::aims, Phase::open, {}});
    then_refused(Rejection::phase_moved);
    when(claire, AdvancePhase{tiny::aims, Phase::closed, {}});
    then({move("advance_phase"), PhaseStarted{tiny::aims, Phase::shown, now, {}}});
    when(claire, AdvancePhase{tiny::aims, Phase::shown, {}});
    then_refused(Rejection::phase_wrong);
}

TEST_F(QuestionsTest, StayOpenAsLongAsTheirBlock) {
    EXPECT_EQ(block(tiny::aims).phase_ends_at, now + minutes(20));
    given_command(claire, ExtendBlock{tiny::aims, minutes(5)});
    EXPECT_EQ(block(tiny::aims).phase_ends_at, now + minutes(25));
    given_command(claire, ShortenBlock{tiny::aims, minutes(10)});
    EXPECT_EQ(block(tiny::aims).phase_ends_at, now + minutes(15));
}

TEST_F(QuestionsTest, TakeOneAnswerAPersonTheLastOne) {
    when(link(1), AnswerQuestion{{}, tiny::scale, Step{2}});
    then({QuestionAnswered{tiny::scale, tiny::person(1), Step{2}}});
    when(link(1), AnswerQuestion{{}, tiny::scale, Step{2}});
    then_nothing();
    given_command(link(1), AnswerQuestion{{}, tiny::scale, Step{5}});
    given_command(link(2), AnswerQuestion{{}, tiny::scale, Step{5}});
    const Answers& answers = day.harvest.answers.at(tiny::scale);
    EXPECT_EQ(answers.steps, (std::map<int, int>{{5, 2}}));
    EXPECT_EQ(answers.numbers.at(tiny::person(1)), 1);
    EXPECT_EQ(answers.numbers.at(tiny::person(2)), 2);
}

TEST_F(QuestionsTest, CountWordsWithoutCaseNorBlanksOnceAPerson) {
    given_command(link(1),
                  AnswerQuestion{{}, tiny::cloud, Words{{"Coopération", "ÉLAN", "élan "}}});
    given_command(link(2), AnswerQuestion{{}, tiny::cloud, Words{{" coopération", "Œuvre"}}});
    EXPECT_EQ(day.harvest.answers.at(tiny::cloud).words,
              (std::map<std::string, int>{{"coopération", 2}, {"élan", 1}, {"œuvre", 1}}));
    given_command(link(1), AnswerQuestion{{}, tiny::cloud, Words{{"eau"}}});
    EXPECT_EQ(day.harvest.answers.at(tiny::cloud).words,
              (std::map<std::string, int>{{"coopération", 1}, {"eau", 1}, {"œuvre", 1}}));
}

TEST_F(QuestionsTest, RefuseAnswersOfAnotherKindOrOutOfBounds) {
    const std::vector<std::pair<QuestionId, AnswerValue>> wrong{
        {tiny::scale, Step{0}},
        {tiny::scale, Step{6}},
        {tiny::scale, Step{INT_MIN}},
        {tiny::scale, Choice{1}},
        {tiny::choice, Choice{-1}},
        {tiny::choice, Choice{3}},
        {tiny::choice, Text{"bus"}},
        {tiny::cloud, Words{}},
        {tiny::cloud, Words{{"a", "b", "c", "d", "e", "f"}}},
        {tiny::cloud, Words{{" "}}},
        {tiny::cloud, Words{{std::string(41, 'a')}}},
        {tiny::open, Text{""}},
        {tiny::open, Text{std::string(text_chars_max + 1, 'a')}},
        {tiny::open, Words{{"a"}}}};
    for (const auto& [question, value] : wrong) {
        when(link(1), AnswerQuestion{{}, question, value});
        then_refused(Rejection::answer_invalid);
    }
}

TEST_F(QuestionsTest, TakeAnswersOfEachKind) {
    given_command(link(1), AnswerQuestion{{}, tiny::choice, Choice{2}});
    given_command(link(1), AnswerQuestion{{}, tiny::open, Text{std::string(text_chars_max, 'a')}});
    EXPECT_EQ(day.harvest.answers.at(tiny::choice).steps, (std::map<int, int>{{2, 1}}));
}

TEST_F(QuestionsTest, TakeNoAnswerOnceClosedNorBeforehand) {
    when(link(1), AnswerQuestion{{}, QuestionId("nothing"), Step{2}});
    then_refused(Rejection::question_unknown);
    when(link(1), AnswerQuestion{{}, tiny::verdict, Step{2}});
    then_refused(Rejection::question_closed);
    given_command(claire, AdvancePhase{tiny::aims, Phase::open, {}});
    when(link(1), AnswerQuestion{{}, tiny::scale, Step{2}});
    then_refused(Rejection::question_closed);
}

TEST_F(QuestionsTest, ShowResultsOnceAFacilitatorHasShownThem) {
    const auto shows = [this] { return day.harvest.shows_results(block(tiny::aims)); };
    EXPECT_FALSE(shows());
    given_command(claire, AdvancePhase{tiny::aims, Phase::open, {}});
    EXPECT_FALSE(shows());
    given_command(claire, AdvancePhase{tiny::aims, Phase::closed, {}});
    EXPECT_TRUE(shows());
    given_command(claire, Advance{tiny::aims});
    EXPECT_TRUE(shows()) << "they stay";
    given_command(claire, undo_last());
    EXPECT_TRUE(shows());
    given_command(claire, undo_last());
    EXPECT_FALSE(shows());
    given_command(claire, Advance{tiny::aims});
    EXPECT_FALSE(shows()) << "the block is over, and nobody has shown them";
}

TEST_F(QuestionsTest, LetFacilitatorsHideAWord) {
    given_command(link(1), AnswerQuestion{{}, tiny::cloud, Words{{"Élan", "zut"}}});
    when(claire, HideWord{tiny::cloud, " ZUT", true});
    then({WordHidden{tiny::cloud, "zut", true}});
    when(marc, HideWord{tiny::cloud, "zut", true});
    then_nothing();
    EXPECT_EQ(day.harvest.answers.at(tiny::cloud).hidden, (std::set<std::string>{"zut"}));
    // Whoever says it again says it in vain.
    given_command(link(2), AnswerQuestion{{}, tiny::cloud, Words{{"zut"}}});
    EXPECT_TRUE(day.harvest.answers.at(tiny::cloud).hidden.contains("zut"));
    when(claire, HideWord{tiny::cloud, "zut", false});
    then({WordHidden{tiny::cloud, "zut", false}});
    when(claire, HideWord{tiny::cloud, "zut", false});
    then_nothing();
    when(claire, HideWord{tiny::cloud, "oser", true});
    then_refused(Rejection::answer_invalid);
    when(claire, HideWord{QuestionId("nothing"), "zut", true});
    then_refused(Rejection::question_unknown);
    when(link(1), HideWord{tiny::cloud, "zut", true});
    then_refused(Rejection::facilitator_only);
    given_command(claire, CloseDay{});
    given_command(claire, HideWord{tiny::cloud, "zut", true});
}

TEST_F(QuestionsTest, EvaluateTheDayLikewise) {
    given_running(tiny::judge);
    when(link(1), AnswerQuestion{{}, tiny::verdict, Step{5}});
    then({QuestionAnswered{tiny::verdict, tiny::person(1), Step{5}}});
}

TEST_F(QuestionsTest, AreAnsweredForEachPersonBehindALink) {
    given_command(claire, MarkAbsent{tiny::person(4), ""});
    given_command(link(1), SeatCompanion{tiny::person(4), {}});
    when(link(1), AnswerQuestion{tiny::person(4), tiny::scale, Step{3}});
    then({QuestionAnswered{tiny::scale, tiny::person(4), Step{3}}});
    EXPECT_EQ(day.harvest.answers.at(tiny::scale).by_participant.size(), 1U);
}

} // namespace
} // namespace deroule::domain
