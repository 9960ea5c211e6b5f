#include "app/day_advice.hpp"

#include <algorithm>

namespace deroule::app {

namespace {

using domain::BlockKind;
using domain::BlockPlan;
using std::chrono::minutes;

class Adviser {
  public:
    Adviser(const domain::DayPlan& plan, std::size_t people, std::vector<Finding>& findings)
        : plan_(plan), people_(people), findings_(findings) {}

    void run() {
        for (std::size_t i = 0; i < plan_.blocks.size(); ++i) {
            sitting(i);
            listening(i);
            start_of(i);
            room_for_everyone(i);
            report_of(i);
        }
        anchors();
    }

  private:
    void say(std::size_t index, const char* severity, const char* code, const std::string& english,
             const std::string& french) {
        Finding finding;
        finding.source = "agenda";
        finding.severity = severity;
        finding.code = code;
        finding.pointer = "/blocks/" + std::to_string(index);
        finding.english = english;
        finding.french = french;
        findings_.push_back(std::move(finding));
    }

    void sitting(std::size_t index) {
        const BlockPlan& block = plan_.blocks[index];
        if (block.kind == BlockKind::break_) {
            sitting_ = {};
            told_sitting_ = false;
            return;
        }
        sitting_ += block.length;
        if (sitting_ <= minutes{115} || told_sitting_) return;
        told_sitting_ = true;
        say(index, "doubt", "long_without_break", "comes after almost two hours without a break",
            "arrive après près de deux heures sans pause");
    }

    void listening(std::size_t index) {
        const BlockPlan& block = plan_.blocks[index];
        if (block.kind != BlockKind::content || block.length <= minutes{45}) return;
        say(index, "doubt", "long_listening",
            "has people listen for more than 45 minutes: questions or a vote would wake them",
            "fait écouter plus de 45 minutes\u00a0: des questions ou un vote réveilleraient");
    }

    void start_of(std::size_t index) {
        const BlockPlan& block = plan_.blocks[index];
        if (index == 0) return;
        const BlockPlan& before = plan_.blocks[index - 1];
        const Instant end = before.starts_at + before.length;
        if (block.fixed && block.starts_at < end)
            say(index, "doubt", "fixed_late", "is fixed, but the blocks before it end later",
                "est fixe, mais les blocs précédents finissent plus tard");
        else if (block.starts_at > end)
            say(index, "note", "gap", "begins after a gap that no block fills",
                "commence après un temps qu’aucun bloc n’occupe");
    }

    void room_for_everyone(std::size_t index) {
        const BlockPlan& block = plan_.blocks[index];
        if (block.kind == BlockKind::cross_introduction && block.introduction) {
            const domain::Introduction& plan = *block.introduction;
            const Duration needed = 2 * plan.turn + plan.circle.max * plan.speaking + minutes{3};
            if (needed > block.length)
                say(index, "doubt", "introduction_short",
                    "is too short for two interviews and a full circle",
                    "est trop court pour deux entretiens et un cercle complet");
        }
        if (block.kind != BlockKind::breakout || people_ == 0) return;
        if (people_ < static_cast<std::size_t>(block.sizes.min))
            say(index, "doubt", "groups_too_large", "asks for groups larger than the whole roster",
                "demande des groupes plus grands que la liste entière");
        if (block.length < minutes{10})
            say(index, "doubt", "breakout_short", "leaves groups less than ten minutes",
                "laisse moins de dix minutes aux groupes");
    }

    void report_of(std::size_t index) {
        const BlockPlan& block = plan_.blocks[index];
        if (!block.reports || people_ == 0) return;
        const auto target = std::ranges::find(plan_.blocks, *block.reports, &BlockPlan::id);
        if (target == plan_.blocks.end()) return;
        const auto groups = std::max<std::size_t>(
            1, people_ / static_cast<std::size_t>(std::max(1, target->sizes.max)));
        if (target->length < block.length)
            say(index, "doubt", "report_longer", "is longer than the breakout it reports",
                "dure plus que l’atelier qu’il restitue");
        if (block.length / static_cast<std::int64_t>(groups) < std::chrono::seconds{60})
            say(index, "doubt", "report_short", "leaves each group less than a minute to report",
                "laisse à chaque groupe moins d’une minute pour restituer");
    }

    void anchors() {
        const bool any = std::ranges::any_of(plan_.blocks, &BlockPlan::fixed);
        const bool give = std::ranges::any_of(
            plan_.blocks, [](const BlockPlan& block) { return block.shortest.has_value(); });
        if (any && !give)
            say(0, "doubt", "nothing_gives",
                "and the others may not be shortened: a late day cannot regain its fixed points",
                "ni aucun autre bloc ne peut être raccourci\u00a0: une journée en retard ne pourra "
                "pas "
                "regagner ses points fixes");
    }

    const domain::DayPlan& plan_;
    const std::size_t people_;
    std::vector<Finding>& findings_;
    Duration sitting_{};
    bool told_sitting_ = false;
};

} // namespace

void advise(const domain::DayPlan& plan, std::size_t people, std::vector<Finding>& findings) {
    Adviser(plan, people, findings).run();
}

} // namespace deroule::app
