#include "app/rehearsal_account.hpp"

#include "app/counted.hpp"
#include "app/local_time.hpp"
#include "domain/words.hpp"

#include <algorithm>
#include <chrono>
#include <iomanip>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace deroule::app {

namespace {

using domain::Day;

// "by_category" as people write it.
std::string in_words(std::string_view word) {
    std::string text(word);
    std::ranges::replace(text, '_', ' ');
    return text;
}

const char* short_name(domain::Category category) {
    switch (category) {
    case domain::Category::elu:
        return "élu";
    case domain::Category::technicien:
        return "technicien";
    case domain::Category::operateur:
        return "opérateur";
    case domain::Category::etat:
        return "État";
    }
    return "";
}

void tell_agenda(const Day& day, std::ostream& out) {
    out << day.plan.title << ", " << day.plan.date << "\n\n"
        << "planned      actual       late  block\n";
    for (const domain::Block& block : day.agenda.blocks) {
        const domain::BlockPlan& plan = block.plan;
        const Instant midnight = day.plan.midnight;
        out << local_clock(midnight, plan.starts_at) << '-'
            << local_clock(midnight, plan.starts_at + plan.length) << "  ";
        if (block.started_at && block.ended_at) {
            // Cut to the minute, as the times beside it are.
            const auto late =
                std::chrono::floor<std::chrono::minutes>(*block.started_at - plan.starts_at);
            out << local_clock(midnight, *block.started_at) << '-'
                << local_clock(midnight, *block.ended_at) << "  " << std::setw(3) << std::showpos
                << late.count() << std::noshowpos << " min";
        } else {
            out << std::left << std::setw(11) << domain::word(block.status) << std::right
                << "         ";
        }
        out << (plan.fixed ? "  * " : "    ") << plan.title << '\n';
    }
    out << "(* fixed)\n";
}

// When a round's people went on to something else.
Instant end_of(const Day& day, const domain::Round& round) {
    Instant end = Instant::max();
    const domain::Block* block = day.agenda.find(round.block);
    if (block != nullptr && block->ended_at) end = *block->ended_at;
    for (const auto& [id, other] : day.rounds)
        if (other.block == round.block && other.opened_at && *other.opened_at > *round.opened_at)
            end = std::min(end, *other.opened_at);
    return end;
}

// When this person left a round before its end; empty for who stayed.
std::optional<Instant> left_before(const domain::Participant& person, Instant end) {
    std::optional<Instant> left;
    for (const domain::Stay& stay : person.stays) {
        if (stay.from >= end) break;
        left = stay.until;
    }
    return left && *left < end ? left : std::nullopt;
}

// A group as it was, and how many were in it at the end.
struct Told {
    int number = 0;
    std::size_t stayed = 0;
    std::string line;
};

Told told_group(const Day& day, const domain::Group& group, Instant end) {
    Told told;
    told.number = group.number;
    for (const domain::ParticipantId& id : group.members) {
        const domain::Participant* participant = day.roster.find(id);
        if (participant == nullptr) continue;
        const domain::Person& person = participant->person;
        if (!told.line.empty()) told.line += "; ";
        told.line += domain::full_name(person) + " (" + short_name(person.category) +
                     (person.territory.empty() ? "" : ", " + person.territory) + ")";
        if (const auto left = left_before(*participant, end))
            told.line += " left at " + local_clock(day.plan.midnight, *left);
        else
            ++told.stayed;
    }
    return told;
}

void tell_quality(const domain::Round& round, std::ostream& out) {
    const domain::Quality& quality = round.quality;
    const auto of_which = [&out](std::int64_t unavoidable) {
        if (unavoidable > 0) out << " (" << unavoidable << " could not be avoided)";
    };
    out << "    ";
    if (quality.hard == 0) {
        out << "Every condition is kept; ";
    } else {
        out << counted(static_cast<std::size_t>(quality.hard), "condition") << " not kept";
        of_which(quality.hard_bound);
        out << "; ";
    }
    if (quality.repeats == 0) {
        out << "nobody meets again whom they had met; ";
    } else {
        out << counted(static_cast<std::size_t>(quality.repeats), "repeated meeting");
        of_which(quality.repeats_bound);
        out << "; ";
    }
    const bool even =
        quality.category <= quality.category_bound && quality.traits <= quality.traits_bound;
    out << (even ? "categories and territories could not be spread more evenly.\n"
                 : "categories and territories are spread nearly as evenly as they can be.\n");
    for (const domain::Breach& breach : round.breaches)
        out << "    " << in_words(domain::word(breach.kind))
            << (breach.subject.empty() ? "" : " (" + breach.subject + ")") << ": "
            << breach.available << " for " << breach.needed << '\n';
}

void tell_round(const Day& day, const domain::Round& round, std::ostream& out) {
    const Instant end = end_of(day, round);
    std::vector<Told> groups;
    std::map<std::size_t, int> sizes;
    for (const auto& [id, group] : round.groups) {
        groups.push_back(told_group(day, group, end));
        ++sizes[groups.back().stayed];
    }
    std::ranges::sort(groups, {}, &Told::number);
    const domain::Block* block = day.agenda.find(round.block);
    out << '\n'
        << (block == nullptr ? round.block.text() : block->plan.title) << ": "
        << round.groups.size() << ' ' << domain::word(round.purpose);
    if (round.purpose == domain::RoundPurpose::groups)
        out << ' ' << in_words(domain::word(round.rule));
    out << ", opened at " << local_clock(day.plan.midnight, *round.opened_at) << "; at the end";
    const char* before = " ";
    for (const auto& [size, count] : sizes) {
        out << before << count << (size == 0 ? " that everyone had left" : " of ");
        if (size > 0) out << size;
        before = ", ";
    }
    out << ".\n";
    tell_quality(round, out);
    for (const Told& group : groups)
        out << "    " << std::setw(3) << group.number << "  " << group.line << '\n';
}

// Who came, and when.
struct Comings {
    std::size_t came = 0, absent = 0, late = 0, returned = 0, left = 0;
};

Comings comings_of(const Day& day) {
    Comings comings;
    const domain::Block& first = day.agenda.blocks.front();
    const domain::Block& last = day.agenda.blocks.back();
    const Instant begun = first.started_at.value_or(first.plan.starts_at);
    const Instant end = last.started_at.value_or(last.plan.starts_at);
    for (const auto& [id, person] : day.roster.participants) {
        if (person.stays.empty()) {
            ++comings.absent;
            continue;
        }
        ++comings.came;
        if (person.stays.front().from > begun) ++comings.late;
        if (person.stays.size() > 1) ++comings.returned;
        if (person.stays.back().until && *person.stays.back().until < end) ++comings.left;
    }
    return comings;
}

void tell_what_happened(const RehearsalOutcome& outcome, std::ostream& out) {
    const Day& day = outcome.day;
    const auto count = [&outcome](const char* fact) {
        const auto found = outcome.facts.find(fact);
        return found == outcome.facts.end() ? 0 : found->second;
    };
    const Comings comings = comings_of(day);
    out << "\nWhat happened\n"
        << "    " << comings.came << " of the " << day.roster.participants.size()
        << " people registered came; " << comings.absent << " never did. " << comings.late
        << " came after the day had begun, " << comings.returned << " dropped out and came back, "
        << comings.left << " left before the end.\n"
        << "    " << counted(count("call_made"), "call") << " for help, " << count("call_answered")
        << " answered; " << counted(outcome.catch_ups, "catch-up proposal") << " accepted; "
        << counted(count("day_paused"), "pause") << ".\n"
        << "    " << counted(count("contribution_written"), "contribution") << " written, "
        << count("contribution_published") << " published; " << counted(count("vote_cast"), "vote")
        << "; " << counted(count("question_answered"), "answer") << " to questions.\n"
        << "    People here without a place to be: " << outcome.without_place << "; "
        << counted(outcome.fixed_missed.size(), "fixed block") << " began late.\n";
}

} // namespace

void tell_rehearsal(const RehearsalOutcome& outcome, std::ostream& out) {
    tell_agenda(outcome.day, out);
    for (const auto& [id, round] : outcome.day.rounds)
        if (round.opened_at) tell_round(outcome.day, round, out);
    tell_what_happened(outcome, out);
}

} // namespace deroule::app
