// What the planner is asked on a day's behalf: groups to compose, groups to judge.
#include "engine/advising.hpp"
#include "engine/composing.hpp"
#include "engine/runner_state.hpp"
#include "engine/standing.hpp"
#include "planner/compose.hpp"
#include "planner/together.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <set>
#include <type_traits>
#include <variant>

namespace deroule::engine {

namespace asio = boost::asio;

namespace {

std::vector<planner::Plan> compose(const std::vector<Asked>& asked, std::uint64_t iterations) {
    if (asked.size() == 1) return {planner::compose(asked.front().problem)};
    std::vector<planner::Problem> problems;
    for (const Asked& each : asked)
        problems.push_back(each.problem);
    return planner::compose_together(problems, asked.front().seed, iterations);
}

// Worth more than a glance: spreading traits a little better is not.
bool can_be_better(const planner::Plan& plan) {
    return plan.score.hard > plan.bound.hard || plan.score.repeats > plan.bound.repeats ||
           plan.score.category > plan.bound.category;
}

bool is_better(const planner::Plan& plan, const domain::Quality& quality) {
    const auto figures = [](auto... levels) { return std::array{levels...}; };
    return figures(plan.score.hard, plan.score.repeats, plan.score.category, plan.score.traits) <
           figures(quality.hard, quality.repeats, quality.category, quality.traits);
}

// A draft that facilitators have taken their own way is left to them, and so is one of which
// something else is asked by now.
bool ends_improving(const domain::Event& event) {
    return std::visit(
        [](const auto& fact) {
            using Fact = std::remove_cvref_t<decltype(fact)>;
            return std::is_same_v<Fact, domain::RoundRequested> ||
                   std::is_same_v<Fact, domain::GroupsAccepted> ||
                   std::is_same_v<Fact, domain::GroupsAnnounced> ||
                   std::is_same_v<Fact, domain::AlternativeChosen> ||
                   std::is_same_v<Fact, domain::PersonSeated> ||
                   std::is_same_v<Fact, domain::PersonUnseated> ||
                   std::is_same_v<Fact, domain::GroupRemoved> ||
                   std::is_same_v<Fact, domain::PeopleTied> ||
                   std::is_same_v<Fact, domain::ParticipantMarkedAbsent> ||
                   std::is_same_v<Fact, domain::BlockEdited> ||
                   std::is_same_v<Fact, domain::GroupLocked> ||
                   std::is_same_v<Fact, domain::PersonPinned> ||
                   std::is_same_v<Fact, domain::BlockStarted>;
        },
        event);
}

} // namespace

// Rounds asked for at once are composed at once, in the order in which they will meet.
void DayRunner::State::ask_planner(const domain::Events& events) {
    std::vector<domain::RoundId> rounds;
    if (std::ranges::any_of(events, ends_improving)) stop_improving();
    for (const domain::Event& event : events)
        if (const auto* requested = std::get_if<domain::RoundRequested>(&event))
            rounds.push_back(requested->round);
    if (!rounds.empty()) ask_planner(rounds);
}

// Rounds that go by the groups of another of these: they are asked for once it has some.
std::vector<domain::RoundId>
DayRunner::State::that_wait(const std::vector<domain::RoundId>& rounds) const {
    std::set<domain::BlockId> blocks;
    for (const domain::RoundId& id : rounds)
        if (const domain::Round* round = head_.find_round(id)) blocks.insert(round->block);
    std::vector<domain::RoundId> waiting;
    for (const domain::RoundId& id : rounds) {
        const domain::Round* round = head_.find_round(id);
        const domain::Block* block = round == nullptr ? nullptr : head_.agenda.find(round->block);
        if (block == nullptr) continue;
        const domain::BlockPlan& plan = block->plan;
        const auto is_asked = [&](const domain::BlockId& other) {
            return other != plan.id && blocks.contains(other);
        };
        const bool follows = plan.rule == domain::GroupingRule::same_groups && plan.same_as;
        if ((follows && is_asked(*plan.same_as)) || std::ranges::any_of(plan.nobody_of, is_asked))
            waiting.push_back(id);
    }
    // Whoever goes round in a circle waits for nobody.
    if (waiting.size() == rounds.size()) waiting.clear();
    return waiting;
}

// The planner thinks on a worker with its own copy of the problem; its plan comes back as
// a command. A request made again meanwhile has another seed, and the old plan is dropped.
void DayRunner::State::ask_planner(const std::vector<domain::RoundId>& rounds) {
    if (stopping_) return;
    auto asked = std::make_shared<std::vector<Asked>>();
    const std::vector<domain::RoundId> waiting = that_wait(rounds);
    for (const domain::RoundId& id : rounds) {
        const domain::Round* round = head_.find_round(id);
        if (std::ranges::find(waiting, id) == waiting.end() && round != nullptr &&
            round->status == domain::RoundStatus::requested)
            asked->push_back(ask(head_, *round, deps_.settings.planner_iterations));
    }
    if (asked->empty()) return;
    asio::post(deps_.worker, [weak = weak_from_this(), asked, waiting,
                              iterations = deps_.settings.planner_iterations] {
        const std::vector<planner::Plan> plans = compose(*asked, iterations);
        auto recorded = std::make_shared<std::vector<domain::RecordPlan>>();
        for (std::size_t i = 0; i < plans.size(); ++i)
            recorded->push_back(answer((*asked)[i], plans[i]));
        // Rounds composed at once are settled together: what would help one may spoil
        // another.
        const bool is_alone = plans.size() == 1;
        if (is_alone) recorded->front().advice = advice(asked->front(), plans.front());
        const bool goes_on = is_alone && can_be_better(plans.front());
        const auto self = weak.lock();
        if (!self) return;
        self->post([weak, asked, recorded, waiting, goes_on] {
            for (domain::RecordPlan& plan : *recorded)
                if (const auto still = weak.lock()) still->take_plan(std::move(plan));
            const auto still = weak.lock();
            if (still && !waiting.empty()) still->ask_planner(waiting);
            if (still && goes_on) still->improve(asked->front());
        });
    });
}

void DayRunner::State::take_plan(domain::RecordPlan plan) {
    const domain::RoundId id = plan.round;
    const domain::Round* waiting = head_.find_round(id);
    if (waiting == nullptr || waiting->seed != plan.seed ||
        waiting->status != domain::RoundStatus::requested)
        return;
    command(the_engine(), {}, std::move(plan),
            [weak = weak_from_this(), id](const Outcome& outcome) {
                const auto* refused = std::get_if<Refused>(&outcome);
                const auto runner = weak.lock();
                // Locks or pins changed while the planner thought: think again.
                if (refused != nullptr && refused->code == "plan_invalid" && runner)
                    runner->ask_planner(std::vector{id});
            });
}

// A good draft is there at once; a better one is offered beside it while facilitators look.
void DayRunner::State::improve(const Asked& asked) {
    if (deps_.settings.improving_iterations == 0 || stopping_) return;
    stop_improving();
    improving_ = std::make_shared<std::atomic<bool>>(true);
    auto longer = std::make_shared<Asked>(asked);
    longer->problem.iterations = deps_.settings.improving_iterations;
    asio::post(deps_.worker, [weak = weak_from_this(), longer, wanted = improving_] {
        auto plan = std::make_shared<const planner::Plan>(
            planner::compose(longer->problem, [&wanted] { return !*wanted; }));
        const auto self = weak.lock();
        if (!self) return;
        self->post([weak, longer, plan, wanted] {
            const auto still = weak.lock();
            if (!still || !*wanted) return;
            const domain::Round* round = still->head_.find_round(longer->round);
            if (round == nullptr || !is_better(*plan, round->quality)) return;
            domain::RecordPlan offered = answer(*longer, *plan);
            offered.is_beside = true;
            still->engine_command(std::move(offered));
        });
    });
}

void DayRunner::State::stop_improving() {
    if (improving_) *improving_ = false;
    improving_.reset();
}

// One judgement of a round is under way at a time; moves made meanwhile ask for one more.
void DayRunner::State::judge(const domain::RoundId& id) {
    const domain::Round* round = head_.find_round(id);
    if (round == nullptr || stopping_) return;
    const auto [entry, is_first] = judged_.emplace(id, false);
    if (!is_first) {
        entry->second = true;
        return;
    }
    auto asked = std::make_shared<const Standing>(standing(head_, *round));
    asio::post(deps_.worker, [weak = weak_from_this(), asked] {
        auto found = std::make_shared<domain::RecordQuality>(engine::judge(*asked));
        const auto self = weak.lock();
        if (!self) return;
        self->post([weak, found] {
            const auto still = weak.lock();
            if (!still) return;
            const auto judged = still->judged_.find(found->round);
            const bool is_stale = judged != still->judged_.end() && judged->second;
            still->judged_.erase(found->round);
            if (is_stale)
                still->judge(found->round);
            else
                still->engine_command(std::move(*found));
        });
    });
}

} // namespace deroule::engine
