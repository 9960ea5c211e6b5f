#include "app/journal_probe.hpp"
#include "journal/memory_journal.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <optional>

namespace deroule::app {
namespace {

class JournalProbeTest : public testing::Test {
  protected:
    std::optional<bool> ask(const std::filesystem::path& directory = {}) {
        boost::asio::io_context context;
        const JournalProbe probe(journal_, directory, std::chrono::milliseconds{20});
        std::optional<bool> answers;
        boost::asio::co_spawn(context, probe.answers(),
                              [&](const std::exception_ptr& failure, bool answer) {
                                  if (!failure) answers = answer;
                                  context.stop(); // What it waited for may never end.
                              });
        context.run_for(std::chrono::seconds{20});
        journal_->release_appends();
        return answers;
    }

    std::shared_ptr<journal::MemoryJournal> journal_ = std::make_shared<journal::MemoryJournal>();
};

TEST_F(JournalProbeTest, FindsThatAJournalTakesFacts) {
    EXPECT_EQ(ask(), true);
    EXPECT_EQ(ask(testing::TempDir()), true);
    EXPECT_FALSE(std::filesystem::exists(std::filesystem::path(testing::TempDir()) / "probe"));
}

TEST_F(JournalProbeTest, FindsThatAJournalFaults) {
    journal_->fail_next_append(journal::JournalFault(journal::FaultKind::full, "no room"));
    EXPECT_EQ(ask(), false);
    EXPECT_EQ(ask(), true);
}

TEST_F(JournalProbeTest, WaitsForNoJournalForEver) {
    journal_->hold_appends();
    EXPECT_EQ(ask(), false);
}

TEST_F(JournalProbeTest, FindsThatTheDirectoryCannotBeWritten) {
    EXPECT_EQ(ask("/nowhere/at/all"), false);
}

} // namespace
} // namespace deroule::app
