#include "journal/event_codec.hpp"

#include "journal/event_fields.hpp"
#include "journal/fault.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace deroule::json {

template <>
struct Fields<domain::Actor> {
    using T = domain::Actor;
    static constexpr auto list = std::make_tuple(
        field("role", &T::role), maybe("participant", &T::participant), maybe("name", &T::name));
};

} // namespace deroule::json

namespace deroule::journal {

namespace {

using json::Json;
using json::Place;

// In the order of domain::Event.
constexpr std::array<std::string_view, std::variant_size_v<domain::AnyFact>> names{
    "day_prepared",
    "link_registered",
    "link_revoked",
    "doors_opened",
    "day_started",
    "day_paused",
    "day_resumed",
    "day_closed",
    "move_made",
    "move_undone",
    "moves_settled",
    "block_started",
    "block_ended",
    "block_skipped",
    "block_replanned",
    "block_length_changed",
    "block_inserted",
    "block_removed",
    "block_moved",
    "block_edited",
    "block_overran",
    "phase_started",
    "turn_started",
    "report_turn_started",
    "round_requested",
    "groups_proposed",
    "alternative_chosen",
    "alternative_dropped",
    "quality_measured",
    "groups_accepted",
    "person_seated",
    "person_unseated",
    "group_added",
    "group_removed",
    "group_locked",
    "person_pinned",
    "groups_announced",
    "groups_opened",
    "groups_extended",
    "groups_closing",
    "groups_closed",
    "pen_taken",
    "reporter_named",
    "participant_arrived",
    "participant_left",
    "participant_marked_absent",
    "participant_added",
    "participant_corrected",
    "seat_held",
    "companion_seated",
    "partner_noted",
    "note_corrected",
    "contribution_written",
    "contribution_edited",
    "contribution_withdrawn",
    "contribution_published",
    "contribution_hidden",
    "vote_cast",
    "question_answered",
    "word_hidden",
    "hand_raised",
    "hand_lowered",
    "floor_given",
    "call_made",
    "call_taken",
    "call_answered",
    "call_cancelled",
    "message_sent",
    "people_tied",
    "earlier_days_remembered",
};

static_assert(names.size() == std::variant_size_v<domain::AnyFact>);

using Reader = domain::Event (*)(const Json&, const Place&);

template <std::size_t... Index>
constexpr std::array<Reader, sizeof...(Index)> make_readers(std::index_sequence<Index...>) {
    return {[](const Json& members, const Place& place) -> domain::Event {
        return json::read<std::variant_alternative_t<Index, domain::AnyFact>>(members, place);
    }...};
}

constexpr auto readers = make_readers(std::make_index_sequence<names.size()>{});

domain::Event read_event(const Json& event, const Place& place) {
    if (!event.is_object()) place.fail("must be an object");
    const auto fact = event.find("fact");
    const Place fact_place(place, "fact");
    if (fact == event.end()) fact_place.fail("is missing");
    const auto name = json::read<std::string>(*fact, fact_place);
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) fact_place.fail("is not a known fact");
    Json members = event;
    members.erase("fact");
    return readers[static_cast<std::size_t>(found - names.begin())](members, place);
}

Facts read_record(const Json& record) {
    const Place top;
    if (!record.is_object()) top.fail("must be an object");
    const auto member = [&](const char* name) -> const Json& {
        const auto found = record.find(name);
        if (found == record.end()) Place(top, name).fail("is missing");
        return *found;
    };
    const int version = json::read<int>(member("v"), Place(top, "v"));
    if (version > record_version)
        throw JournalFault(FaultKind::version_unknown,
                           "a record has format version " + std::to_string(version) +
                               "; this program reads up to " + std::to_string(record_version));
    if (version < 1) Place(top, "v").fail("is not a format version");
    Facts facts;
    facts.command_id = json::read<std::string>(member("id"), Place(top, "id"));
    facts.actor = json::read<domain::Actor>(member("by"), Place(top, "by"));
    facts.at = json::read<Instant>(member("at"), Place(top, "at"));
    const Json& events = member("facts");
    const Place list(top, "facts");
    if (!events.is_array()) list.fail("must be a list");
    for (std::size_t i = 0; i < events.size(); ++i)
        facts.events.push_back(read_event(events[i], Place(list, i)));
    return facts;
}

} // namespace

std::string_view name(const domain::Event& event) {
    return names[event.index()];
}

std::string write_facts(const Facts& facts) {
    Json events = Json::array();
    for (const domain::Event& event : facts.events) {
        Json written = std::visit([](const auto& fact) { return json::write(fact); }, event);
        written["fact"] = name(event);
        events.push_back(std::move(written));
    }
    return Json{{"v", record_version},
                {"id", facts.command_id},
                {"by", json::write(facts.actor)},
                {"at", to_ms(facts.at)},
                {"facts", std::move(events)}}
        .dump();
}

Facts read_facts(std::string_view body) {
    try {
        return read_record(Json::parse(body));
    } catch (const json::ReadFault& fault) {
        throw JournalFault(FaultKind::damaged,
                           "a record is damaged at " + fault.pointer() + ": " + fault.what());
    } catch (const Json::exception& fault) {
        throw JournalFault(FaultKind::damaged,
                           std::string("a record is not JSON: ") + fault.what());
    }
}

Facts read_facts(const domain::DayId& day, const Record& record) {
    try {
        return read_facts(record.body);
    } catch (const JournalFault& fault) {
        throw JournalFault(fault.kind(), "day " + day.text() + ", record " +
                                             std::to_string(record.sequence) + ": " + fault.what());
    }
}

Facts read_next(const domain::DayId& day, const Record& record, domain::Sequence after) {
    if (record.sequence != after + 1)
        throw JournalFault(FaultKind::damaged, "day " + day.text() + ", record " +
                                                   std::to_string(after + 1) +
                                                   ": is missing; what follows is record " +
                                                   std::to_string(record.sequence));
    return read_facts(day, record);
}

} // namespace deroule::journal
