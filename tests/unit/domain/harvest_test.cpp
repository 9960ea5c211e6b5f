// Contributions, votes, and who may touch them.
#include "support/day_test.hpp"

namespace deroule::domain {
namespace {

class HarvestTest : public DayTest {
  protected:
    void SetUp() override {
        given_start();
        given_open_groups();
    }
    [[nodiscard]] static Contribute card(const std::string& text) {
        return {{}, tiny::peers, ContributionKind::card, "Levers", text};
    }
    ContributionId given_card(int author) {
        given_command(link(author), card("Oser"));
        return ContributionId("c" + std::to_string(day.counters.contributions));
    }
    [[nodiscard]] const Contribution& written(const ContributionId& id) const {
        return day.harvest.contributions.at(id);
    }
};

TEST_F(HarvestTest, TakesCardsUnderTheGroupOfTheirAuthor) {
    when(link(1), card("Oser"));
    Contribution expected;
    expected.id = ContributionId("c1");
    expected.block = tiny::peers;
    expected.group = GroupId("r1g1");
    expected.author = tiny::person(1);
    expected.field = "Levers";
    expected.text = "Oser";
    expected.written_at = now;
    then({ContributionWritten{expected}});
    EXPECT_EQ(day.harvest.by_author.at(tiny::person(1)).size(), 1U);
    EXPECT_EQ(day.harvest.by_group.at(GroupId("r1g1")).size(), 1U);
}

TEST_F(HarvestTest, KeepsWhatWasBeingTypedWhenGroupsClosed) {
    given_running(tiny::told);
    when(link(1), card("Oser"));
    EXPECT_EQ(written(ContributionId("c1")).group, GroupId("r1g1"));
}

TEST_F(HarvestTest, KeepsItUnderTheGroupThatMetWhateverDraftWasMadeSince) {
    given_command(claire, CallBack{RoundId("r1")});
    given_command(claire, ProposeGroups{tiny::peers, 3});
    deal_rounds();
    given_card(1);
    EXPECT_EQ(written(ContributionId("c1")).group, GroupId("r1g1"));
}

TEST_F(HarvestTest, RefusesCardsThatHaveNoPlace) {
    when(link(1), card(" \n"));
    then_refused(Rejection::text_empty);
    when(link(1), card(std::string(text_chars_max + 1, 'a')));
    then_refused(Rejection::text_too_long);
    when(link(1), Contribute{{}, BlockId("nowhere"), ContributionKind::card, "", "Oser"});
    then_refused(Rejection::block_unknown);
    when(link(1), Contribute{{}, tiny::judge, ContributionKind::card, "", "Oser"});
    then_refused(Rejection::block_not_running);
    when(link(1), Contribute{{}, tiny::peers, ContributionKind::query, "", "Oser ?"});
    then_refused(Rejection::block_kind_wrong);
    when(link(1), Contribute{{}, tiny::peers, ContributionKind::card, "Dreams", "Oser"});
    then_refused(Rejection::field_unknown);
    given_command(claire, MovePerson{RoundId("r1"), tiny::person(1), {}});
    when(link(1), card("Oser"));
    then_refused(Rejection::participant_not_seated);
    given_running(tiny::lunch);
    when(link(1), Contribute{{}, tiny::lunch, ContributionKind::card, "", "Miam"});
    then_refused(Rejection::block_kind_wrong);
}

TEST_F(HarvestTest, TakesNoCardBeforeTheGroupsOpen) {
    given_running(tiny::across);
    given_command(claire, AnnounceGroups{round(tiny::across).id});
    when(link(1), Contribute{{}, tiny::across, ContributionKind::card, "", "Oser"});
    then_refused(Rejection::phase_wrong);
}

TEST_F(HarvestTest, TakesQueriesToSpeakersWithoutAGroup) {
    given_running(tiny::talk);
    given_command(link(1), Contribute{{}, tiny::talk, ContributionKind::query, "", "Combien ?"});
    EXPECT_FALSE(written(ContributionId("c1")).group.has_value());
}

TEST_F(HarvestTest, TakesOnlySoManyOfOnePerson) {
    for (std::size_t i = 0; i < contributions_per_person_max; ++i)
        given_card(1);
    when(link(1), card("Encore"));
    then_refused(Rejection::limit_reached);
    given_card(2);
}

TEST_F(HarvestTest, IsEditedByItsAuthorAndByThePen) {
    const ContributionId id = given_card(1);
    when(link(1), EditContribution{{}, id, "Oser plus"});
    then({ContributionEdited{id, "Oser plus", {}}});
    when(link(1), EditContribution{{}, id, "Oser plus"});
    then_nothing();
    when(link(5), EditContribution{{}, id, "Moins"});
    then_refused(Rejection::not_yours);
    given_command(link(5), TakePen{});
    when(link(5), EditContribution{{}, id, "Oser ensemble"});
    then({ContributionEdited{id, "Oser ensemble", {}}});
    when(link(1), EditContribution{{}, id, ""});
    then_refused(Rejection::text_empty);
    when(link(1), EditContribution{{}, ContributionId("c9"), "?"});
    then_refused(Rejection::contribution_unknown);
}

TEST_F(HarvestTest, IsToBePublishedAgainOnceItSaysSomethingElse) {
    const ContributionId id = given_card(1);
    given_command(claire, PublishContribution{id});
    when(link(1), EditContribution{{}, id, "Oser ?"});
    then({ContributionEdited{id, "Oser ?", ContributionStatus::submitted}});
    EXPECT_EQ(written(id).status, ContributionStatus::submitted);
    when(claire, PublishContribution{id});
    then({ContributionPublished{id}});
    given_command(claire, HideContribution{id});
    when(link(1), EditContribution{{}, id, "Oser !"});
    then({ContributionEdited{id, "Oser !", {}}});
    EXPECT_EQ(written(id).status, ContributionStatus::hidden);
}

TEST_F(HarvestTest, IsWithdrawnOnceAndForAll) {
    const ContributionId id = given_card(1);
    when(link(2), WithdrawContribution{{}, id});
    then_refused(Rejection::not_yours);
    when(link(1), WithdrawContribution{{}, id});
    then({ContributionWithdrawn{id}});
    when(link(1), WithdrawContribution{{}, id});
    then_nothing();
    when(link(1), EditContribution{{}, id, "?"});
    then_refused(Rejection::contribution_withdrawn);
    when(claire, PublishContribution{id});
    then_refused(Rejection::contribution_withdrawn);
    when(claire, HideContribution{id});
    then_refused(Rejection::contribution_withdrawn);
    when(link(5), Vote{{}, id, true});
    then_refused(Rejection::contribution_withdrawn);
}

TEST_F(HarvestTest, IsPublishedAndHidden) {
    const ContributionId id = given_card(1);
    when(claire, PublishContribution{id});
    then({ContributionPublished{id}});
    when(marc, PublishContribution{id});
    then_nothing();
    when(claire, HideContribution{id});
    then({ContributionHidden{id}});
    when(marc, HideContribution{id});
    then_nothing();
    when(claire, PublishContribution{ContributionId("c9")});
    then_refused(Rejection::contribution_unknown);
    when(claire, HideContribution{ContributionId("c9")});
    then_refused(Rejection::contribution_unknown);
}

TEST_F(HarvestTest, IsVotedForByThoseWhoMaySeeIt) {
    const ContributionId id = given_card(1);
    when(link(5), Vote{{}, id, true});
    then({VoteCast{id, tiny::person(5), true}});
    when(link(5), Vote{{}, id, true});
    then_nothing();
    when(link(2), Vote{{}, id, true});
    then_refused(Rejection::contribution_unknown);
    given_command(claire, PublishContribution{id});
    given_command(link(2), Vote{{}, id, true});
    EXPECT_EQ(written(id).votes.size(), 2U);
    when(link(5), Vote{{}, id, false});
    then({VoteCast{id, tiny::person(5), false}});
    when(link(5), Vote{{}, id, false});
    then_nothing();
    EXPECT_EQ(written(id).votes, (std::set{tiny::person(2)}));
    given_command(claire, HideContribution{id});
    when(link(5), Vote{{}, id, true});
    then_refused(Rejection::contribution_unknown);
    when(link(5), Vote{{}, ContributionId("c9"), true});
    then_refused(Rejection::contribution_unknown);
}

} // namespace
} // namespace deroule::domain
