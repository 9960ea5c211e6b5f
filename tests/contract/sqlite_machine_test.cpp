// What the SQLite journal does when the machine, or another program, is against it.
#include "journal/fault.hpp"
#include "journal/sqlite/data_directory_lock.hpp"
#include "journal/sqlite/sqlite_journal.hpp"
#include "support/run_coroutine.hpp"
#include "support/scratch_directory.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <csignal>
#include <cstdint>
#include <fstream>
#include <functional>
#include <future>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace deroule::journal {

namespace {

using support::run_coroutine;

class SqliteMachine : public testing::Test {
  protected:
    void open() { journal_ = std::make_unique<SqliteJournal>(options_); }
    void close() { journal_.reset(); }

    domain::Sequence append(domain::Sequence expected, std::vector<std::string> bodies) {
        return run_coroutine(journal_->append(day_, expected, std::move(bodies))).value();
    }

    std::vector<Record> read() { return run_coroutine(journal_->read(day_, 0, 100000)); }

    [[nodiscard]] std::filesystem::path file() const { return sqlite_file(options_.path); }

    // As another program would.
    void execute(const char* sql) const {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open(file().c_str(), &database), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(database);
        sqlite3_close(database);
    }

    void overwrite(std::streamoff from, std::size_t length) const {
        std::fstream bytes(file(), std::ios::in | std::ios::out | std::ios::binary);
        bytes.seekp(from);
        bytes << std::string(length, '\x5a');
    }

    [[nodiscard]] bool disk_holds(const std::string& secret) const {
        return std::any_of(std::filesystem::directory_iterator(options_.path), {},
                           [&secret](const auto& entry) {
                               std::ifstream file(entry.path(), std::ios::binary);
                               const std::string bytes(std::istreambuf_iterator<char>(file), {});
                               return bytes.find(secret) != std::string::npos;
                           });
    }

    const domain::DayId day_{"2021-01-21"};
    support::ScratchDirectory scratch_;
    SqliteOptions options_{.path = scratch_.path() / "data", .busy_wait = Duration{50}};
    std::unique_ptr<SqliteJournal> journal_;
};

// The fault that `action` throws, if it throws one.
std::optional<JournalFault> fault_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const JournalFault& fault) {
        return fault;
    }
    return std::nullopt;
}

bool says(const JournalFault& fault, const std::string& words) {
    return std::string(fault.what()).find(words) != std::string::npos;
}

} // namespace

TEST_F(SqliteMachine, KeepsItsRecordsAfterReopening) {
    open();
    append(0, {"a", "b"});
    const auto epoch = run_coroutine(journal_->epoch(day_));
    close();
    open();
    const std::vector<Record> expected{{1, "a"}, {2, "b"}};
    EXPECT_EQ(read(), expected);
    EXPECT_EQ(run_coroutine(journal_->epoch(day_)), epoch);
}

TEST_F(SqliteMachine, CreatesWhatIsMissingForItsOwnerOnly) {
    options_.path = scratch_.path() / "a" / "b" / "days.sqlite";
    open();
    struct stat status {};
    ASSERT_EQ(::stat(options_.path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    ASSERT_EQ(::stat(options_.path.parent_path().c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0700U);
}

TEST_F(SqliteMachine, LetsSeveralCreateTheSameFileAtOnce) {
    options_.busy_wait = Duration{5000};
    std::vector<std::future<domain::Sequence>> heads;
    for (int i = 0; i < 6; ++i) {
        heads.push_back(std::async(std::launch::async, [this, i] {
            SqliteJournal journal(options_);
            const domain::DayId day(std::to_string(i));
            return run_coroutine(journal.append(day, 0, {"a", "b"})).value();
        }));
    }
    for (auto& head : heads)
        EXPECT_EQ(head.get(), 2U);
    open();
    EXPECT_EQ(run_coroutine(journal_->streams()).size(), heads.size());
}

TEST_F(SqliteMachine, CarriesOutWhatWasAskedBeforeItCloses) {
    open();
    boost::asio::io_context context;
    auto answer =
        boost::asio::co_spawn(context, journal_->append(day_, 0, {"a"}), boost::asio::use_future);
    context.run_one();
    close();
    context.run();
    EXPECT_EQ(answer.get().value(), 1U);
}

TEST_F(SqliteMachine, LosesNothingAcknowledgedWhenKilledInTheMiddle) {
    int pipe_ends[2] = {-1, -1};
    ASSERT_EQ(::pipe(pipe_ends), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        // Tells each position once it is durable, until it is killed.
        SqliteJournal journal(options_);
        for (domain::Sequence head = 0;;) {
            head =
                run_coroutine(journal.append(day_, head, {std::to_string(head + 1), "+"})).value();
            if (::write(pipe_ends[1], &head, sizeof head) != sizeof head) ::_exit(1);
        }
    }
    ::close(pipe_ends[1]);
    domain::Sequence told = 0;
    domain::Sequence position = 0;
    while (::read(pipe_ends[0], &position, sizeof position) == sizeof position) {
        told = position;
        if (told >= 100) ::kill(child, SIGKILL);
    }
    ::close(pipe_ends[0]);
    ::waitpid(child, nullptr, 0);
    ASSERT_GE(told, 100U);

    open();
    const auto records = read();
    ASSERT_GE(records.size(), told);
    EXPECT_EQ(records.size() % 2, 0U) << "an append of two was cut in half";
    for (std::size_t i = 0; i < records.size(); ++i) {
        EXPECT_EQ(records[i].sequence, i + 1);
        EXPECT_EQ(records[i].body, i % 2 == 0 ? std::to_string(i + 1) : "+");
    }
    EXPECT_TRUE(run_coroutine(journal_->verify()).empty());
}

TEST_F(SqliteMachine, RefusesAFileThatIsNoDatabase) {
    std::filesystem::create_directory(options_.path);
    std::ofstream(file()) << std::string(5000, 'x');
    const auto fault = fault_of([this] { open(); });
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->kind(), FaultKind::damaged);
    EXPECT_TRUE(says(*fault, file().string())) << fault->what();
}

TEST_F(SqliteMachine, LeavesTheDatabaseOfAnotherProgramAlone) {
    std::filesystem::create_directory(options_.path);
    execute("CREATE TABLE bookmarks (url TEXT)");
    const auto fault = fault_of([this] { open(); });
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->kind(), FaultKind::damaged);
    EXPECT_TRUE(says(*fault, "is not a journal of deroule")) << fault->what();
    execute("INSERT INTO bookmarks VALUES ('still here')");
}

TEST_F(SqliteMachine, RefusesTheFormatOfANewerVersion) {
    open();
    close();
    execute("PRAGMA user_version = 2");
    const auto fault = fault_of([this] { open(); });
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->kind(), FaultKind::version_unknown);
    EXPECT_TRUE(says(*fault, "its format is 2, and this program knows 1")) << fault->what();
}

TEST_F(SqliteMachine, SaysWhenItsPagesAreDamaged) {
    open();
    append(0, std::vector<std::string>(200, std::string(1000, 'a')));
    EXPECT_TRUE(run_coroutine(journal_->verify()).empty());
    close();
    overwrite(4096 * 2, 4096 * 30);
    open();
    EXPECT_FALSE(run_coroutine(journal_->verify()).empty());
    const auto fault = fault_of([this] { static_cast<void>(read()); });
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->kind(), FaultKind::damaged);
}

TEST_F(SqliteMachine, FindsHolesInAStream) {
    open();
    append(0, {"a", "b", "c"});
    close();
    execute("DELETE FROM records WHERE sequence = 2;"
            "INSERT INTO streams VALUES ('hollow', 'e', 0);"
            "INSERT INTO records VALUES ('nameless', 1, x'00')");
    open();
    const std::vector<std::string> expected{
        "Day 2021-01-21: record 3 comes right after position 1.",
        "Day nameless has records but no epoch.", "Day hollow has an epoch but no record."};
    EXPECT_EQ(run_coroutine(journal_->verify()), expected);
}

TEST_F(SqliteMachine, GoesOnAfterTheDiskWasFull) {
    open();
    append(0, {"a"});
    // Beyond the limit the kernel refuses to write, as a full disk does.
    const auto old_handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit unbounded{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &unbounded), 0);
    const rlimit bounded{256 * 1024, unbounded.rlim_max};
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &bounded), 0);
    const auto fault = fault_of([this] { append(1, {std::string(1 << 20, 'x'), "y"}); });
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &unbounded), 0);
    std::signal(SIGXFSZ, old_handler);

    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->kind(), FaultKind::full) << fault->what();
    EXPECT_EQ(append(1, {"b"}), 2U);
    const std::vector<Record> expected{{1, "a"}, {2, "b"}};
    EXPECT_EQ(read(), expected);
}

TEST_F(SqliteMachine, KeepsWithinItsQuotaAndGoesOnOnceADayIsErased) {
    options_.file_bytes_max = 200 * 1024;
    open();
    append(0, {"a"});
    const domain::DayId old("2020-01-01");
    ASSERT_TRUE(run_coroutine(journal_->append(old, 0, {std::string(100 * 1024, 'x')})));
    const std::string large(120 * 1024, 'y');
    const auto fault = fault_of([&] { append(1, {large}); });
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->kind(), FaultKind::full);
    EXPECT_EQ(append(1, {"small"}), 2U);
    run_coroutine(journal_->erase(old));
    EXPECT_EQ(append(2, {large}), 3U);
}

TEST_F(SqliteMachine, LetsSmallAppendsThroughBesideOneThatDoesNotFit) {
    options_.file_bytes_max = 200 * 1024;
    open();
    boost::asio::io_context context;
    std::vector<std::future<Result<domain::Sequence, Conflict>>> answers;
    for (const char* day : {"a", "b", "c"}) {
        const std::size_t length = *day == 'b' ? 1 << 20 : 10;
        answers.push_back(boost::asio::co_spawn(
            context, journal_->append(domain::DayId(day), 0, std::vector{std::string(length, 'x')}),
            boost::asio::use_future));
    }
    context.run();
    EXPECT_EQ(answers[0].get().value(), 1U);
    EXPECT_THROW(static_cast<void>(answers[1].get()), JournalFault);
    EXPECT_EQ(answers[2].get().value(), 1U);
}

TEST_F(SqliteMachine, LeavesNoByteOfAnErasedDay) {
    const std::string secret = "Camille a dit quelque chose";
    open();
    append(0, {secret, secret + std::string(10000, 'x')});
    ASSERT_TRUE(disk_holds(secret));
    run_coroutine(journal_->erase(day_));
    EXPECT_FALSE(disk_holds(secret));
}

TEST_F(SqliteMachine, SaysWhenAnotherProcessKeepsItLocked) {
    open();
    sqlite3* rival = nullptr;
    ASSERT_EQ(sqlite3_open(file().c_str(), &rival), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(rival, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    const auto fault = fault_of([this] { append(0, {"a"}); });
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->kind(), FaultKind::locked);
    sqlite3_close(rival);
    EXPECT_EQ(append(0, {"a"}), 1U);
}

TEST_F(SqliteMachine, EndsEveryFollowWhenItCloses) {
    open();
    boost::asio::io_context context;
    auto followed =
        boost::asio::co_spawn(context, journal_->follow(day_, 0), boost::asio::use_future);
    context.run_one();
    close();
    context.run();
    EXPECT_THROW(static_cast<void>(followed.get()), boost::system::system_error);
}

TEST(DataDirectoryLock, KeepsTheSecondServerAwayAndNamesTheFirst) {
    const support::ScratchDirectory scratch;
    std::optional<DataDirectoryLock> first(scratch.path());
    const auto fault = fault_of([&] { const DataDirectoryLock second(scratch.path()); });
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->kind(), FaultKind::locked);
    EXPECT_TRUE(says(*fault, "process " + std::to_string(::getpid()) + " since 20"))
        << fault->what();
    first.reset();
    EXPECT_FALSE(fault_of([&] { const DataDirectoryLock second(scratch.path()); }));
}

TEST(DataDirectoryLock, DoesNotStopAJournalFromOpening) {
    const support::ScratchDirectory scratch;
    const DataDirectoryLock lock(scratch.path());
    SqliteJournal journal({.path = scratch.path()});
    EXPECT_EQ(run_coroutine(journal.append(domain::DayId("d"), 0, {"a"})).value(), 1U);
}

TEST(SqliteFile, IsAFileOrLiesInADirectory) {
    const support::ScratchDirectory scratch;
    const auto dotted = scratch.path() / "v1.0";
    EXPECT_EQ(sqlite_file(dotted), dotted);
    std::filesystem::create_directory(dotted);
    EXPECT_EQ(sqlite_file(dotted), dotted / "journal.sqlite");
    EXPECT_EQ(sqlite_file("data"), "data/journal.sqlite");
    EXPECT_EQ(sqlite_file("data/"), "data/journal.sqlite");
    EXPECT_EQ(sqlite_file("days.db"), "days.db");
}

} // namespace deroule::journal
