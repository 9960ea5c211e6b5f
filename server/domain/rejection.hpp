// Every reason for which a day refuses a command: the closed list.
//
// Codes are for programs and never change; the sentences for people are in
// protocol/rejections.json. On the wire a code is the enumerator's name.
#pragma once

#include <boost/assert/source_location.hpp>

#include <string_view>

namespace deroule::domain {

enum class Rejection {
    facilitator_only, // The actor's role does not have this command.
    participant_only,
    engine_only,
    not_yours,        // Another person's contribution, call, seat or link.
    day_not_prepared, // Nothing is known of this day yet.
    day_already_prepared,
    day_not_open, // The doors are not open.
    day_not_running,
    day_already_started,
    day_not_paused,
    day_paused,
    day_closed,
    agenda_moved, // `from` is not what runs: someone was faster.
    agenda_end,   // Nothing comes after, or before.
    agenda_empty,
    block_unknown,
    block_running, // Not possible with the block that runs.
    block_not_running,
    block_past,       // Not possible with a block that is done or skipped.
    block_kind_wrong, // The block's kind has no such thing.
    block_invalid,    // The plan given does not hold together.
    phase_moved,      // `from` is not the current phase: someone was faster.
    phase_wrong,      // Not in this phase.
    length_out_of_bounds,
    catch_up_outdated, // The agenda changed since it was proposed.
    nothing_to_undo,
    undo_outdated, // Another move was made since.
    round_unknown,
    round_status_wrong, // Not at this point of the round's life.
    plan_invalid,       // A composition that loses or doubles people, or breaks a lock or a pin.
    groups_invalid,     // A composition brought along that seats someone twice, or nobody.
    alternative_unknown,
    tie_invalid, // Two different people, and not too many ties.
    group_unknown,
    group_closed,
    group_locked,
    group_empty,
    same_group,
    rule_forbids, // People do not choose their group in this round.
    participant_unknown,
    participant_absent, // Not here, and not to be seated.
    participant_not_seated,
    participant_invalid, // No name, or no territory.
    companion_elsewhere, // Already behind another link, or of another territory.
    not_partner,         // Not in the same pair or trio.
    contribution_unknown,
    contribution_withdrawn,
    field_unknown,
    question_unknown,
    question_closed,
    answer_invalid,
    hand_not_raised,
    call_unknown,
    call_over,
    call_taken, // Another facilitator looks after it.
    pen_taken_already,
    reporter_named_already, // Somebody else reports, and is here.
    text_empty,
    text_too_long,
    audience_empty,
    limit_reached, // Too many of these already.
    link_invalid
};

[[noreturn]] void throw_exception_from_error(Rejection rejection, const boost::source_location&);

// The enumerator's name, as on the wire.
[[nodiscard]] std::string_view code(Rejection rejection);

// Whether sending the same command again later may succeed.
enum class Retry { never, later };
[[nodiscard]] Retry retry(Rejection rejection);

} // namespace deroule::domain
