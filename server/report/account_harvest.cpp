// What groups and plenaries brought back, sorted under who says it.
#include "report/account_parts.hpp"
#include "report/order.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

namespace deroule::report {

namespace {

using namespace domain;

using Written = std::vector<const Contribution*>;
// In the order in which sections are read.
using Sections = std::map<std::tuple<int, std::string, std::string>, SectionAccount>;

// A card taken back by its author is nobody's to publish.
bool may_read(const Contribution& contribution, Audience audience) {
    if (contribution.status == ContributionStatus::withdrawn) return false;
    return audience == Audience::organisers || contribution.status == ContributionStatus::published;
}

const Group* group_of(const Day& day, const Contribution& contribution) {
    if (!contribution.group) return nullptr;
    const Round* round = day.round_with(*contribution.group);
    return round == nullptr ? nullptr : round->group(*contribution.group);
}

// The trait of more than half of a group's members, or else the author's own. Nothing when
// neither is known.
template <class Trait>
std::optional<Trait> speaks_for(const Day& day, const Contribution& contribution,
                                Trait Person::*trait) {
    std::map<Trait, int> counts;
    int known = 0;
    if (const Group* group = group_of(day, contribution)) {
        for (const ParticipantId& member : group->members) {
            const Participant* found = day.roster.find(member);
            if (found == nullptr) continue;
            ++counts[found->person.*trait];
            ++known;
        }
    }
    for (const auto& [value, count] : counts)
        if (2 * count > known) return value;
    const Participant* author = day.roster.find(contribution.author);
    return author == nullptr ? std::nullopt : std::optional(author->person.*trait);
}

SectionAccount& section_of_group(const Day& day, const Contribution& contribution,
                                 Audience audience, Sections& sections) {
    const Group* group = group_of(day, contribution);
    if (group == nullptr) return sections[{std::numeric_limits<int>::max(), "", ""}];
    SectionAccount& section = sections[{group->number, "", ""}];
    if (section.group != 0) return section;
    section.group = group->number;
    section.people = static_cast<int>(group->members.size());
    if (audience == Audience::organisers)
        for (const ParticipantId& member : group->members)
            section.members.push_back(name_of(day, member));
    return section;
}

SectionAccount& section_of(const Day& day, const Contribution& contribution,
                           const HarvestAccount& harvest, Audience audience, Sections& sections) {
    if (!harvest.rule) return sections[{0, "", ""}];
    if (*harvest.rule == GroupingRule::by_category) {
        const auto category = speaks_for(day, contribution, &Person::category);
        if (!category) return sections[{std::numeric_limits<int>::max(), "", ""}];
        SectionAccount& section = sections[{static_cast<int>(*category), "", ""}];
        section.category = category;
        return section;
    }
    if (*harvest.rule == GroupingRule::by_delegation) {
        const auto territory = speaks_for(day, contribution, &Person::territory);
        if (!territory) return sections[{std::numeric_limits<int>::max(), "", ""}];
        SectionAccount& section = sections[{0, sort_key(*territory), *territory}];
        section.territory = *territory;
        return section;
    }
    return section_of_group(day, contribution, audience, sections);
}

CardAccount card_account(const Day& day, const Contribution& contribution, Audience audience) {
    CardAccount card;
    card.text = contribution.text;
    card.kind = contribution.kind;
    card.status = contribution.status;
    card.votes = static_cast<int>(contribution.votes.size());
    if (const Group* group = group_of(day, contribution)) card.group = group->number;
    if (audience == Audience::organisers) {
        card.author = name_of(day, contribution.author);
        if (const Participant* found = day.roster.find(contribution.author))
            card.territory = found->person.territory;
    }
    return card;
}

FieldAccount& field_of(SectionAccount& section, const std::string& name) {
    const auto found = std::ranges::find(section.fields, name, &FieldAccount::name);
    if (found != section.fields.end()) return *found;
    return section.fields.emplace_back(FieldAccount{name, {}});
}

// As the block lists its fields, then those it no longer has, then cards under none.
void order_fields(SectionAccount& section, const std::vector<std::string>& planned) {
    std::ranges::sort(section.fields, {}, [&planned](const FieldAccount& field) {
        const auto place = std::ranges::find(planned, field.name) - planned.begin();
        return std::tuple(field.name.empty(), place, field.name);
    });
}

void fill(const Day& day, Written written, const std::vector<std::string>& fields,
          Audience audience, HarvestAccount& harvest) {
    // Most votes first, then oldest first; identifiers settle what came in the same millisecond.
    std::ranges::sort(written, {}, [](const Contribution* each) {
        return std::tuple(-static_cast<std::int64_t>(each->votes.size()), each->written_at,
                          each->id.text().size(), each->id);
    });
    Sections sections;
    for (const Contribution* each : written) {
        SectionAccount& section = section_of(day, *each, harvest, audience, sections);
        field_of(section, each->field).cards.push_back(card_account(day, *each, audience));
    }
    for (auto& [key, section] : sections) {
        order_fields(section, fields);
        harvest.sections.push_back(std::move(section));
    }
}

HarvestAccount harvest_of(const Day& day, const Block& block) {
    HarvestAccount harvest;
    harvest.block = block.plan.title;
    harvest.kind = block.plan.kind;
    harvest.prompt = block.plan.prompt;
    if (block.plan.kind != BlockKind::breakout) return harvest;
    const Round* round = day.round_of(block.plan.id);
    harvest.rule = round == nullptr ? block.plan.rule : round->rule;
    if (round != nullptr) harvest.groups = static_cast<int>(round->groups.size());
    return harvest;
}

bool took_place(const Block& block) {
    return block.plan.kind == BlockKind::breakout &&
           (block.status == BlockStatus::done || block.status == BlockStatus::running);
}

} // namespace

std::vector<HarvestAccount> harvests_of(const Day& day, Audience audience) {
    std::map<BlockId, Written> by_block;
    for (const auto& [id, contribution] : day.harvest.contributions)
        if (may_read(contribution, audience)) by_block[contribution.block].push_back(&contribution);
    std::vector<HarvestAccount> harvests;
    for (const Block& block : day.agenda.blocks) {
        const auto written = by_block.find(block.plan.id);
        if (written == by_block.end() && !took_place(block)) continue;
        HarvestAccount harvest = harvest_of(day, block);
        if (written != by_block.end()) {
            fill(day, std::move(written->second), block.plan.fields, audience, harvest);
            by_block.erase(written);
        }
        harvests.push_back(std::move(harvest));
    }
    // A block can be undone out of the agenda; what was written in it is kept all the same.
    for (auto& [id, written] : by_block) {
        HarvestAccount harvest;
        fill(day, std::move(written), {}, audience, harvest);
        harvests.push_back(std::move(harvest));
    }
    return harvests;
}

} // namespace deroule::report
