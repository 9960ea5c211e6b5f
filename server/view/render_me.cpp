// One participant's own page: where to be, with whom, and what they wrote and were sent.
#include "view/render_parts.hpp"
#include "view/visibility.hpp"

namespace deroule::view {

namespace {

using namespace domain;

Value person(const Participant& participant) {
    const Person& shown = participant.person;
    return Value(Value::Object{{"given_name", shown.given_name},
                               {"family_name", shown.family_name},
                               {"territory", shown.territory},
                               {"territory_kind", shown.territory_kind},
                               {"category", word(shown.category)},
                               {"function", shown.function},
                               {"expectation", shown.expectation}});
}

Value companions(const Day& day, const Participant& participant) {
    Value::Array drawn;
    const auto found = day.roster.companions.find(participant.id);
    if (found != day.roster.companions.end())
        for (const ParticipantId& companion : found->second)
            drawn.emplace_back(Value::Object{
                {"id", id(companion)}, {"name", full_name(day.roster.find(companion)->person)}});
    return Value(std::move(drawn));
}

// Colleagues who may still join behind this link: registered from here, and not here yet.
Value colleagues(const Day& day, const Participant& participant) {
    Value::Array drawn;
    const auto delegation = day.roster.delegations.find(participant.person.territory);
    if (delegation == day.roster.delegations.end() || participant.person.territory.empty())
        return Value(std::move(drawn));
    for (const ParticipantId& colleague : delegation->second) {
        const Participant& found = *day.roster.find(colleague);
        if (colleague == participant.id || found.host || found.presence == Presence::present)
            continue;
        drawn.emplace_back(Value::Object{{"id", id(colleague)},
                                         {"name", full_name(found.person)},
                                         {"category", word(found.person.category)}});
    }
    return Value(std::move(drawn));
}

// Rounds are numbered: the tenth comes after the ninth.
bool is_later(const RoundId& left, const RoundId& right) {
    return std::pair(left.text().size(), left) > std::pair(right.text().size(), right);
}

// The latest pair or trio that is known to its people.
const Group* pair_of(const Day& day, const ParticipantId& participant) {
    const Round* latest = nullptr;
    for (const auto& [round_id, round] : day.rounds) {
        if (round.purpose != RoundPurpose::pairs || is_draft(round.status)) continue;
        if (round.group_of(participant) == nullptr) continue;
        if (latest == nullptr || is_later(round_id, latest->id)) latest = &round;
    }
    return latest == nullptr ? nullptr : latest->group_of(participant);
}

Value partners(const Day& day, const ParticipantId& participant) {
    Value::Array drawn;
    if (const Group* pair = pair_of(day, participant))
        for (const ParticipantId& member : pair->members)
            if (member != participant) drawn.emplace_back(card(*day.roster.find(member)));
    return Value(std::move(drawn));
}

Value notes(const Day& day, const ParticipantId& participant) {
    Value::Object drawn;
    if (const Group* pair = pair_of(day, participant))
        for (const ParticipantId& member : pair->members)
            if (member != participant) drawn.emplace(member.text(), day.roster.find(member)->about);
    return Value(std::move(drawn));
}

struct DrawAnswer {
    Value operator()(const Words& given) const {
        return Value(Value::Object{
            {"kind", "words"},
            {"words", list(given.words, [](const std::string& text) { return Value(text); })}});
    }
    Value operator()(const Step& given) const {
        return Value(Value::Object{{"kind", "step"}, {"value", given.value}});
    }
    Value operator()(const Choice& given) const {
        return Value(Value::Object{{"kind", "choice"}, {"index", given.index}});
    }
    Value operator()(const Text& given) const {
        return Value(Value::Object{{"kind", "text"}, {"text", given.text}});
    }
};

std::optional<Value> given_answer(const Day& day, const ParticipantId& participant,
                                  const std::string& key) {
    const auto answers = day.harvest.answers.find(QuestionId(key));
    if (answers == day.harvest.answers.end()) return std::nullopt;
    const auto found = answers->second.by_participant.find(participant);
    if (found == answers->second.by_participant.end()) return std::nullopt;
    return std::visit(DrawAnswer{}, found->second);
}

Value votes(const Day& day, const ParticipantId& participant) {
    const auto found = day.harvest.votes_by.find(participant);
    return found == day.harvest.votes_by.end() ? Value(Value::Array{}) : ids(found->second);
}

std::optional<Value> contribution(const Day& day, const ParticipantId& participant,
                                  const std::string& key) {
    const Contribution* found = day.harvest.find(ContributionId(key));
    if (found == nullptr || found->author != participant) return std::nullopt;
    return Value(Value::Object{{"block", id(found->block)},
                               {"kind", word(found->kind)},
                               {"field", found->field},
                               {"text", found->text},
                               {"status", word(found->status)},
                               {"votes", number(found->votes.size())}});
}

// Whether a message is this person's, as things stand now.
bool is_for(const Day& day, const Message& message, const Participant& participant) {
    if (const auto* category = std::get_if<ToCategory>(&message.audience))
        return category->category == participant.person.category;
    if (const auto* one = std::get_if<ToParticipant>(&message.audience))
        return one->participant == participant.id;
    if (const auto* groups = std::get_if<ToGroups>(&message.audience))
        for (const GroupId& group : groups->groups) {
            const Round* round = day.round_with(group);
            const Group* own = round == nullptr ? nullptr : round->group_of(participant.id);
            if (own != nullptr && own->id == group) return true;
        }
    return false;
}

std::optional<Value> message(const Day& day, const Participant& participant,
                             const std::string& key) {
    const auto found = day.floor.messages.find(MessageId(key));
    if (found == day.floor.messages.end() || !is_for(day, found->second, participant))
        return std::nullopt;
    return Value(Value::Object{{"text", found->second.text},
                               {"from", found->second.from},
                               {"sent_at", at(found->second.sent_at)}});
}

// The latest call that is not cancelled.
Value call(const Day& day, const ParticipantId& participant) {
    const Call* latest = nullptr;
    for (const auto& [call_id, candidate] : day.floor.calls)
        if (candidate.participant == participant &&
            (latest == nullptr || candidate.called_at >= latest->called_at))
            latest = &candidate;
    if (latest == nullptr || latest->status == CallStatus::cancelled) return {};
    return Value(Value::Object{{"id", id(latest->id)},
                               {"text", latest->text},
                               {"status", word(latest->status)},
                               {"called_at", at(latest->called_at)},
                               {"taken_by", latest->taken_by}});
}

Value hand(const Day& day, const ParticipantId& participant) {
    for (const Hand& raised : day.floor.hands)
        if (raised.participant == participant)
            return Value(
                Value::Object{{"raised_at", at(raised.raised_at)}, {"speaking", raised.speaking}});
    return {};
}

Value own_group(const Day& day, const ParticipantId& participant) {
    const Round* round = round_at_hand(day);
    const Group* group = round == nullptr ? nullptr : round->group_of(participant);
    return group == nullptr ? Value() : id(group->id);
}

} // namespace

std::optional<Value> render_me(const Day& day, const ParticipantId& who, const Path& path) {
    const Participant* found = day.roster.find(who);
    if (found == nullptr) return std::nullopt;
    const std::string& section = path.front();
    if (section == "id") return id(who);
    if (section == "person") return person(*found);
    if (section == "presence") return word(found->presence);
    if (section == "held") return Value(found->held);
    if (section == "host") return id(found->host);
    if (section == "companions") return companions(day, *found);
    if (section == "colleagues") return colleagues(day, *found);
    if (section == "place") return id(place_of(day, who).group);
    if (section == "group") return own_group(day, who);
    if (section == "partners") return partners(day, who);
    if (section == "notes") return notes(day, who);
    if (section == "about") return Value(found->about);
    if (section == "votes") return votes(day, who);
    if (section == "call") return call(day, who);
    if (section == "hand") return hand(day, who);
    const std::string& key = path.at(1);
    if (section == "answers") return given_answer(day, who, key);
    if (section == "contributions") return contribution(day, who, key);
    return message(day, *found, key);
}

Value me_document(const Day& day, const ParticipantId& who) {
    if (day.roster.find(who) == nullptr) return {};
    Value::Object drawn;
    for (const char* whole :
         {"id", "person", "presence", "held", "host", "companions", "colleagues", "place", "group",
          "partners", "notes", "about", "votes", "call", "hand"})
        drawn.emplace(whole, *render_me(day, who, {whole}));
    const auto draw = [&day, &who](const char* name) {
        return [&day, &who, name](const std::string& key) {
            return render_me(day, who, {name, key});
        };
    };
    const auto first = [](const auto& entry) { return entry.first.text(); };
    drawn.emplace("answers", section(day.harvest.answers, first, draw("answers")));
    drawn.emplace("messages", section(day.floor.messages, first, draw("messages")));
    const auto written = day.harvest.by_author.find(who);
    drawn.emplace("contributions",
                  written == day.harvest.by_author.end()
                      ? Value(Value::Object{})
                      : section(
                            written->second, [](const auto& item) { return item.text(); },
                            draw("contributions")));
    return Value(std::move(drawn));
}

} // namespace deroule::view
