#include "app/virtual/participant.hpp"

#include <algorithm>
#include <array>

namespace deroule::app {

namespace {

using std::chrono::minutes;

Instant after(Random& random, Instant from, int least, int most) {
    return from + minutes{least + static_cast<int>(
                                      random.below(static_cast<std::uint64_t>(most - least + 1)))};
}

constexpr std::array<const char*, 12> words{"coopération", "récit",     "méthode", "confiance",
                                            "temps",       "habitants", "élan",    "transition",
                                            "preuves",     "alliances", "évaluer", "courage"};

constexpr std::array<const char*, 8> sentences{"Nous manquons de temps pour travailler ensemble.",
                                               "Un récit commun aide à tenir dans la durée.",
                                               "Les services ne se parlent pas assez tôt.",
                                               "Commencer petit, montrer que cela marche.",
                                               "Associer les habitants avant que tout soit décidé.",
                                               "Un binôme élu et technicien change tout.",
                                               "L’évaluation sert à apprendre, pas à juger.",
                                               "Il faut quelqu’un dont ce soit le métier."};

} // namespace

std::vector<Attendance> draw_attendance(Random& random, Instant doors, Instant start, Instant end) {
    if (random.chance(8, 100)) return {}; // Absent.
    Instant from = after(random, doors, 0, 14);
    if (random.chance(12, 100)) from = after(random, start, 3, 90);   // Late.
    if (random.chance(3, 100)) from = after(random, start, 290, 320); // Afternoon only.
    Instant until = end;
    if (random.chance(6, 100)) until = after(random, start, 180, 460); // Leaves early.
    if (until <= from) return {};
    std::vector<Attendance> stays{{from, until}};
    if (random.chance(15, 100)) { // Cut, and back some minutes later.
        const Instant cut = after(random, from, 5, 300);
        const Instant back = after(random, cut, 1, 12);
        if (back < until) stays = {{from, cut}, {back, until}};
    }
    return stays;
}

std::string VirtualParticipant::sentence() {
    return sentences[random_.below(sentences.size())];
}

void VirtualParticipant::act(Client& client) {
    const Json& agenda = client.document("agenda");
    const Json& me = client.document("me/" + id_);
    if (agenda.is_null() || me.is_null()) return;
    if (me.at("presence") != "present") {
        client.command("arrive", {});
        return;
    }
    const Json& now = agenda.at("now").at("block");
    if (now.is_null()) return;
    const Json& block = agenda.at("blocks").at(now.get<std::string>());
    const auto kind = block.at("kind").get<std::string>();
    const auto phase = block.at("phase").get<std::string>();
    if (kind == "cross_introduction" && phase == "interview") return interview(client, me);
    if (phase == "open" && (kind == "question" || kind == "evaluation"))
        return answer(client, block, me);
    if (kind == "breakout" && phase == "open") return work_in_group(client, block, me);
    listen(client, agenda, block, me);
}

void VirtualParticipant::interview(Client& client, const Json& me) {
    for (const Json& partner : me.at("partners")) {
        const auto about = partner.at("id").get<std::string>();
        if (me.at("notes").value(about, "").empty()) {
            client.command("note_partner", {{"about", about}, {"text", sentence()}});
            return;
        }
    }
    if (!me.at("about").get<std::string>().empty() && random_.chance(1, 20))
        client.command("correct_note", {{"text", sentence()}});
}

void VirtualParticipant::answer(Client& client, const Json& block, const Json& me) {
    for (const Json& question : block.at("questions")) {
        const auto id = question.at("id").get<std::string>();
        if (me.at("answers").contains(id) || !answered_.insert(id).second) continue;
        if (random_.chance(1, 8)) continue; // Not everyone answers everything.
        const auto kind = question.at("kind").get<std::string>();
        Json value;
        if (kind == "word_cloud") {
            value = {{"kind", "words"}, {"words", Json::array()}};
            for (std::uint64_t i = 0; i <= random_.below(3); ++i)
                value["words"].push_back(words[random_.below(words.size())]);
        } else if (kind == "scale") {
            const int low = question.at("scale_min").get<int>();
            const int steps = question.at("scale_max").get<int>() - low;
            // Rather satisfied than not.
            const auto first = random_.below(static_cast<std::uint64_t>(steps) + 1);
            const auto second = random_.below(static_cast<std::uint64_t>(steps) + 1);
            value = {{"kind", "step"}, {"value", low + static_cast<int>(std::max(first, second))}};
        } else if (kind == "choice") {
            value = {{"kind", "choice"}, {"index", random_.below(question.at("choices").size())}};
        } else {
            value = {{"kind", "text"}, {"text", sentence()}};
        }
        client.command("answer_question", {{"question", id}, {"value", std::move(value)}});
        return;
    }
}

void VirtualParticipant::work_in_group(Client& client, const Json& block, const Json& me) {
    if (me.at("place").is_null()) return;
    const auto group_id = me.at("place").get<std::string>();
    const Json& group = client.document("group/" + group_id);
    if (group.is_null()) return;
    if (group.at("group").at("pen").is_null() && random_.chance(1, 4)) {
        client.command("take_pen", {});
        return;
    }
    if (group.at("group").at("reporter").is_null() && random_.chance(1, 6)) {
        client.command("volunteer_report", {});
        return;
    }
    if (!called_ && random_.chance(1, 400)) {
        called_ = true;
        client.command("call_for_help", {{"text", "Nous n’entendons plus l’un d’entre nous."}});
        return;
    }
    if (random_.chance(1, 8)) {
        const Json& fields = block.at("fields");
        const std::string field =
            fields.empty() ? "" : fields[random_.below(fields.size())].get<std::string>();
        client.command(
            "contribute",
            {{"block", block.at("id")}, {"kind", "card"}, {"field", field}, {"text", sentence()}});
        return;
    }
    for (const auto& [id, card] : group.at("contributions").items())
        if (card.at("author") != id_ && random_.chance(1, 12)) {
            client.command("vote", {{"contribution", id}, {"in_favour", true}});
            return;
        }
}

void VirtualParticipant::listen(Client& client, const Json& agenda, const Json& block,
                                const Json& me) {
    const auto kind = block.at("kind").get<std::string>();
    const auto id = block.at("id").get<std::string>();
    if (kind == "break") return;
    if (kind == "content") {
        if (random_.chance(1, 60) && asked_.insert(id).second) {
            client.command("contribute",
                           {{"block", id}, {"kind", "query"}, {"field", ""}, {"text", sentence()}});
            return;
        }
        for (const auto& [query, shown] : agenda.at("harvest").items())
            if (shown.at("block") == id && random_.chance(1, 15)) {
                client.command("vote", {{"contribution", query}, {"in_favour", true}});
                return;
            }
    }
    if (kind == "plenary" && me.at("hand").is_null() && random_.chance(1, 120) &&
        asked_.insert(id).second)
        client.command("ask_floor", {});
}

} // namespace deroule::app
