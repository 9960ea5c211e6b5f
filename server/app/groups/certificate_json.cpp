#include "app/groups/certificate_json.hpp"

#include "app/groups/advice_texts.hpp"
#include "base/check.hpp"

namespace deroule::app {

namespace {

using nlohmann::ordered_json;
using planner::Argument;
using planner::ArgumentKind;
using planner::Level;

const char* name_of(Level level) {
    switch (level) {
    case Level::hard:
        return "hard";
    case Level::repeats:
        return "repeats";
    case Level::category:
        return "category";
    case Level::traits:
        return "traits";
    case Level::fairness:
        return "fairness";
    }
    DEROULE_CHECK(false);
}

const char* name_of(ArgumentKind kind) {
    switch (kind) {
    case ArgumentKind::territory_spread:
        return "territory_spread";
    case ArgumentKind::size_spread:
        return "size_spread";
    case ArgumentKind::wish:
        return "wish";
    case ArgumentKind::category_spread:
        return "category_spread";
    case ArgumentKind::pigeonhole:
        return "pigeonhole";
    case ArgumentKind::counting:
        return "counting";
    case ArgumentKind::person:
        return "person";
    }
    DEROULE_CHECK(false);
}

ordered_json ids_of(const planner::Instance& instance, const std::vector<std::size_t>& rounds) {
    ordered_json ids = ordered_json::array();
    for (const std::size_t round : rounds)
        ids.push_back(instance.rounds[round].id);
    return ids;
}

ordered_json argument_json(const planner::Instance& instance, const Argument& argument) {
    ordered_json written{{"kind", name_of(argument.kind)},
                         {"rounds", ids_of(instance, argument.rounds)}};
    if (argument.pool >= 0) written["pool"] = argument.pool;
    if (argument.earlier >= 0)
        written["earlier"] = instance.rounds[static_cast<std::size_t>(argument.earlier)].id;
    if (argument.history >= 0) written["history"] = argument.history;
    ordered_json people = ordered_json::array();
    for (const planner::PersonIndex person : argument.people)
        people.push_back(instance.ids[person]);
    written["people"] = std::move(people);
    if (argument.tables > 0) written["groups"] = argument.tables;
    written["needed"] = argument.needed;
    written["available"] = argument.available;
    written["excused"] = argument.excused;
    written["least"] = argument.least;
    return written;
}

const char* name_of(planner::RelaxationKind kind) {
    switch (kind) {
    case planner::RelaxationKind::more_groups:
        return "more_groups";
    case planner::RelaxationKind::fewer_groups:
        return "fewer_groups";
    case planner::RelaxationKind::larger_groups:
        return "larger_groups";
    case planner::RelaxationKind::smaller_groups:
        return "smaller_groups";
    case planner::RelaxationKind::merged_pools:
        return "merged_pools";
    case planner::RelaxationKind::fewer_rounds:
        return "fewer_rounds";
    case planner::RelaxationKind::no_wish:
        return "no_wish";
    }
    DEROULE_CHECK(false);
}

ordered_json gap_json(const planner::Instance& instance, const planner::Gap& gap) {
    ordered_json written{{"rounds", ids_of(instance, gap.rounds)}};
    if (gap.argument >= 0) written["argument"] = gap.argument;
    if (gap.pool >= 0)
        written["pool"] =
            instance.rounds[gap.rounds.front()].pools[static_cast<std::size_t>(gap.pool)].name;
    written["value"] = gap.value;
    written["least"] = gap.least;
    return written;
}

} // namespace

ordered_json to_json(const planner::Instance& instance, const planner::Certificate& certificate) {
    ordered_json levels = ordered_json::array();
    for (const planner::LevelProof& proof : certificate.levels) {
        ordered_json written{{"level", name_of(proof.level)},
                             {"value", proof.value},
                             {"bound", proof.bound},
                             {"best", proof.is_best()},
                             {"arguments", ordered_json::array()},
                             {"gaps", ordered_json::array()}};
        for (const Argument& argument : proof.arguments)
            written["arguments"].push_back(argument_json(instance, argument));
        for (const planner::Gap& gap : proof.gaps)
            written["gaps"].push_back(gap_json(instance, gap));
        levels.push_back(std::move(written));
    }
    return levels;
}

ordered_json to_json(const planner::Instance& instance,
                     const std::vector<planner::Advice>& advice) {
    ordered_json all = ordered_json::array();
    for (const planner::Advice& about : advice) {
        const AdviceText text = text_of(instance, about);
        ordered_json people = ordered_json::array();
        for (const planner::PersonIndex person : about.people)
            people.push_back(instance.ids[person]);
        ordered_json written{{"kind", name_of(about.kind)},
                             {"rounds", ids_of(instance, about.rounds)},
                             {"pool", about.pool},
                             {"people", std::move(people)},
                             {"available", about.available},
                             {"needed", about.needed},
                             {"groups", about.groups},
                             {"least", about.least},
                             {"relaxations", ordered_json::array()},
                             {"fr", text.french},
                             {"en", text.english}};
        for (const planner::Relaxation& relaxation : about.relaxations)
            written["relaxations"].push_back({{"kind", name_of(relaxation.kind)},
                                              {"amount", relaxation.amount},
                                              {"size", relaxation.size},
                                              {"least", relaxation.least}});
        all.push_back(std::move(written));
    }
    return all;
}

} // namespace deroule::app
