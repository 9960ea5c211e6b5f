#include "app/virtual/facilitator.hpp"

#include <algorithm>

namespace deroule::app {

namespace {

using std::chrono::minutes;
using std::chrono::seconds;

Instant instant(const nlohmann::json& value) {
    return from_ms(value.get<std::int64_t>());
}

const nlohmann::json* next_block(const nlohmann::json& agenda, const std::string& running) {
    bool past = false;
    for (const auto& id : agenda.at("order")) {
        const auto& block = agenda.at("blocks").at(id.get<std::string>());
        if (past && block.at("status") == "planned") return &block;
        if (id == running) past = true;
    }
    return nullptr;
}

} // namespace

void VirtualFacilitator::act(Client& client, Instant now) {
    const Json& agenda = client.document("agenda");
    const Json& desk = client.document("desk");
    if (agenda.is_null() || desk.is_null() || client.unanswered() > 0) return;
    if (!conduct(client, agenda, desk, now)) tend(client, agenda, desk, now);
}

bool VirtualFacilitator::conduct(Client& client, const Json& agenda, const Json& desk,
                                 Instant now) {
    const auto status = agenda.at("day").at("status").get<std::string>();
    if (status == "prepared") {
        if (now < instant(agenda.at("day").at("doors_at"))) return false;
        client.command("open_doors", {});
        return true;
    }
    if (status == "open") {
        const auto first = agenda.at("order").front().get<std::string>();
        // Three minutes late: people are still coming in.
        if (now < instant(agenda.at("blocks").at(first).at("starts_at")) + minutes{3}) return false;
        client.command("start_day", {});
        return true;
    }
    if (status == "paused") {
        if (now < instant(agenda.at("now").at("paused_at")) + minutes{2}) return false;
        client.command("resume_day", {});
        return true;
    }
    if (status != "running") return false;
    if (regain(client, agenda, desk)) return true;
    const Json& running = agenda.at("now").at("block");
    if (running.is_null()) return false;
    const Json& block = agenda.at("blocks").at(running.get<std::string>());
    const auto kind = block.at("kind").get<std::string>();
    const auto phase = block.at("phase").get<std::string>();
    if (kind == "cross_introduction" && phase != "finished") return introduce(client, block, desk);
    if (kind == "breakout" && phase != "finished") return compose(client, block, desk, now);
    if (kind == "report" && phase == "reporting") return report(client, block, desk, now);
    if ((kind == "question" || kind == "evaluation") && phase != "shown") {
        const Instant end = instant(block.at("ends_at")) - minutes{phase == "open" ? 2 : 1};
        if (now < end) return false;
        client.command("advance_phase", {{"block", running}, {"from", phase}});
        return true;
    }
    go_on(client, agenda, block, now);
    return client.unanswered() > 0;
}

// One click on the best proposal, once a block.
bool VirtualFacilitator::regain(Client& client, const Json& agenda, const Json& desk) {
    if (desk.at("catch_up").empty()) return false;
    const Json& running = agenda.at("now").at("block");
    const std::string key =
        "regain/" + (running.is_null() ? std::string() : running.get<std::string>()) + "/" +
        std::to_string(desk.at("catch_up").front().at("late_ms").get<std::int64_t>() / 60'000);
    if (!done_.insert(key).second) return false;
    Json lengths = desk.at("catch_up").front().at("lengths");
    client.command("accept_catch_up",
                   {{"target", desk.at("catch_up").front().at("target")}, {"lengths", lengths}});
    return true;
}

bool VirtualFacilitator::introduce(Client& client, const Json& block, const Json& desk) {
    if (block.at("phase") != "pairing") return false; // The rest goes by itself.
    for (const auto& [id, round] : desk.at("rounds").items())
        if (round.at("block") == block.at("id") && round.at("status") == "proposed") {
            client.command("advance_phase", {{"block", block.at("id")}, {"from", "pairing"}});
            return true;
        }
    return false;
}

bool VirtualFacilitator::compose(Client& client, const Json& block, const Json& desk, Instant now) {
    for (const auto& [id, round] : desk.at("rounds").items()) {
        if (round.at("block") != block.at("id")) continue;
        const auto status = round.at("status").get<std::string>();
        const Instant seen = since_.emplace(id + status, now).first->second;
        if (status == "proposed") {
            client.command("accept_groups", {{"round", id}});
            return true;
        }
        if (status == "accepted") {
            client.command("announce_groups", {{"round", id}});
            return true;
        }
        if (status == "announced" && now >= seen + seconds{40}) {
            client.command("open_groups", {{"round", id}});
            return true;
        }
        if (status == "open" && now >= seen + minutes{10} && done_.insert("say/" + id).second) {
            Json audience{{"kind", "groups"}, {"groups", Json::array()}};
            for (const Json& group : round.at("groups"))
                audience["groups"].push_back(group);
            client.command("send_message",
                           {{"audience", std::move(audience)},
                            {"text", "Pensez à choisir qui restitue pour votre groupe."}});
            return true;
        }
    }
    return false;
}

bool VirtualFacilitator::report(Client& client, const Json& block, const Json& desk, Instant now) {
    const auto group = block.at("reporting").get<std::string>();
    const Json& figures = desk.at("groups").at(group);
    if (figures.at("reporter").is_null() && !figures.at("members").empty()) {
        client.command("name_reporter",
                       {{"group", group}, {"participant", figures.at("members").front()}});
        return true;
    }
    if (now < instant(block.at("phase_ends_at"))) return false;
    client.command("advance_phase",
                   {{"block", block.at("id")}, {"from", "reporting"}, {"reporting", group}});
    return true;
}

// How long a block is let run over: some mornings talk too much, but never into a fixed point.
Duration VirtualFacilitator::overrun(const Json& agenda, const Json& block) {
    const auto id = block.at("id").get<std::string>();
    const auto found = overruns_.find(id);
    if (found != overruns_.end()) return found->second;
    Duration drawn{};
    const auto kind = block.at("kind").get<std::string>();
    const Json* next = next_block(agenda, id);
    const bool into_fixed = next != nullptr && next->at("fixed").get<bool>();
    if (!into_fixed && (kind == "plenary" || kind == "content") && random_.chance(2, 3))
        drawn = minutes{1 + static_cast<int>(random_.below(4))};
    overruns_[id] = drawn;
    return drawn;
}

void VirtualFacilitator::go_on(Client& client, const Json& agenda, const Json& block, Instant now) {
    const auto id = block.at("id").get<std::string>();
    const auto phase = block.at("phase").get<std::string>();
    const Json* next = next_block(agenda, id);
    const Instant end = instant(block.at("ends_at")) + overrun(agenda, block);
    if (next == nullptr) {
        if (now >= end) client.command("close_day", {});
        return;
    }
    if (next->at("fixed").get<bool>()) {
        // Fixed points wait for their time.
        if (now < instant(next->at("starts_at"))) return;
    } else if ((phase != "finished" || block.at("kind") == "cross_introduction") && now < end) {
        return;
    }
    if (block.at("kind") == "content" && done_.insert("mistake").second) {
        // A click too early, taken back at once.
        client.command("pause_day", {});
        return;
    }
    client.command("advance", {{"from", id}});
}

void VirtualFacilitator::tend(Client& client, const Json& agenda, const Json& desk, Instant now) {
    for (const auto& [id, call] : desk.at("calls").items()) {
        const Instant called = instant(call.at("called_at"));
        if (call.at("status") == "waiting" && now >= called + seconds{30}) {
            client.command("take_call", {{"call", id}});
            return;
        }
        if (call.at("status") == "taken" && now >= called + minutes{2}) {
            client.command("answer_call", {{"call", id}});
            return;
        }
    }
    for (const Json& hand : desk.at("hands")) {
        const auto person = hand.at("participant").get<std::string>();
        const Instant raised = instant(hand.at("raised_at"));
        if (!hand.at("speaking").get<bool>() && now >= raised + minutes{1}) {
            client.command("give_floor", {{"participant", person}});
            return;
        }
        if (hand.at("speaking").get<bool>() && now >= raised + minutes{3}) {
            client.command("lower_hand", {{"participant", person}});
            return;
        }
    }
    for (const auto& [id, card] : desk.at("contributions").items())
        if (card.at("status") == "submitted" && done_.insert("seen/" + id).second) {
            if (random_.chance(2, 3)) {
                client.command("publish_contribution", {{"contribution", id}});
                return;
            }
        }
    const Json& running = agenda.at("now").at("block");
    const Json& last_move = desk.at("last_move");
    if (running == "strategy" && !last_move.is_null() && done_.insert("undo").second) {
        client.command("extend_block", {{"block", running}, {"by_ms", 60'000}});
        client.command("undo", {{"move", last_move.at("number").get<int>() + 1}});
        return;
    }
    if (running == "expectations" && done_.insert("hello").second) {
        client.command("send_message",
                       {{"audience", {{"kind", "all"}}},
                        {"text", "Bienvenue à celles et ceux qui nous rejoignent."}});
        return;
    }
    if (running == "strategy")
        for (const auto& [id, person] : desk.at("participants").items())
            if (person.at("presence") == "expected" && done_.insert("absent/" + id).second) {
                client.command("mark_absent",
                               {{"participant", id}, {"reason", "Sans nouvelles à 10 h 35"}});
                return;
            }
}

} // namespace deroule::app
