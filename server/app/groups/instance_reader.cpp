#include "app/groups/instance_reader.hpp"

#include <algorithm>
#include <set>

namespace deroule::app {

namespace {

const nlohmann::json nothing;

} // namespace

std::vector<std::string> InstanceReader::names_of(const Codes& codes) {
    std::vector<std::string> names(codes.size());
    for (const auto& [name, code] : codes)
        names[static_cast<std::size_t>(code)] = name;
    return names;
}

int InstanceReader::code(const std::string& name, Codes& codes) {
    return codes.try_emplace(name, static_cast<int>(codes.size())).first->second;
}

planner::PersonIndex InstanceReader::person(const Json& value, const std::string& place) {
    const std::string id = text(value, place);
    const auto found = person_of_id_.find(id);
    if (found != person_of_id_.end()) return found->second;
    fail(place, "nobody has the id \"" + id + "\"");
    return 0;
}

std::vector<planner::PersonIndex> InstanceReader::people(const Json& value,
                                                         const std::string& place) {
    std::vector<planner::PersonIndex> found;
    if (!is_list(value, place)) return found;
    for (std::size_t i = 0; i < value.size(); ++i)
        found.push_back(person(value[i], at(place, i)));
    std::vector<planner::PersonIndex> sorted = found;
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end() && !error_.has_value())
        fail(place, "the same person is named twice");
    return found;
}

std::size_t InstanceReader::round(const Json& value, const std::string& place) {
    const std::string id = text(value, place);
    const auto found = round_of_id_.find(id);
    if (found != round_of_id_.end()) return found->second;
    fail(place, "no round has the id \"" + id + "\"");
    return 0;
}

planner::Instance InstanceReader::read() {
    planner::Instance instance;
    const std::string format = text(member(document_, "", "format"), "/format");
    if (format != "deroule-grouping/1") fail("/format", "\"deroule-grouping/1\" is expected here");
    if (error_.has_value()) return instance;
    instance.name = text(member(document_, "", "name"), "/name");
    if (const Json& seed = optional_member(document_, "seed"); seed.is_number_unsigned())
        instance.seed = seed.get<std::uint64_t>();
    else if (!seed.is_null())
        fail("/seed", "a whole number, not below 0, is expected here");
    read_people(instance);
    read_history(instance);
    read_rounds(instance);
    read_wishes(instance);
    instance.territories = names_of(territories_);
    instance.categories = names_of(categories_);
    return instance;
}

void InstanceReader::read_people(planner::Instance& instance) {
    std::vector<std::string> balance;
    if (const Json& names = optional_member(document_, "balance"); !names.is_null())
        if (is_list(names, "/balance"))
            for (std::size_t i = 0; i < names.size(); ++i)
                balance.push_back(text(names[i], at("/balance", i)));
    traits_.resize(balance.size());

    const Json& list = member(document_, "", "people");
    if (!is_list(list, "/people")) return;
    for (std::size_t i = 0; i < list.size(); ++i)
        read_person(list[i], at("/people", i), balance, instance);
}

void InstanceReader::read_person(const Json& value, const std::string& place,
                                 const std::vector<std::string>& balance,
                                 planner::Instance& instance) {
    const std::string id = text(member(value, place, "id"), at(place, "id"));
    if (error_.has_value()) return;
    const auto index = static_cast<planner::PersonIndex>(instance.people.size());
    if (!person_of_id_.try_emplace(id, index).second)
        fail(at(place, "id"), "\"" + id + "\" is the id of somebody else already");

    planner::Person person;
    person.territory =
        code(text(member(value, place, "territory"), at(place, "territory")), territories_);
    person.category =
        code(text(member(value, place, "category"), at(place, "category")), categories_);
    for (std::size_t i = 0; i < balance.size(); ++i) {
        const Json& trait = optional_member(value, balance[i].c_str());
        person.traits.push_back(
            trait.is_null() ? -1 : code(text(trait, at(place, balance[i])), traits_[i]));
    }
    instance.ids.push_back(id);
    instance.people.push_back(std::move(person));
}

std::vector<planner::PersonIndex> InstanceReader::people_known(const Json& value,
                                                               const std::string& place) {
    Json known = Json::array();
    if (!is_list(value, place)) return {};
    for (std::size_t i = 0; i < value.size(); ++i)
        if (person_of_id_.contains(text(value[i], at(place, i)))) known.push_back(value[i]);
    return people(known, place);
}

void InstanceReader::read_history(planner::Instance& instance) {
    const Json& history = optional_member(document_, "history");
    if (history.is_null() || !is_list(history, "/history")) return;
    for (std::size_t i = 0; i < history.size(); ++i) {
        const std::string place = at(at("/history", i), "groups");
        const Json& list = member(history[i], at("/history", i), "groups");
        if (!is_list(list, place)) return;
        planner::Groups groups;
        for (std::size_t k = 0; k < list.size(); ++k)
            groups.push_back(people_known(list[k], at(place, k)));
        instance.history.push_back(std::move(groups));
    }
}

void InstanceReader::read_rounds(planner::Instance& instance) {
    const Json& list = member(document_, "", "rounds");
    if (!is_list(list, "/rounds")) return;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string place = at("/rounds", i);
        planner::InstanceRound round = read_round(list[i], place);
        if (error_.has_value()) return;
        if (!round_of_id_.try_emplace(round.id, i).second)
            fail(at(place, "id"), "\"" + round.id + "\" is the id of another round already");
        check_pools(instance, round, place);
        instance.rounds.push_back(std::move(round));
    }
}

planner::InstanceRound InstanceReader::read_round(const Json& value, const std::string& place) {
    planner::InstanceRound round;
    round.id = text(member(value, place, "id"), at(place, "id"));
    const std::string kind = text(member(value, place, "kind"), at(place, "kind"));
    if (kind == "pairs") {
        round.kind = planner::RoundKind::pairs;
    } else if (kind == "peer") {
        round.kind = planner::RoundKind::peer;
    } else if (kind == "mixed") {
        round.kind = planner::RoundKind::mixed;
    } else {
        fail(at(place, "kind"), "\"pairs\", \"peer\" or \"mixed\" is expected here");
    }
    if (error_.has_value()) return round;
    if (const Json& absent = optional_member(value, "absent"); !absent.is_null())
        round.absent = people(absent, at(place, "absent"));
    const Json& pools = member(value, place, "pools");
    if (!is_list(pools, at(place, "pools"))) return round;
    for (std::size_t i = 0; i < pools.size(); ++i)
        round.pools.push_back(read_pool(pools[i], at(at(place, "pools"), i)));
    return round;
}

planner::InstancePool InstanceReader::read_pool(const Json& value, const std::string& place) {
    planner::InstancePool pool;
    const Json& names = member(value, place, "categories");
    if (!is_list(names, at(place, "categories"))) return pool;
    for (std::size_t i = 0; i < names.size(); ++i)
        pool.categories.push_back(
            code(text(names[i], at(at(place, "categories"), i)), categories_));
    if (const Json& name = optional_member(value, "name"); name.is_string())
        pool.name = name.get<std::string>();
    pool.groups = number(member(value, place, "groups"), at(place, "groups"), 0);
    const Json& size = member(value, place, "size");
    const std::string at_size = at(place, "size");
    if (!size.is_array() || size.size() != 2) {
        fail(at_size, "the least and the largest size are expected here");
        return pool;
    }
    pool.sizes.min = number(size[0], at(at_size, 0), 1);
    pool.sizes.max = number(size[1], at(at_size, 1), 1);
    if (pool.sizes.max < pool.sizes.min) fail(at_size, "the largest size is below the least size");
    return pool;
}

void InstanceReader::check_pools(const planner::Instance& instance,
                                 const planner::InstanceRound& round, const std::string& place) {
    const std::string at_pools = at(place, "pools");
    if (round.kind != planner::RoundKind::peer && round.pools.size() != 1)
        fail(at_pools, "a round of pairs or a mixed round has one pool");
    std::set<int> covered;
    for (std::size_t i = 0; i < round.pools.size(); ++i)
        for (const int category : round.pools[i].categories)
            if (!covered.insert(category).second)
                fail(at(at_pools, i), "one of its categories is in another pool already");
    std::vector<char> absent(instance.people.size(), 0);
    for (const planner::PersonIndex person : round.absent)
        absent[person] = 1;
    for (planner::PersonIndex person = 0; person < instance.people.size(); ++person)
        if (absent[person] == 0 && !covered.contains(instance.people[person].category))
            fail(at_pools, "no pool takes the category of \"" + instance.ids[person] + "\"");
}

const nlohmann::json& InstanceReader::wishes(const Json& hard, const char* key) {
    const Json& list = optional_member(hard, key);
    return list.is_null() || !is_list(list, at("/hard", key)) ? nothing : list;
}

void InstanceReader::read_wishes(planner::Instance& instance) {
    const Json& hard = optional_member(document_, "hard");
    if (hard.is_null() || error_.has_value()) return;
    const Json& apart = wishes(hard, "apart");
    for (std::size_t i = 0; i < apart.size(); ++i) {
        const std::string place = at("/hard/apart", i);
        const auto pair = people(apart[i], place);
        if (pair.size() != 2) fail(place, "two people are expected here");
        if (!error_.has_value()) instance.apart.emplace_back(pair[0], pair[1]);
    }
    const Json& together = wishes(hard, "together");
    for (std::size_t i = 0; i < together.size(); ++i) {
        const std::string place = at("/hard/together", i);
        planner::InstanceTogether wish;
        wish.people = people(member(together[i], place, "people"), at(place, "people"));
        const Json& rounds = member(together[i], place, "rounds");
        if (!is_list(rounds, at(place, "rounds"))) return;
        for (std::size_t k = 0; k < rounds.size(); ++k)
            wish.rounds.push_back(round(rounds[k], at(at(place, "rounds"), k)));
        instance.together.push_back(std::move(wish));
    }
    const Json& pinned = wishes(hard, "pinned");
    for (std::size_t i = 0; i < pinned.size(); ++i) {
        const std::string place = at("/hard/pinned", i);
        instance.pins.push_back({person(member(pinned[i], place, "person"), at(place, "person")),
                                 round(member(pinned[i], place, "round"), at(place, "round")),
                                 number(member(pinned[i], place, "group"), at(place, "group"), 0)});
    }
}

} // namespace deroule::app
