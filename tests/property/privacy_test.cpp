// What each channel must never hold, looked for after every record of many days (W-80, W-84,
// W-85, W-86). Names, addresses and texts are marks that nothing else resembles.
#include "support/seen_day.hpp"
#include "support/tiny_day.hpp"
#include "view/visibility.hpp"
#include "wire/codec.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

namespace deroule {
namespace {

using namespace domain;
using support::SeenDay;
using view::Value;

constexpr std::uint64_t walks = 8;
constexpr int steps = 250;

void walk_all(const std::function<void(SeenDay&)>& witness) {
    for (std::uint64_t seed = 101; seed < 101 + walks; ++seed) {
        SeenDay seen(seed, 14);
        for (int step = 0; step < steps; ++step) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(step));
            if (seen.step()) witness(seen);
            ASSERT_FALSE(::testing::Test::HasFailure());
        }
    }
}

// Every text of a value, names of members included.
void gather(const Value& value, std::set<std::string>& texts) {
    if (const auto* text = std::get_if<std::string>(&value.data())) texts.insert(*text);
    if (const Value::Array* items = value.array())
        for (const Value& item : *items)
            gather(item, texts);
    if (const Value::Object* members = value.object())
        for (const auto& [name, member] : *members) {
            texts.insert(name);
            gather(member, texts);
        }
}

struct Looked {
    explicit Looked(const Value& value) : text(wire::write(value)) { gather(value, words); }

    [[nodiscard]] bool has(const std::string& part) const {
        return !part.empty() && part != " " && text.find(part) != std::string::npos;
    }
    // As a whole text, for identifiers: "p1" is not in "p12".
    [[nodiscard]] bool names(const std::string& id) const { return words.contains(id); }

    std::string text;
    std::set<std::string> words;
};

Looked look(const SeenDay& seen, const view::Channel& channel) {
    return Looked(*seen.projector.held(channel));
}

// Nothing of a person but what is counted.
void expect_nobody(const Looked& seen, const Participant& participant) {
    EXPECT_FALSE(seen.names(participant.id.text())) << participant.id.text();
    EXPECT_FALSE(seen.has(participant.person.given_name)) << participant.id.text();
    EXPECT_FALSE(seen.has(participant.person.family_name)) << participant.id.text();
    EXPECT_FALSE(seen.has(participant.person.email)) << participant.id.text();
    EXPECT_FALSE(seen.has(participant.person.expectation)) << participant.id.text();
    EXPECT_FALSE(seen.has(participant.about)) << participant.id.text();
    EXPECT_FALSE(seen.has(participant.absence)) << participant.id.text();
}

// What facilitators have looked at: the very text that they published, the questions whose
// results they have ever shown.
struct Reviewed {
    void look_at(const Day& day) {
        for (const auto& [id, card] : day.harvest.contributions) {
            if (card.status == ContributionStatus::published)
                texts.emplace(id, card.text);
            else
                texts.erase(id);
        }
        for (const Block& block : day.agenda.blocks)
            if (block.phase == Phase::shown)
                for (const Question& question : block.plan.questions)
                    shown.insert(question.id);
    }
    [[nodiscard]] bool holds(const Contribution& card) const {
        const auto found = texts.find(card.id);
        return found != texts.end() && found->second == card.text;
    }

    std::map<ContributionId, std::string> texts;
    std::set<QuestionId> shown;
};

TEST(PrivacyTest, W80KeepsTheAgendaFreeOfPeople) {
    walk_all([](SeenDay& seen) {
        const Looked agenda = look(seen, view::agenda_channel());
        for (const auto& [id, participant] : seen.day.roster.participants)
            expect_nobody(agenda, participant);
        EXPECT_FALSE(agenda.has(support::email_mark));
        EXPECT_FALSE(agenda.has(support::given_name_mark));
    });
}

// One walk of a crowd with somebody at work beside it, whose command each step is `beside`'s.
// The witness remembers what facilitators have looked at so far.
void walk_beside(const std::function<SentCommand(const Day&, int)>& beside,
                 const std::function<void(const SeenDay&, const Reviewed&)>& witness) {
    for (std::uint64_t seed = 101; seed < 101 + walks; ++seed) {
        SeenDay seen(seed, 14);
        Reviewed reviewed;
        for (int step = 0; step < steps; ++step) {
            SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(step));
            const SentCommand next = beside(seen.day, step);
            seen.send(next.actor, next.command);
            reviewed.look_at(seen.day);
            witness(seen, reviewed);
            if (step % 3 == 0) seen.step();
            reviewed.look_at(seen.day);
            witness(seen, reviewed);
            ASSERT_FALSE(::testing::Test::HasFailure());
        }
    }
}

// Cards are written, published, and written otherwise afterwards.
SentCommand next_of_a_card(const Day& day, int step) {
    const Actor claire = tiny::facilitator("Claire");
    const auto& cards = day.harvest.contributions;
    const auto published = std::ranges::find_if(cards, [](const auto& entry) {
        return entry.second.status == ContributionStatus::published;
    });
    if (step % 4 == 0) return {claire, PublishContribution{ContributionId("c1")}};
    if (step % 4 == 2 && published != cards.end())
        return {tiny::participant(published->second.author),
                EditContribution{{}, published->first, "afterthought"}};
    return {tiny::participant(tiny::person(1 + step % 8)),
            Contribute{{}, tiny::welcome, ContributionKind::card, "", "a card"}};
}

TEST(PrivacyTest, W80KeepsTheAgendaFreeOfWhatIsNotPublished) {
    std::size_t published = 0;
    const auto witness = [&published](const SeenDay& seen, const Reviewed& reviewed) {
        const Looked agenda = look(seen, view::agenda_channel());
        for (const auto& [id, card] : seen.day.harvest.contributions) {
            const bool is_public = reviewed.holds(card);
            EXPECT_EQ(agenda.has(card.text), is_public) << id.text() << " " << card.text;
            if (is_public) ++published;
        }
        for (const auto& [id, call] : seen.day.floor.calls)
            EXPECT_FALSE(agenda.has(call.text)) << id.text();
        for (const auto& [id, message] : seen.day.floor.messages)
            EXPECT_EQ(agenda.has(message.text), std::holds_alternative<ToAll>(message.audience))
                << id.text();
    };
    walk_beside(next_of_a_card, witness);
    walk_all([&witness](SeenDay& seen) {
        Reviewed reviewed;
        reviewed.look_at(seen.day);
        witness(seen, reviewed);
    });
    EXPECT_GT(published, 0U);
}

// What the words of a question live through, a step at a time, while a crowd does as it likes:
// every other time, nobody shows them.
Command step_of_a_question(const Day& day, int step) {
    const Block* asked = day.agenda.find(tiny::aims);
    if (asked == nullptr) return Undo{};
    const auto answers = day.harvest.answers.find(tiny::cloud);
    const bool has_words = answers != day.harvest.answers.end() && !answers->second.words.empty();
    switch (step % 8) {
    case 0:
        return GoTo{tiny::aims, day.agenda.running};
    case 1:
    case 2:
        return AnswerQuestion{{}, tiny::cloud, Words{{"one", "another"}}};
    case 3:
        return HideWord{tiny::cloud, has_words ? answers->second.words.begin()->first : "none"};
    case 5:
        if (step / 8 % 2 == 0) return Advance{day.agenda.running};
        return AdvancePhase{tiny::aims, asked->phase, {}};
    case 7:
        return Advance{day.agenda.running};
    default:
        return AdvancePhase{tiny::aims, asked->phase, {}};
    }
}

SentCommand next_of_a_question(const Day& day, int step) {
    const Command next = step_of_a_question(day, step);
    const bool answers = std::holds_alternative<AnswerQuestion>(next);
    return {answers ? tiny::participant(tiny::person(1 + step % 8)) : tiny::facilitator("Claire"),
            next};
}

TEST(PrivacyTest, W80KeepsTheAgendaFreeOfAnswersThatNobodyShowed) {
    std::size_t words_shown = 0;
    std::size_t words_hidden = 0;
    const auto witness = [&](const SeenDay& seen, const Reviewed& reviewed) {
        const Looked agenda = look(seen, view::agenda_channel());
        for (const auto& [question, answers] : seen.day.harvest.answers) {
            for (const auto& [person, value] : answers.by_participant)
                if (const auto* text = std::get_if<Text>(&value)) {
                    EXPECT_FALSE(agenda.has(text->text)) << question.text();
                }
            for (const auto& [word, count] : answers.words) {
                const bool may_be =
                    reviewed.shown.contains(question) && !answers.hidden.contains(word);
                EXPECT_TRUE(may_be || !agenda.has(word)) << question.text() << " " << word;
                if (agenda.has(word)) ++words_shown;
            }
            words_hidden += answers.hidden.size();
        }
    };
    walk_beside(next_of_a_question, witness);
    EXPECT_GT(words_shown, 0U);
    EXPECT_GT(words_hidden, 0U);
}

TEST(PrivacyTest, W84NeverSaysOnTheDeskWhoAnswered) {
    std::size_t texts = 0;
    walk_all([&texts](SeenDay& seen) {
        const Value::Object& desk = *seen.projector.held(view::desk_channel())->object();
        for (const char* section : {"answers", "texts"}) {
            const Looked drawn(desk.find(section)->second);
            for (const auto& [id, participant] : seen.day.roster.participants)
                expect_nobody(drawn, participant);
            texts += drawn.words.size();
        }
        // Nor does a person's page show another's answer.
        for (const auto& [question, answers] : seen.day.harvest.answers)
            for (const auto& [author, value] : answers.by_participant)
                if (const auto* text = std::get_if<Text>(&value)) {
                    for (const auto& [id, participant] : seen.day.roster.participants)
                        EXPECT_EQ(look(seen, view::me_channel(id)).has(text->text), id == author);
                }
    });
    EXPECT_GT(texts, 100U);
}

TEST(PrivacyTest, W85KeepsAddressesOnTheDesk) {
    walk_all([](SeenDay& seen) {
        for (const view::Channel& channel : seen.channels()) {
            const bool expected = channel.kind == view::ChannelKind::desk;
            EXPECT_EQ(look(seen, channel).has(support::email_mark), expected)
                << view::name(channel);
        }
    });
}

// Who may be named in a group: its members, and who presents them in a circle.
void expect_only_its_own(const SeenDay& seen, const Round& round, const Group& group) {
    const Looked shown = look(seen, view::group_channel(group.id));
    for (const auto& [id, participant] : seen.day.roster.participants) {
        if (std::ranges::find(group.members, id) != group.members.end()) continue;
        EXPECT_FALSE(shown.has(participant.person.given_name)) << id.text();
        EXPECT_FALSE(shown.has(participant.about)) << id.text();
    }
    for (const auto& [id, other] : seen.day.round_by_group) {
        EXPECT_EQ(shown.names(id.text()), id == group.id) << id.text();
    }
    for (const auto& [id, card] : seen.day.harvest.contributions) {
        const bool own = card.group == group.id && card.status != ContributionStatus::withdrawn;
        EXPECT_EQ(shown.has(card.text), own) << id.text() << " of " << round.id.text();
    }
}

TEST(PrivacyTest, W86KeepsGroupsToThemselves) {
    std::size_t groups = 0;
    walk_all([&groups](SeenDay& seen) {
        for (const auto& [id, round] : seen.day.rounds)
            for (const auto& [group_id, group] : round.groups) {
                expect_only_its_own(seen, round, group);
                ++groups;
            }
    });
    EXPECT_GT(groups, 5'000U);
}

// Those whose names a person's page may show.
std::set<ParticipantId> company_of(const Day& day, const Participant& participant) {
    std::set<ParticipantId> known{participant.id};
    const auto companions = day.roster.companions.find(participant.id);
    if (companions != day.roster.companions.end())
        known.insert(companions->second.begin(), companions->second.end());
    for (const auto& [id, round] : day.rounds)
        if (round.purpose == RoundPurpose::pairs && !is_draft(round.status))
            if (const Group* pair = round.group_of(participant.id))
                known.insert(pair->members.begin(), pair->members.end());
    return known;
}

TEST(PrivacyTest, W86KeepsPagesToTheirOwners) {
    walk_all([](SeenDay& seen) {
        const Round* current = view::round_at_hand(seen.day);
        for (const auto& [id, participant] : seen.day.roster.participants) {
            const Looked page = look(seen, view::me_channel(id));
            const std::set<ParticipantId> company = company_of(seen.day, participant);
            for (const auto& [other_id, other] : seen.day.roster.participants) {
                if (company.contains(other_id)) continue;
                // Colleagues who are not here may be asked to sit down behind this link.
                if (other.person.territory != participant.person.territory) {
                    EXPECT_FALSE(page.has(other.person.given_name)) << id.text() << other_id.text();
                }
                EXPECT_FALSE(page.has(other.about)) << id.text() << other_id.text();
            }
            const Group* own = current == nullptr ? nullptr : current->group_of(id);
            for (const auto& [group, round] : seen.day.round_by_group) {
                EXPECT_EQ(page.names(group.text()), own != nullptr && own->id == group)
                    << id.text() << " " << group.text();
            }
            for (const auto& [card_id, card] : seen.day.harvest.contributions)
                EXPECT_EQ(page.has(card.text), card.author == id) << id.text();
        }
    });
}

TEST(PrivacyTest, W86OpensNoGroupButOnesOwn) {
    std::size_t seen_groups = 0;
    walk_all([&seen_groups](SeenDay& seen) {
        for (const auto& [id, participant] : seen.day.roster.participants)
            for (const view::Channel& channel :
                 view::channels_of(seen.day, tiny::participant(id))) {
                if (channel.kind != view::ChannelKind::group) continue;
                ++seen_groups;
                const Round& round = *seen.day.round_with(GroupId(channel.id));
                EXPECT_FALSE(is_draft(round.status)) << channel.id;
                const std::vector<ParticipantId> behind =
                    view::people_of(seen.day, tiny::participant(id));
                EXPECT_TRUE(std::ranges::any_of(behind, [&](const ParticipantId& each) {
                    const Group* own = round.group_of(each);
                    return own != nullptr && own->id.text() == channel.id;
                })) << id.text();
            }
    });
    EXPECT_GT(seen_groups, 1'000U);
}

} // namespace
} // namespace deroule
