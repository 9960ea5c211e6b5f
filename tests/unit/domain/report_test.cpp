// Groups report, one after another.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

using std::chrono::minutes;

class ReportTest : public DayTest {
  protected:
    void given_reports() {
        given_start();
        given_open_groups();
        given_command(claire, CallBack{RoundId("r1")});
        given_running(tiny::told);
    }
    const GroupId first{"r1g1"}, second{"r1g2"}, third{"r1g3"}, fourth{"r1g4"};
};

TEST_F(ReportTest, BeginsWithTheFirstGroup) {
    given_start();
    given_open_groups();
    when(claire, Advance{tiny::peers});
    then_has(PhaseStarted{tiny::told, Phase::reporting, now, {}});
    then_has(ReportTurnStarted{tiny::told, first, now + Duration(minutes(15)) / 4});
    EXPECT_EQ(block(tiny::told).reporting, first);
}

TEST_F(ReportTest, GivesTheFloorToEachGroupInTurn) {
    given_reports();
    when(claire, AdvancePhase{tiny::told, Phase::reporting, first});
    then({move("advance_phase"),
          ReportTurnStarted{tiny::told, second, now + Duration(minutes(15)) / 4}});
    when(marc, AdvancePhase{tiny::told, Phase::reporting, first});
    then_refused(Rejection::phase_moved);
    given_command(claire, AdvancePhase{tiny::told, Phase::reporting, second});
    given_command(claire, AdvancePhase{tiny::told, Phase::reporting, third});
    when(claire, AdvancePhase{tiny::told, Phase::reporting, fourth});
    then({move("advance_phase"), PhaseStarted{tiny::told, Phase::finished, now, {}}});
    EXPECT_FALSE(block(tiny::told).reporting.has_value());
    when(claire, AdvancePhase{tiny::told, Phase::finished, {}});
    then_refused(Rejection::phase_wrong);
}

TEST_F(ReportTest, PassesOverEmptyGroups) {
    given_start();
    given_open_groups();
    given_command(claire, MergeGroups{RoundId("r1"), first, second});
    when(claire, Advance{tiny::peers});
    then_has(ReportTurnStarted{tiny::told, second, now + minutes(5)});
}

TEST_F(ReportTest, IsOverWhenNoGroupEverMet) {
    given_start();
    when(claire, GoTo{tiny::told, tiny::welcome});
    then_has(PhaseStarted{tiny::told, Phase::finished, now, {}});
}

TEST_F(ReportTest, HearsTheGroupsThatMetWhateverDraftWasMadeSince) {
    given_reports();
    given_command(claire, GoBack{tiny::told});
    given_command(claire, undo_last());
    ASSERT_EQ(round(tiny::peers).status, RoundStatus::requested);
    when(claire, AdvancePhase{tiny::told, Phase::reporting, first});
    then_has(ReportTurnStarted{tiny::told, second, now + Duration(minutes(15)) / 4});
}

TEST_F(ReportTest, BelongsToTheBlockThatRuns) {
    given_reports();
    when(claire, AdvancePhase{tiny::judge, Phase::none, {}});
    then_refused(Rejection::block_not_running);
    when(claire, AdvancePhase{BlockId("nowhere"), Phase::none, {}});
    then_refused(Rejection::block_unknown);
}

} // namespace
} // namespace deroule::domain
