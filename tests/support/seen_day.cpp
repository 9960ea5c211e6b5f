#include "support/seen_day.hpp"

#include "domain/evolve.hpp"
#include "support/tiny_day.hpp"
#include "view/cell.hpp"
#include "wire/codec.hpp"

#include <variant>

namespace deroule::support {

using namespace domain;

namespace {

// Replaces each text of a command that says something by a mark of its own.
class Marking {
  public:
    explicit Marking(std::uint64_t& marks) : marks_(marks) {}

    template <class Wish>
    void operator()(Wish& wish) const {
        if constexpr (requires { wish.text; }) mark(wish.text, "texte");
        if constexpr (requires { wish.reason; }) mark(wish.reason, "raison");
        if constexpr (requires {
                          wish.function;
                          wish.family_name;
                      }) {
            mark(wish.given_name, given_name_mark);
            mark(wish.family_name, family_name_mark);
        }
        if constexpr (requires { wish.person.family_name; }) person(wish.person);
        if constexpr (requires { wish.person->family_name; })
            if (wish.person) person(*wish.person);
        if constexpr (std::is_same_v<Wish, AnswerQuestion>) answer(wish.value);
    }

  private:
    void person(Person& who) const {
        mark(who.given_name, given_name_mark);
        mark(who.family_name, family_name_mark);
        who.email = email_mark + std::to_string(++marks_) + "@example.org";
    }
    void answer(AnswerValue& value) const {
        if (auto* written = std::get_if<Text>(&value)) mark(written->text, "texte");
        if (auto* words = std::get_if<Words>(&value))
            for (std::string& word : words->words)
                mark(word, "mot");
    }
    void mark(std::optional<std::string>& text, const char* kind) const {
        if (text) mark(*text, kind);
    }
    void mark(std::string& text, const char* kind) const {
        // Empty and overlong texts stay what they are: they are to be refused.
        if (text.empty() || text == " " || text.size() > 2000) return;
        text = kind + std::to_string(++marks_) + ".";
    }

    std::uint64_t& marks_;
};

} // namespace

std::vector<Participant> marked_people(int count) {
    std::vector<Participant> people = tiny::people(count);
    for (Participant& each : people) {
        const std::string number = each.id.text();
        each.person.given_name = given_name_mark + number + ".";
        each.person.family_name = family_name_mark + number + ".";
        each.person.email = email_mark + number + "@example.org";
        each.person.expectation = "attente" + number + ".";
    }
    return people;
}

SeenDay::SeenDay(std::uint64_t seed, int people)
    : now(tiny::at(8, 45)), random_(seed), crowd_(random_) {
    send(tiny::engine(), PrepareDay{tiny::plan(), marked_people(people)});
    send(tiny::facilitator("Claire"), OpenDoors{});
    for (int number = 1; number + 2 <= people; ++number)
        send(tiny::participant(tiny::person(number)), Arrive{});
    now = tiny::at(9, 0);
    send(tiny::facilitator("Claire"), StartDay{});
}

bool SeenDay::send(const Actor& actor, Command command) {
    if (!std::holds_alternative<PrepareDay>(command))
        std::visit(Marking(marks_), static_cast<AnyWish&>(command));
    const auto decided = decide(day, command, {actor, now});
    if (!decided || decided->empty()) return false;
    for (const Event& fact : *decided) {
        projector.before(day, fact);
        evolve(day, fact);
        projector.after(day, fact);
    }
    patches = projector.patches(day, ++at);
    for (const view::Patch& patch : patches)
        fold(patch);
    follow_everything();
    return true;
}

bool SeenDay::step() {
    const Sequence before = at;
    if (random_.chance(60, 100)) now += std::chrono::seconds(random_.below(120));
    if (const auto due = next_deadline(day); due && *due <= now)
        send(tiny::engine(), ReachDeadline{});
    if (random_.chance(50, 100)) deal();
    if (day.status == DayStatus::open) send(tiny::facilitator("Marc"), StartDay{});
    if (day.status == DayStatus::paused && random_.chance(1, 4))
        send(tiny::facilitator("Marc"), ResumeDay{});
    if (day.status == DayStatus::closed)
        send(tiny::facilitator("Marc"), Undo{day.moves.back().number});
    const SentCommand next = crowd_.next(day);
    send(next.actor, next.command);
    return at != before;
}

void SeenDay::deal() {
    std::vector<RoundId> waiting;
    for (const auto& [id, round] : day.rounds)
        if (round.status == RoundStatus::requested) waiting.push_back(id);
    for (const RoundId& id : waiting)
        send(tiny::engine(), tiny::deal(day, *day.find_round(id)));
}

std::vector<view::Channel> SeenDay::channels() const {
    std::vector<view::Channel> all{view::agenda_channel(), view::desk_channel()};
    for (const auto& [id, participant] : day.roster.participants)
        all.push_back(view::me_channel(id));
    for (const auto& [id, round] : day.round_by_group)
        all.push_back(view::group_channel(id));
    return all;
}

void SeenDay::fold(const view::Patch& patch) {
    const auto found = folded_.find(patch.channel);
    if (found == folded_.end()) return;
    const Json message = Json::parse(wire::write(patch));
    if (message.at("from") != folded_at_[patch.channel] || message.at("to") != at)
        faults.push_back("a patch of " + view::name(patch.channel) + " does not follow the last");
    try {
        found->second.patch_inplace(message.at("ops"));
    } catch (const Json::exception& fault) {
        faults.push_back(view::name(patch.channel) + ": " + fault.what());
    }
    folded_at_[patch.channel] = at;
}

void SeenDay::follow_everything() {
    for (auto known = folded_.begin(); known != folded_.end();) {
        const view::Channel channel = known->first;
        ++known;
        if (channel.kind != view::ChannelKind::group ||
            day.round_with(GroupId(channel.id)) != nullptr)
            continue;
        projector.forget(channel);
        folded_.erase(channel);
    }
    for (const view::Channel& channel : channels()) {
        if (folded_.contains(channel)) continue;
        const view::Snapshot snapshot = projector.snapshot(day, channel, at);
        folded_[channel] = Json::parse(wire::write(snapshot)).at("document");
        folded_at_[channel] = snapshot.at;
    }
}

} // namespace deroule::support
