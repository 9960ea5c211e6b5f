// A small reference day for tests: twelve people of three territories, a block of every kind,
// and a dealer in place of the planner. Pure values; any thread.
#pragma once

#include "domain/actor.hpp"
#include "domain/command.hpp"
#include "domain/day.hpp"

#include <string>
#include <vector>

namespace deroule::domain::tiny {

// The day's own clock: 21 January 2021.
[[nodiscard]] Instant at(int hour, int minute, int second = 0);

inline const BlockId welcome("welcome"); // 9:00 plenary, 20 minutes.
inline const BlockId meet("meet"); // 9:20 cross_introduction, 45: turns of 6 minutes, then 90 s.
inline const BlockId aims("aims"); // 10:05 question, 20, at least 10: one of each kind.
inline const BlockId coffee("coffee");   // 10:25 break, 10, at least 5.
inline const BlockId talk("talk");       // 10:35 content, 40, at least 25, at most 60.
inline const BlockId lunch("lunch");     // 11:15 break, 60, fixed.
inline const BlockId peers("peers");     // 12:15 breakout by category, 50, at least 30.
inline const BlockId told("told");       // 13:05 report of peers, 15.
inline const BlockId across("across");   // 13:20 breakout by choice, 40, at least 20.
inline const BlockId judge("judge");     // 14:00 evaluation, 10.
inline const BlockId goodbye("goodbye"); // 14:10 plenary, 5.
inline const BlockId end("end");         // 14:15 plenary, 0, fixed.

inline const QuestionId cloud("cloud");     // aims: up to five words.
inline const QuestionId scale("scale");     // aims: 1 to 5.
inline const QuestionId choice("choice");   // aims: of three.
inline const QuestionId open("open");       // aims: text.
inline const QuestionId verdict("verdict"); // judge: 1 to 5.

[[nodiscard]] Actor facilitator(const std::string& name);
[[nodiscard]] Actor participant(const ParticipantId& id);
[[nodiscard]] Actor engine();

// Person 1 is "p01". Territories go Ardenne, Bresse, Cotentin, Ardenne...; categories turn each
// three people, so that each territory has one person of each.
[[nodiscard]] ParticipantId person(int number);
[[nodiscard]] std::vector<Participant> people(int count = 12);

// Lou Tard of Ardenne, whom nobody registered.
[[nodiscard]] Person newcomer();

[[nodiscard]] DayPlan plan();

// What a planner without ambition answers: whoever is present, in the order of the roster, in
// groups as small as may be; locks and pins are kept.
[[nodiscard]] RecordPlan deal(const Day& day, const Round& round);

} // namespace deroule::domain::tiny
