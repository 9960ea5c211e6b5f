// The names of channels, and pointers into their documents.
#include "view/cell.hpp"

#include <gtest/gtest.h>

#include <set>

namespace deroule::view {
namespace {

TEST(ChannelTest, IsNamedAfterItsKindAndId) {
    EXPECT_EQ(name(agenda_channel()), "agenda");
    EXPECT_EQ(name(desk_channel()), "desk");
    EXPECT_EQ(name(group_channel(domain::GroupId("r1g3"))), "group/r1g3");
    EXPECT_EQ(name(me_channel(domain::ParticipantId("p007"))), "me/p007");
}

TEST(ChannelTest, IsFoundByItsName) {
    for (const Channel& channel :
         {agenda_channel(), desk_channel(), group_channel(domain::GroupId("r1g3")),
          me_channel(domain::ParticipantId("a/b"))})
        EXPECT_EQ(channel_named(name(channel)), channel) << name(channel);
}

TEST(ChannelTest, IsNotFoundByAnythingElse) {
    for (const char* text : {"", "/", "agendas", "agenda/", "group", "group/", "me", "me/",
                             "desk/x", "Group/g1", "/g1"})
        EXPECT_FALSE(channel_named(text)) << text;
}

TEST(PointerTest, EscapesByTheRfc) {
    EXPECT_EQ(pointer({}), "");
    EXPECT_EQ(pointer({"blocks", "b1"}), "/blocks/b1");
    EXPECT_EQ(pointer({"counts", "territories", "CC Avre/Luce ~ Sud"}),
              "/counts/territories/CC Avre~1Luce ~0 Sud");
    EXPECT_EQ(pointer({""}), "/");
    EXPECT_EQ(pointer({"~1"}), "/~01");
}

} // namespace
} // namespace deroule::view
