#include "app/groups/advice_texts.hpp"

#include "app/counted.hpp"

namespace deroule::app {

namespace {

using planner::Advice;
using planner::ArgumentKind;
using planner::Relaxation;
using planner::RelaxationKind;

// "1 groupe", "2 groupes": in French nouns are singular below two.
std::string french_count(std::int64_t count, const char* noun) {
    return std::to_string(count) + "\u00a0" + noun + (count > 1 ? "s" : "");
}

std::string english_count(std::int64_t count, const char* noun) {
    return counted(static_cast<std::size_t>(count), noun);
}

std::string english_people(std::int64_t count) {
    return count == 1 ? "1 person" : std::to_string(count) + " people";
}

std::string rounds_of(const planner::Instance& instance, const Advice& advice) {
    std::string text;
    for (const std::size_t round : advice.rounds)
        text += (text.empty() ? "" : ", ") + instance.rounds[round].id;
    return text;
}

std::string pool_name(const planner::Instance& instance, const Advice& advice, int pool) {
    const auto& pools = instance.rounds[advice.rounds.back()].pools;
    return pools[static_cast<std::size_t>(pool)].name;
}

// The territory or category that the advice is about, where the instance names it.
std::string name_of(const planner::Instance& instance, const Advice& advice) {
    const auto& names =
        advice.kind == ArgumentKind::territory_spread ? instance.territories : instance.categories;
    const auto code = static_cast<std::size_t>(advice.code);
    return advice.code >= 0 && code < names.size() ? names[code] : std::to_string(advice.code);
}

AdviceText fact(const planner::Instance& instance, const Advice& advice) {
    const std::string few_people = english_people(advice.available);
    const std::string people = french_count(advice.available, "personne");
    const std::string groups = french_count(advice.groups, "groupe");
    const std::string for_groups = few_people + " for " + english_count(advice.groups, "group");
    const std::string least = std::to_string(advice.least);
    switch (advice.kind) {
    case ArgumentKind::territory_spread:
        return {for_groups + " from " + name_of(instance, advice) + ": at least " +
                    english_count(advice.least, "pair") + " of this territory",
                people + " de " + name_of(instance, advice) + " pour " + groups +
                    "\u00a0: au moins " + french_count(advice.least, "paire") +
                    " de ce territoire"};
    case ArgumentKind::category_spread:
        return {for_groups + " of category " + name_of(instance, advice) + ": at least " +
                    english_count(advice.least, "pair") + " of this category",
                people + " de catégorie " + name_of(instance, advice) + " pour " + groups +
                    "\u00a0: au moins " + french_count(advice.least, "paire") +
                    " de cette catégorie"};
    case ArgumentKind::size_spread:
        return {for_groups + " that " +
                    (advice.available > advice.needed ? "hold at most " : "need ") +
                    std::to_string(advice.needed),
                people + " pour " + groups +
                    (advice.available > advice.needed ? " qui en tiennent au plus "
                                                      : " auxquels il en faut ") +
                    std::to_string(advice.needed)};
    case ArgumentKind::wish:
        return {few_people + " to keep together, but no group can take them (at most " +
                    std::to_string(advice.needed) + ")",
                people + " à garder ensemble, mais aucun groupe ne peut les prendre (au plus " +
                    std::to_string(advice.needed) + ")"};
    case ArgumentKind::pigeonhole:
    case ArgumentKind::counting:
    case ArgumentKind::person:
        break;
    }
    AdviceText text{for_groups + ": at least " + english_count(advice.least, "meeting") +
                        " with someone already met",
                    people + " pour " + groups + "\u00a0: au moins " +
                        french_count(advice.least, "rencontre") + " avec quelqu’un de déjà vu"};
    if (advice.needed > 0) {
        text.english += " (about " + english_people(advice.needed) + " would do without)";
        text.french += " (il faudrait environ " + french_count(advice.needed, "personne") +
                       " pour n’en avoir aucune)";
    }
    return text;
}

AdviceText change(const planner::Instance& instance, const Advice& advice,
                  const Relaxation& relaxation) {
    const int amount = relaxation.amount;
    const std::string size = std::to_string(relaxation.size);
    const std::string number = std::to_string(amount);
    switch (relaxation.kind) {
    case RelaxationKind::more_groups:
        return {std::to_string(amount) + " more " + (amount == 1 ? "group" : "groups") +
                    " (of at most " + size + ")",
                french_count(amount, "groupe") + " de plus (de " + size + " au plus)"};
    case RelaxationKind::fewer_groups:
        return {std::to_string(amount) + " fewer " + (amount == 1 ? "group" : "groups"),
                french_count(amount, "groupe") + " de moins"};
    case RelaxationKind::larger_groups:
    case RelaxationKind::smaller_groups:
        return {"size " + number + " allowed", "taille " + number + " permise"};
    case RelaxationKind::merged_pools: {
        const std::string other = pool_name(instance, advice, amount);
        return {"together with " + other, "réunies avec «\u00a0" + other + "\u00a0»"};
    }
    case RelaxationKind::fewer_rounds:
        return {"without the last of these rounds", "sans le dernier de ces tours"};
    case RelaxationKind::no_wish:
        break;
    }
    return {"without that wish", "sans ce souhait"};
}

} // namespace

AdviceText text_of(const planner::Instance& instance, const Advice& advice) {
    const std::string where =
        rounds_of(instance, advice) + " (" + pool_name(instance, advice, advice.pool) + ")";
    const AdviceText known = fact(instance, advice);
    AdviceText text{where + ": " + known.english, where + "\u00a0: " + known.french};
    for (const Relaxation& relaxation : advice.relaxations) {
        const AdviceText helping = change(instance, advice, relaxation);
        const std::string left = std::to_string(relaxation.least);
        text.english += "; " + helping.english + ": " + left + " in all";
        text.french += "\u202f; " + helping.french + "\u00a0: " + left + " en tout";
    }
    return text;
}

} // namespace deroule::app
