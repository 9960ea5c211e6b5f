#include "support/day_faults.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace deroule::domain {

namespace {

// Gathers what does not hold.
class Check {
  public:
    explicit Check(std::vector<std::string>& found) : found_(found) {}

    void that(const char* sentence, const std::string& subject, auto holds) {
        if (!holds) found_.push_back(std::string(sentence) + ": " + subject);
    }

  private:
    std::vector<std::string>& found_;
};

void check_seats(const Round& round, Check& check) {
    std::map<ParticipantId, GroupId> seats;
    std::map<Instant, std::set<GroupId>> due;
    int highest = 0;
    for (const auto& [id, group] : round.groups) {
        check.that("a group is under its own id", id.text(), group.id == id);
        for (const ParticipantId& member : group.members)
            check.that("nobody sits twice", member.text(), seats.emplace(member, id).second);
        for (const auto& holder : {group.pen, group.reporter})
            check.that("pen and report are with members", id.text(),
                       !holder || std::ranges::find(group.members, *holder) != group.members.end());
        const auto next = group.status == GroupStatus::open      ? group.ends_at
                          : group.status == GroupStatus::closing ? group.grace_ends_at
                                                                 : std::nullopt;
        if (next) due[*next].insert(id);
        highest = std::max(highest, group.number);
    }
    check.that("seats mirror members", round.id.text(), seats == round.seats);
    check.that("due mirrors the groups' times", round.id.text(), due == round.due);
    check.that("no number is beyond the last", round.id.text(), highest <= round.last_number);
    for (const auto& [person, id] : round.pins) {
        check.that("a pin holds to a group", person.text(), round.group(id) != nullptr);
        const Group* seat = round.group_of(person);
        check.that("whoever is pinned sits there", person.text(),
                   seat == nullptr || seat->id == id);
    }
}

void check_round(const Day& day, const Round& round, Check& check) {
    const std::string& id = round.id.text();
    const auto all = [&round](GroupStatus status) {
        return std::ranges::all_of(
            round.groups, [status](const auto& entry) { return entry.second.status == status; });
    };
    const bool some_open = std::ranges::any_of(
        round.groups, [](const auto& entry) { return entry.second.status == GroupStatus::open; });
    const bool some_waiting = std::ranges::any_of(round.groups, [](const auto& entry) {
        return entry.second.status == GroupStatus::waiting;
    });
    if (is_draft(round.status) || round.status == RoundStatus::announced)
        check.that("before a round opens its groups wait", id, all(GroupStatus::waiting));
    if (is_under_way(round.status)) {
        check.that("no group waits once its round is open", id, !some_waiting);
        check.that("a round is open as long as a group is", id,
                   some_open == (round.status == RoundStatus::open));
        check.that("a round under way has not closed all its groups", id,
                   !all(GroupStatus::closed));
    }
    if (round.status == RoundStatus::done)
        check.that("a round that is done has closed its groups", id, all(GroupStatus::closed));
    if (is_under_way(round.status) || round.status == RoundStatus::announced)
        check.that("only the running block has a round under way", id,
                   day.agenda.running == round.block && day.current_round() == &round);
}

void check_rounds(const Day& day, Check& check) {
    std::map<GroupId, RoundId> by_group;
    std::map<BlockId, std::set<RoundId>> by_block;
    for (const auto& [id, round] : day.rounds) {
        for (const auto& [group_id, group] : round.groups)
            check.that("a group is in one round", group_id.text(),
                       by_group.emplace(group_id, id).second);
        by_block[round.block].insert(id);
        check_seats(round, check);
        check_round(day, round, check);
    }
    check.that("groups lead to their rounds", "day", by_group == day.round_by_group);
    for (const auto& [block, ids] : day.rounds_by_block)
        check.that("blocks lead to their rounds", block.text(),
                   std::set<RoundId>(ids.begin(), ids.end()) == by_block[block]);
}

void check_blocks(const Day& day, Check& check) {
    std::set<BlockId> ids;
    int running = 0;
    for (const Block& block : day.agenda.blocks) {
        const std::string& id = block.plan.id.text();
        check.that("a block's id is its own", id, ids.insert(block.plan.id).second);
        const bool runs = block.status == BlockStatus::running;
        running += runs ? 1 : 0;
        check.that("the running block is the one that runs", id,
                   runs == (day.agenda.running == block.plan.id));
        if (runs) {
            check.that("what runs has started and has an end", id,
                       block.started_at && block.ends_at && !block.ended_at);
            continue;
        }
        check.that("nothing but what runs has turns or a phase's end", id,
                   block.turns.empty() && !block.phase_ends_at && !block.reporting);
        if (block.status == BlockStatus::planned)
            check.that("what is planned has not begun", id,
                       block.phase == Phase::none && !block.started_at && !block.ended_at);
        if (block.status == BlockStatus::done)
            check.that("what is done has ended", id, block.started_at && block.ended_at);
    }
    const bool under_way = day.status == DayStatus::running || day.status == DayStatus::paused;
    check.that("one block runs while the day is under way, else none", "day",
               running == (under_way ? 1 : 0));
    check.that("a pause has begun while the day is paused, else not", "day",
               day.agenda.paused_at.has_value() == (day.status == DayStatus::paused));
}

bool breakout_holds(const Block& block, const Round* current) {
    const bool groups = current != nullptr && current->purpose == RoundPurpose::groups;
    switch (block.phase) {
    case Phase::composing:
    case Phase::finished:
        return current == nullptr;
    case Phase::announced:
        return groups && current->status == RoundStatus::announced;
    case Phase::open:
        return groups && current->status == RoundStatus::open && block.phase_ends_at;
    case Phase::closing:
        return groups && current->status == RoundStatus::closing && block.phase_ends_at;
    default:
        return false;
    }
}

bool introduction_holds(const Day& day, const Block& block, const Round* current) {
    const auto is_open = [current](RoundPurpose purpose) {
        return current != nullptr && current->purpose == purpose &&
               current->status == RoundStatus::open;
    };
    switch (block.phase) {
    case Phase::pairing:
        return current == nullptr || (current->purpose == RoundPurpose::pairs &&
                                      current->status == RoundStatus::announced);
    case Phase::interview:
        return is_open(RoundPurpose::pairs) && block.phase_ends_at && !block.turns.empty();
    case Phase::circles: {
        const Round* circles = day.round_of(block.plan.id, RoundPurpose::circles);
        if (block.turns.empty())
            return circles != nullptr && circles->status == RoundStatus::requested;
        return is_open(RoundPurpose::circles) && block.turns.size() == 1;
    }
    case Phase::finished:
        return current == nullptr;
    default:
        return false;
    }
}

void check_phase(const Day& day, Check& check) {
    const Block* block = day.agenda.running_block();
    if (block == nullptr) return;
    const Round* current = day.current_round();
    bool holds = true;
    switch (block->plan.kind) {
    case BlockKind::breakout:
        holds = breakout_holds(*block, current);
        break;
    case BlockKind::cross_introduction:
        holds = introduction_holds(day, *block, current);
        break;
    case BlockKind::question:
    case BlockKind::evaluation:
        holds = block->phase == Phase::open
                    ? block->phase_ends_at.has_value()
                    : block->phase == Phase::closed || block->phase == Phase::shown;
        break;
    case BlockKind::report:
        holds = block->reporting.has_value() == (block->phase == Phase::reporting) &&
                (block->phase == Phase::reporting || block->phase == Phase::finished);
        break;
    default:
        holds = block->phase == Phase::none;
    }
    check.that("the phase is that of the round", block->plan.id.text(), holds);
}

void check_people(const Day& day, Check& check) {
    Roster counted;
    for (const auto& [id, participant] : day.roster.participants) {
        counted.count(participant);
        if (participant.host) counted.companions[*participant.host].insert(id);
        const bool here = participant.presence == Presence::present;
        const bool staying = !participant.stays.empty() && !participant.stays.back().until;
        if (day.status != DayStatus::closed)
            check.that("a stay lasts as long as the person is here", id.text(), here == staying);
        const Place place = place_of(day, id);
        check.that("a place in a group is there", id.text(),
                   (place.kind == PlaceKind::group) == place.group.has_value());
        if (!place.group) continue;
        const Round* round = day.round_with(*place.group);
        check.that("whoever is sent to a group is one of its members", id.text(),
                   round != nullptr && round->group_of(id) == round->group(*place.group));
    }
    const auto differs = [](const auto& mirror, const auto& truth) {
        return std::ranges::any_of(mirror, [&truth](const auto& entry) {
            const auto found = truth.find(entry.first);
            return entry.second != (found == truth.end() ? Tally{} : found->second);
        });
    };
    check.that("the tallies are right", "day",
               counted.total == day.roster.total &&
                   !differs(day.roster.territories, counted.territories) &&
                   !differs(day.roster.categories, counted.categories));
    check.that("hosts lead to their companions", "day",
               counted.companions == day.roster.companions);
}

void check_answers(const QuestionId& id, const Answers& answers, Check& check) {
    std::map<std::string, int> words;
    std::map<int, int> steps;
    std::set<int> numbers;
    for (const auto& [person, value] : answers.by_participant) {
        std::set<std::string> said;
        if (const auto* given = std::get_if<Words>(&value))
            for (const std::string& word : given->words)
                said.insert(folded(word));
        for (const std::string& word : said)
            ++words[word];
        if (const auto* step = std::get_if<Step>(&value)) ++steps[step->value];
        if (const auto* choice = std::get_if<Choice>(&value)) ++steps[choice->index];
        const auto number = answers.numbers.find(person);
        check.that("each answer has a number of its own", id.text(),
                   number != answers.numbers.end() && numbers.insert(number->second).second);
    }
    check.that("words are counted", id.text(), words == answers.words);
    check.that("steps are counted", id.text(), steps == answers.steps);
}

void check_harvest(const Day& day, Check& check) {
    std::map<ParticipantId, std::set<ContributionId>> by_author, votes_by;
    std::map<GroupId, std::set<ContributionId>> by_group;
    for (const auto& [id, contribution] : day.harvest.contributions) {
        by_author[contribution.author].insert(id);
        if (contribution.group) by_group[*contribution.group].insert(id);
        for (const ParticipantId& voter : contribution.votes)
            votes_by[voter].insert(id);
    }
    const auto same = [](const auto& mirror, auto& truth) {
        return mirror.size() == truth.size() &&
               std::ranges::all_of(mirror, [&truth](const auto& entry) {
                   return std::set<ContributionId>(entry.second.begin(), entry.second.end()) ==
                          truth[entry.first];
               });
    };
    check.that("authors lead to their cards", "day", same(day.harvest.by_author, by_author));
    check.that("groups lead to their cards", "day", same(day.harvest.by_group, by_group));
    for (const auto& [voter, cards] : day.harvest.votes_by)
        check.that("voters lead to their votes", voter.text(), cards == votes_by[voter]);
    for (const auto& [id, answers] : day.harvest.answers)
        check_answers(id, answers, check);
    std::set<ParticipantId> hands;
    for (const Hand& hand : day.floor.hands)
        check.that("a hand is raised once", hand.participant.text(),
                   hands.insert(hand.participant).second);
    check.that("one person speaks at a time", "day",
               std::ranges::count(day.floor.hands, true, &Hand::speaking) <= 1);
}

void check_moves(const Day& day, Check& check) {
    check.that("so many moves are kept", "day", day.moves.size() <= moves_max);
    std::uint64_t last = 0;
    for (const Move& move : day.moves) {
        check.that("moves are in order", move.name, move.number > last);
        last = move.number;
        check.that("no move made during a pause outlives it", move.name,
                   move.status != DayStatus::paused || day.status == DayStatus::paused ||
                       day.status == DayStatus::closed);
    }
    check.that("moves are counted", "day", last <= day.counters.moves);
}

} // namespace

std::vector<std::string> faults(const Day& day) {
    std::vector<std::string> found;
    Check check(found);
    check_blocks(day, check);
    check_rounds(day, check);
    check_phase(day, check);
    check_people(day, check);
    check_harvest(day, check);
    check_moves(day, check);
    return found;
}

} // namespace deroule::domain
