#include "wire/read_command.hpp"

#include "wire/command_fields.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace deroule::wire {

namespace {

using Reader = domain::Command (*)(const json::Json&, const json::Place&);

template <class Command>
domain::Command read_command(const json::Json& arguments, const json::Place& place) {
    return json::read<Command>(arguments, place);
}

// The day gives a new block its id and its start: a sender that names them is mistaken.
template <>
domain::Command read_command<domain::InsertBlock>(const json::Json& arguments,
                                                  const json::Place& place) {
    auto command = json::read<domain::InsertBlock>(arguments, place);
    const json::Place plan(place, "plan");
    for (const char* name : {"id", "starts_at"})
        if (arguments["plan"].contains(name)) json::Place(plan, name).fail("is given by the day");
    return command;
}

// Sorted by name.
constexpr std::array<std::pair<std::string_view, Reader>, 70> readers{{
    {"accept_catch_up", read_command<domain::AcceptCatchUp>},
    {"accept_groups", read_command<domain::AcceptGroups>},
    {"add_participant", read_command<domain::AddParticipant>},
    {"advance", read_command<domain::Advance>},
    {"advance_phase", read_command<domain::AdvancePhase>},
    {"announce_groups", read_command<domain::AnnounceGroups>},
    {"answer_call", read_command<domain::AnswerCall>},
    {"answer_question", read_command<domain::AnswerQuestion>},
    {"arrive", read_command<domain::Arrive>},
    {"ask_floor", read_command<domain::AskFloor>},
    {"call_back", read_command<domain::CallBack>},
    {"call_for_help", read_command<domain::CallForHelp>},
    {"cancel_call", read_command<domain::CancelCall>},
    {"change_group", read_command<domain::ChangeGroup>},
    {"choose_alternative", read_command<domain::ChooseAlternative>},
    {"close_day", read_command<domain::CloseDay>},
    {"close_groups", read_command<domain::CloseGroups>},
    {"compose_day", read_command<domain::ComposeDay>},
    {"contribute", read_command<domain::Contribute>},
    {"correct_note", read_command<domain::CorrectNote>},
    {"correct_participant", read_command<domain::CorrectParticipant>},
    {"drop_alternative", read_command<domain::DropAlternative>},
    {"edit_block", read_command<domain::EditBlock>},
    {"edit_contribution", read_command<domain::EditContribution>},
    {"extend_block", read_command<domain::ExtendBlock>},
    {"extend_groups", read_command<domain::ExtendGroups>},
    {"give_floor", read_command<domain::GiveFloor>},
    {"give_pen", read_command<domain::GivePen>},
    {"go_back", read_command<domain::GoBack>},
    {"go_to", read_command<domain::GoTo>},
    {"hide_contribution", read_command<domain::HideContribution>},
    {"hide_word", read_command<domain::HideWord>},
    {"hold_seat", read_command<domain::HoldSeat>},
    {"insert_block", read_command<domain::InsertBlock>},
    {"leave", read_command<domain::Leave>},
    {"leave_floor", read_command<domain::LeaveFloor>},
    {"lock_group", read_command<domain::LockGroup>},
    {"lower_hand", read_command<domain::LowerHand>},
    {"mark_absent", read_command<domain::MarkAbsent>},
    {"mark_present", read_command<domain::MarkPresent>},
    {"merge_groups", read_command<domain::MergeGroups>},
    {"move_block", read_command<domain::MoveBlock>},
    {"move_person", read_command<domain::MovePerson>},
    {"name_reporter", read_command<domain::NameReporter>},
    {"note_partner", read_command<domain::NotePartner>},
    {"open_doors", read_command<domain::OpenDoors>},
    {"open_groups", read_command<domain::OpenGroups>},
    {"pause_day", read_command<domain::PauseDay>},
    {"pin_person", read_command<domain::PinPerson>},
    {"propose_groups", read_command<domain::ProposeGroups>},
    {"publish_contribution", read_command<domain::PublishContribution>},
    {"remove_block", read_command<domain::RemoveBlock>},
    {"repair_groups", read_command<domain::RepairGroups>},
    {"resume_day", read_command<domain::ResumeDay>},
    {"say_who", read_command<domain::SayWho>},
    {"seat_companion", read_command<domain::SeatCompanion>},
    {"send_message", read_command<domain::SendMessage>},
    {"set_groups", read_command<domain::SetGroups>},
    {"shorten_block", read_command<domain::ShortenBlock>},
    {"skip_block", read_command<domain::SkipBlock>},
    {"split_group", read_command<domain::SplitGroup>},
    {"start_day", read_command<domain::StartDay>},
    {"swap_people", read_command<domain::SwapPeople>},
    {"take_call", read_command<domain::TakeCall>},
    {"take_pen", read_command<domain::TakePen>},
    {"tie_people", read_command<domain::TiePeople>},
    {"undo", read_command<domain::Undo>},
    {"volunteer_report", read_command<domain::VolunteerReport>},
    {"vote", read_command<domain::Vote>},
    {"withdraw_contribution", read_command<domain::WithdrawContribution>},
}};

} // namespace

std::optional<domain::Command>
read_command_named(std::string_view name, const json::Json& arguments, const json::Place& place) {
    const auto found =
        std::ranges::lower_bound(readers, name, {}, [](const auto& entry) { return entry.first; });
    if (found == readers.end() || found->first != name) return std::nullopt;
    return found->second(arguments, place);
}

} // namespace deroule::wire
