// Which channels a fact reaches, and what follows from following.
#include "support/day_test.hpp"
#include "view/projector.hpp"
#include "view/touch.hpp"

#include <algorithm>

namespace deroule::view {
namespace {

using namespace domain;
using Names = std::vector<std::string>;

class ProjectorTest : public DayTest {
  protected:
    Names changed(const Actor& actor, const Command& command) {
        patches_ = patches(actor, command);
        Names names;
        for (const Patch& patch : patches_)
            names.push_back(name(patch.channel));
        return names;
    }
    std::vector<Patch> patches(const Actor& actor, const Command& command) {
        const auto facts = decide(day, command, {actor, now});
        EXPECT_TRUE(facts);
        for (const Event& fact : *facts) {
            projector_->before(day, fact);
            evolve(day, fact);
            projector_->after(day, fact);
        }
        return projector_->patches(day, ++at_);
    }
    void follow(const Channel& channel) { (void)projector_->snapshot(day, channel, at_); }
    void start() { projector_.emplace(day, at_); }

    std::optional<Projector> projector_;
    std::vector<Patch> patches_;
    Sequence at_ = 7;
};

TEST_F(ProjectorTest, PatchesOnlyWhatIsFollowed) {
    given_start();
    start();
    const SendMessage to_one{ToParticipant{tiny::person(1)}, "hello"};
    EXPECT_EQ(changed(claire, to_one), (Names{"desk"}));
    follow(me_channel(tiny::person(1)));
    follow(me_channel(tiny::person(2)));
    EXPECT_EQ(changed(claire, to_one), (Names{"desk", "me/p01"}));
    projector_->forget(me_channel(tiny::person(1)));
    EXPECT_EQ(changed(claire, to_one), (Names{"desk"}));
    EXPECT_EQ(projector_->followed(), 3U);
}

TEST_F(ProjectorTest, NeverForgetsTheAgendaNorTheDesk) {
    given_start();
    start();
    projector_->forget(agenda_channel());
    projector_->forget(desk_channel());
    EXPECT_NE(projector_->held(agenda_channel()), nullptr);
    EXPECT_NE(projector_->held(desk_channel()), nullptr);
}

TEST_F(ProjectorTest, ChainsPatchesByPosition) {
    given_start();
    start();
    (void)changed(claire, SendMessage{ToAll{}, "one"});
    EXPECT_EQ(patches_.front().from, 7U);
    EXPECT_EQ(patches_.front().to, 8U);
    (void)changed(link(1), CallForHelp{{}, "only the desk"});
    (void)changed(claire, SendMessage{ToAll{}, "two"});
    EXPECT_EQ(name(patches_.front().channel), "agenda");
    EXPECT_EQ(patches_.front().from, 8U);
    EXPECT_EQ(patches_.front().to, 10U);
    EXPECT_EQ(projector_->snapshot(day, agenda_channel(), 10).at, 10U);
}

TEST_F(ProjectorTest, SaysOnlyWhatChanged) {
    given_start();
    start();
    follow(me_channel(tiny::person(1)));
    (void)changed(link(1), AskFloor{});
    ASSERT_EQ(patches_.size(), 2U);
    EXPECT_EQ(patches_[0].ops.size(), 1U);
    EXPECT_EQ(patches_[0].ops.front().path, "/hands");
    EXPECT_EQ(patches_[1].ops.front().path, "/hand");
}

TEST_F(ProjectorTest, SaysWhoMoved) {
    given_start();
    given_open_groups();
    start();
    const Round before = round(tiny::peers);
    GroupId other = before.groups.begin()->first;
    if (before.group_of(tiny::person(1))->id == other)
        other = std::next(before.groups.begin())->first;
    (void)changed(claire, MovePerson{before.id, tiny::person(1), other});
    const auto& moved = projector_->moved();
    EXPECT_NE(std::ranges::find(moved, tiny::person(1)), moved.end());
    (void)changed(claire, SendMessage{ToAll{}, "nobody moves"});
    EXPECT_TRUE(projector_->moved().empty());
}

// A command of a participant costs what it changes, however many are here.
TEST_F(ProjectorTest, TouchesNoMoreForAnAnswerInALargeDay) {
    const auto cells_of_an_answer = [this](int people) {
        day = Day{};
        now = tiny::at(8, 30);
        given_start(people);
        given_running(tiny::aims);
        Cells cells;
        touch(day, QuestionAnswered{tiny::scale, tiny::person(1), Step{3}}, cells);
        return cells.size();
    };
    const std::size_t few = cells_of_an_answer(12);
    EXPECT_GT(few, 0U);
    EXPECT_EQ(few, cells_of_an_answer(90));
}

TEST_F(ProjectorTest, TouchesBothGroupsOfAPersonWhoMoves) {
    given_start();
    given_open_groups();
    const Round before = round(tiny::peers);
    const GroupId own = before.group_of(tiny::person(1))->id;
    GroupId other = before.groups.begin()->first;
    if (own == other) other = std::next(before.groups.begin())->first;
    const Event moved = PersonSeated{before.id, tiny::person(1), other};
    Cells cells;
    touch(day, moved, cells);
    EXPECT_TRUE(cells.contains({group_channel(own), {"members"}}));
    EXPECT_FALSE(cells.contains({group_channel(other), {"members"}}));
    evolve(day, moved);
    touch(day, moved, cells);
    EXPECT_TRUE(cells.contains({group_channel(other), {"members"}}));
    EXPECT_TRUE(cells.contains({me_channel(tiny::person(1)), {"group"}}));
}

TEST_F(ProjectorTest, TouchesNothingForALink) {
    given_start();
    Cells cells;
    touch(day, LinkRegistered{{std::string(64, 'a'), Role::facilitator, {}, "Claire"}}, cells);
    touch(day, LinkRevoked{std::string(64, 'a')}, cells);
    EXPECT_TRUE(cells.empty());
}

} // namespace
} // namespace deroule::view
