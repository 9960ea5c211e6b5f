// Hands, calls for help, messages.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

class FloorTest : public DayTest {
  protected:
    void SetUp() override { given_start(); }
};

TEST_F(FloorTest, IsAskedForAndLeft) {
    when(link(1), AskFloor{});
    then({HandRaised{tiny::person(1), now}});
    when(link(1), AskFloor{});
    then_nothing();
    when(link(1), LeaveFloor{});
    then({HandLowered{tiny::person(1)}});
    when(link(1), LeaveFloor{});
    then_nothing();
}

TEST_F(FloorTest, IsGivenToOnePersonAtATime) {
    given_command(link(1), AskFloor{});
    given_command(link(2), AskFloor{});
    when(claire, GiveFloor{tiny::person(2)});
    then({FloorGiven{tiny::person(2)}});
    when(marc, GiveFloor{tiny::person(2)});
    then_nothing();
    given_command(claire, GiveFloor{tiny::person(1)});
    ASSERT_EQ(day.floor.hands.size(), 1U) << "whoever spoke before has spoken";
    EXPECT_TRUE(day.floor.hands[0].speaking);
    when(claire, LowerHand{tiny::person(1)});
    then({HandLowered{tiny::person(1)}});
    when(claire, LowerHand{tiny::person(1)});
    then_nothing();
    when(claire, GiveFloor{tiny::person(3)});
    then_refused(Rejection::hand_not_raised);
}

TEST_F(FloorTest, ForgetsTheHandOfWhoeverLeaves) {
    given_command(link(1), AskFloor{});
    when(engine, NoteDeparture{tiny::person(1)});
    then({ParticipantLeft{tiny::person(1), now}, HandLowered{tiny::person(1)}});
    given_command(link(2), AskFloor{});
    when(claire, MarkAbsent{tiny::person(2), "Parti"});
    then_has(HandLowered{tiny::person(2)});
}

// W-61.
TEST_F(FloorTest, TakesACallFromWhereThePersonIs) {
    given_open_groups();
    when(link(1), CallForHelp{{}, "Plus de son"});
    Call call;
    call.id = CallId("h1");
    call.participant = tiny::person(1);
    call.group = GroupId("r1g1");
    call.text = "Plus de son";
    call.called_at = now;
    then({CallMade{call}});
    when(link(1), CallForHelp{{}, "Toujours pas"});
    then_refused(Rejection::limit_reached);
    when(link(2), CallForHelp{{}, std::string(text_chars_max + 1, 'a')});
    then_refused(Rejection::text_too_long);
}

TEST_F(FloorTest, LetsOneFacilitatorTakeACallAndAnyAnswerIt) {
    given_command(link(1), CallForHelp{});
    when(claire, TakeCall{CallId("h1")});
    then({CallTaken{CallId("h1"), "Claire", ""}});
    when(claire, TakeCall{CallId("h1")});
    then_nothing();
    when(marc, TakeCall{CallId("h1")});
    then_refused(Rejection::call_taken);
    when(marc, AnswerCall{CallId("h1")});
    then({CallAnswered{CallId("h1")}});
    when(claire, AnswerCall{CallId("h1")});
    then_nothing();
    when(claire, TakeCall{CallId("h1")});
    then_refused(Rejection::call_over);
    when(claire, TakeCall{CallId("h9")});
    then_refused(Rejection::call_unknown);
    when(claire, AnswerCall{CallId("h9")});
    then_refused(Rejection::call_unknown);
    given_command(link(1), CallForHelp{});
}

TEST_F(FloorTest, TellsFacilitatorsOfOneNameApartByTheirLinks) {
    const std::string first(64, 'a');
    const std::string second(64, 'b');
    for (const char* name : {"Claire", ""}) {
        Actor one = tiny::facilitator(name);
        one.link = first;
        Actor other = one;
        other.link = second;
        given_command(link(1), CallForHelp{});
        const CallId call("h" + std::to_string(day.counters.calls));
        when(one, TakeCall{call});
        then({CallTaken{call, name, first}});
        when(other, TakeCall{call});
        then_refused(Rejection::call_taken);
        given_command(one, AnswerCall{call});
    }
}

// A home link may be used by several, who are then nobody in particular.
TEST_F(FloorTest, GivesNoCallTwiceToThoseWithoutAName) {
    Actor nameless = tiny::facilitator("");
    nameless.link = std::string(64, 'a');
    given_command(link(1), CallForHelp{});
    given_command(nameless, TakeCall{CallId("h1")});
    when(nameless, TakeCall{CallId("h1")});
    then_refused(Rejection::call_taken);
}

TEST_F(FloorTest, LetsWhoeverCalledCancel) {
    given_command(link(1), CallForHelp{});
    when(link(2), CancelCall{{}, CallId("h1")});
    then_refused(Rejection::not_yours);
    when(link(1), CancelCall{{}, CallId("h1")});
    then({CallCancelled{CallId("h1")}});
    when(link(1), CancelCall{{}, CallId("h1")});
    then_nothing();
    when(link(1), CancelCall{{}, CallId("h9")});
    then_refused(Rejection::call_unknown);
    when(claire, AnswerCall{CallId("h1")});
    then_refused(Rejection::call_over);
}

TEST_F(FloorTest, CarriesMessagesToTheirAudience) {
    given_open_groups();
    const std::vector<MessageAudience> audiences{ToAll{}, ToCategory{Category::etat},
                                                 ToGroups{{GroupId("r1g1"), GroupId("r1g2")}},
                                                 ToParticipant{tiny::person(1)}};
    int number = 0;
    for (const MessageAudience& audience : audiences) {
        when(claire, SendMessage{audience, "Dix minutes"});
        const MessageId id("m" + std::to_string(++number));
        then({MessageSent{{id, audience, "Dix minutes", "Claire", now}}});
    }
}

TEST_F(FloorTest, CarriesNoMessageToGroupsThatPeopleDoNotKnowOf) {
    given_running(tiny::peers);
    const SendMessage to_draft{ToGroups{{GroupId("r1g1")}}, "Dix minutes"};
    when(claire, to_draft);
    then_refused(Rejection::round_status_wrong);
    given_command(claire, AcceptGroups{RoundId("r1")});
    when(claire, to_draft);
    then_refused(Rejection::round_status_wrong);
    given_command(claire, AnnounceGroups{RoundId("r1")});
    given_command(claire, to_draft);
    given_command(claire, OpenGroups{RoundId("r1")});
    given_command(claire, CallBack{RoundId("r1")});
    given_command(claire, to_draft);
}

TEST_F(FloorTest, CarriesNoEmptyMessageNorToNobody) {
    when(claire, SendMessage{ToAll{}, " "});
    then_refused(Rejection::text_empty);
    when(claire, SendMessage{ToAll{}, std::string(text_chars_max + 1, 'a')});
    then_refused(Rejection::text_too_long);
    when(claire, SendMessage{ToGroups{}, "?"});
    then_refused(Rejection::audience_empty);
    when(claire, SendMessage{ToGroups{{GroupId("r9g9")}}, "?"});
    then_refused(Rejection::group_unknown);
    when(claire, SendMessage{ToParticipant{ParticipantId("stranger")}, "?"});
    then_refused(Rejection::participant_unknown);
}

} // namespace
} // namespace deroule::domain
