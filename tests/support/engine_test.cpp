#include "support/engine_test.hpp"

#include "app/virtual/text_encoder.hpp"
#include "domain/evolve.hpp"
#include "journal/event_codec.hpp"
#include "view/cell.hpp"
#include "wire/codec.hpp"

#include <stdexcept>

namespace deroule::engine {

using namespace domain;

namespace {

void rethrow(const std::exception_ptr& failure) {
    if (failure) std::rethrow_exception(failure);
}

} // namespace

EngineTest::EngineTest() {
    deps.executor = context.get_executor();
    deps.worker = context.get_executor();
    deps.journal = journal;
    deps.clock = time;
    deps.encoder = std::make_shared<app::TextEncoder>();
    deps.make_alarm = [clock = time](const boost::asio::any_io_executor&) {
        return app::make_virtual_alarm(clock);
    };
    deps.settings.planner_iterations = 200;
}

EngineTest::~EngineTest() {
    // Whoever still waits for the journal is answered, so that nothing keeps itself alive.
    journal->release_appends();
    settle();
}

std::shared_ptr<DayRunner> EngineTest::start_runner() {
    auto started = std::make_shared<DayRunner>(day, deps);
    run(started->start());
    return started;
}

void EngineTest::given_day(int people) {
    runner = start_runner();
    given_command(engine, PrepareDay{tiny::plan(), tiny::people(people)});
    pass(tiny::at(8, 50) - time->now());
}

void EngineTest::given_arrivals(int people) {
    given_day(people);
    given_command(claire, OpenDoors{});
    for (int number = 1; number <= people; ++number)
        given_command(claire, MarkPresent{tiny::person(number)});
}

void EngineTest::given_start(int people) {
    given_arrivals(people);
    pass(tiny::at(9, 0) - time->now());
    given_command(claire, StartDay{});
}

void EngineTest::given_running(const BlockId& block) {
    given_command(claire, GoTo{block, head().agenda.running});
}

std::shared_ptr<Screen> EngineTest::screen(const Actor& actor) {
    auto made = std::make_shared<Screen>();
    made->join(runner, actor);
    settle();
    return made;
}

void EngineTest::settle() {
    context.restart();
    context.poll();
}

void EngineTest::pass(Duration length) {
    const Instant end = time->now() + length;
    time->schedule(end, [] {});
    time->run(
        context, end, [] { return false; }, [] {});
}

std::string EngineTest::execute(const Actor& actor, const Command& command, const std::string& id) {
    auto answer = std::make_shared<std::string>();
    boost::asio::co_spawn(
        context,
        [asked = runner, actor, command, id, answer]() -> boost::asio::awaitable<void> {
            const Outcome outcome = co_await asked->execute(actor, id, command);
            const auto* refused = std::get_if<Refused>(&outcome);
            *answer = refused == nullptr ? "done" : refused->code;
        },
        rethrow);
    settle();
    return *answer;
}

void EngineTest::given_command(const Actor& actor, const Command& command) {
    ASSERT_EQ(execute(actor, command), "done");
}

void EngineTest::run(boost::asio::awaitable<void> work) {
    auto done = std::make_shared<bool>(false);
    boost::asio::co_spawn(context, std::move(work), [done](const std::exception_ptr& failure) {
        rethrow(failure);
        *done = true;
    });
    settle();
    if (!*done) throw std::logic_error("a coroutine did not come to its end");
}

Day EngineTest::head() {
    Day seen;
    run(runner->inspect([&seen](const Day& shown) { seen = shown; }));
    return seen;
}

Day EngineTest::journalled() {
    Day rebuilt;
    rebuilt.id = day;
    for (const journal::Record& record : run(journal->read(day, 0, 100'000)))
        for (const Event& fact : journal::read_facts(record.body).events)
            evolve(rebuilt, fact);
    return rebuilt;
}

Sequence EngineTest::written() {
    return run(journal->read(day, 0, 100'000)).size();
}

const Round& EngineTest::round(const Day& of, const BlockId& block) const {
    const Round* found = of.round_of(block);
    if (found == nullptr) throw std::out_of_range("no round of " + block.text());
    return *found;
}

void EngineTest::expect_true(const Screen& shown) {
    const Day real = head();
    for (const auto& [name, document] : shown.client().documents()) {
        const auto channel = view::channel_named(name);
        ASSERT_TRUE(channel.has_value()) << name;
        const auto drawn = nlohmann::json::parse(wire::write(view::document(real, *channel)));
        EXPECT_EQ(document, drawn) << name << " " << nlohmann::json::diff(document, drawn).dump();
    }
}

} // namespace deroule::engine
