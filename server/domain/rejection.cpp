#include "domain/rejection.hpp"

#include "base/check.hpp"

namespace deroule::domain {

void throw_exception_from_error(Rejection rejection, const boost::source_location& where) {
    check_failed(code(rejection).data(), where.file_name(), static_cast<int>(where.line()));
}

std::string_view code(Rejection rejection) {
    switch (rejection) {
    case Rejection::facilitator_only:
        return "facilitator_only";
    case Rejection::participant_only:
        return "participant_only";
    case Rejection::engine_only:
        return "engine_only";
    case Rejection::not_yours:
        return "not_yours";
    case Rejection::day_not_prepared:
        return "day_not_prepared";
    case Rejection::day_already_prepared:
        return "day_already_prepared";
    case Rejection::day_not_open:
        return "day_not_open";
    case Rejection::day_not_running:
        return "day_not_running";
    case Rejection::day_already_started:
        return "day_already_started";
    case Rejection::day_not_paused:
        return "day_not_paused";
    case Rejection::day_paused:
        return "day_paused";
    case Rejection::day_closed:
        return "day_closed";
    case Rejection::agenda_moved:
        return "agenda_moved";
    case Rejection::agenda_end:
        return "agenda_end";
    case Rejection::agenda_empty:
        return "agenda_empty";
    case Rejection::block_unknown:
        return "block_unknown";
    case Rejection::block_running:
        return "block_running";
    case Rejection::block_not_running:
        return "block_not_running";
    case Rejection::block_past:
        return "block_past";
    case Rejection::block_kind_wrong:
        return "block_kind_wrong";
    case Rejection::block_invalid:
        return "block_invalid";
    case Rejection::phase_moved:
        return "phase_moved";
    case Rejection::phase_wrong:
        return "phase_wrong";
    case Rejection::length_out_of_bounds:
        return "length_out_of_bounds";
    case Rejection::catch_up_outdated:
        return "catch_up_outdated";
    case Rejection::nothing_to_undo:
        return "nothing_to_undo";
    case Rejection::undo_outdated:
        return "undo_outdated";
    case Rejection::round_unknown:
        return "round_unknown";
    case Rejection::round_status_wrong:
        return "round_status_wrong";
    case Rejection::plan_invalid:
        return "plan_invalid";
    case Rejection::groups_invalid:
        return "groups_invalid";
    case Rejection::alternative_unknown:
        return "alternative_unknown";
    case Rejection::tie_invalid:
        return "tie_invalid";
    case Rejection::group_unknown:
        return "group_unknown";
    case Rejection::group_closed:
        return "group_closed";
    case Rejection::group_locked:
        return "group_locked";
    case Rejection::group_empty:
        return "group_empty";
    case Rejection::same_group:
        return "same_group";
    case Rejection::rule_forbids:
        return "rule_forbids";
    case Rejection::participant_unknown:
        return "participant_unknown";
    case Rejection::participant_absent:
        return "participant_absent";
    case Rejection::participant_not_seated:
        return "participant_not_seated";
    case Rejection::participant_invalid:
        return "participant_invalid";
    case Rejection::companion_elsewhere:
        return "companion_elsewhere";
    case Rejection::not_partner:
        return "not_partner";
    case Rejection::contribution_unknown:
        return "contribution_unknown";
    case Rejection::contribution_withdrawn:
        return "contribution_withdrawn";
    case Rejection::field_unknown:
        return "field_unknown";
    case Rejection::question_unknown:
        return "question_unknown";
    case Rejection::question_closed:
        return "question_closed";
    case Rejection::answer_invalid:
        return "answer_invalid";
    case Rejection::hand_not_raised:
        return "hand_not_raised";
    case Rejection::call_unknown:
        return "call_unknown";
    case Rejection::call_over:
        return "call_over";
    case Rejection::call_taken:
        return "call_taken";
    case Rejection::pen_taken_already:
        return "pen_taken_already";
    case Rejection::reporter_named_already:
        return "reporter_named_already";
    case Rejection::text_empty:
        return "text_empty";
    case Rejection::text_too_long:
        return "text_too_long";
    case Rejection::audience_empty:
        return "audience_empty";
    case Rejection::limit_reached:
        return "limit_reached";
    case Rejection::link_invalid:
        return "link_invalid";
    }
    check_failed("a rejection of the closed list", __FILE__, __LINE__);
}

Retry retry(Rejection rejection) {
    switch (rejection) {
    case Rejection::day_not_prepared:
    case Rejection::day_not_open:
    case Rejection::day_not_running:
    case Rejection::day_paused:
    case Rejection::group_closed:
    case Rejection::phase_wrong:
    case Rejection::round_status_wrong:
    case Rejection::limit_reached:
        return Retry::later;
    default:
        return Retry::never;
    }
}

} // namespace deroule::domain
