// Whoever has no right to a command is told so.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

class RolesTest : public DayTest {
  protected:
    void SetUp() override { given_start(); }
};

TEST_F(RolesTest, KeepTheAgendaToFacilitators) {
    for (const Actor& actor : {link(1), observer, engine}) {
        when(actor, Advance{tiny::welcome});
        then_refused(Rejection::facilitator_only);
        when(actor, Undo{1});
        then_refused(Rejection::facilitator_only);
        when(actor, SendMessage{ToAll{}, "Bonjour"});
        then_refused(Rejection::facilitator_only);
    }
}

TEST_F(RolesTest, KeepParticipantsCommandsToThem) {
    for (const Actor& actor : {claire, observer, engine}) {
        when(actor, Arrive{});
        then_refused(Rejection::participant_only);
        when(actor, CallForHelp{{}, "?"});
        then_refused(Rejection::participant_only);
    }
}

TEST_F(RolesTest, KeepTheEnginesCommandsToIt) {
    for (const Actor& actor : {claire, observer, link(1)}) {
        when(actor, ReachDeadline{});
        then_refused(Rejection::engine_only);
        when(actor, NoteDeparture{tiny::person(1)});
        then_refused(Rejection::engine_only);
        when(actor, RecordPlan{});
        then_refused(Rejection::engine_only);
    }
}

TEST_F(RolesTest, LetNobodyActForAnother) {
    when(link(1), Leave{tiny::person(2)});
    then_refused(Rejection::not_yours);
    when(link(1), AskFloor{tiny::person(2)});
    then_refused(Rejection::not_yours);
    when(link(1), Arrive{ParticipantId("stranger")});
    then_refused(Rejection::participant_unknown);
    when(link(ParticipantId("stranger")), Arrive{});
    then_refused(Rejection::participant_unknown);
}

} // namespace
} // namespace deroule::domain
