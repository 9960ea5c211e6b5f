#include "app/day_file.hpp"

#include "app/file_block.hpp"
#include "app/json_lines.hpp"
#include "app/local_time.hpp"
#include "app/reason_texts.hpp"
#include "domain/block_plan_fault.hpp"
#include "domain/decide.hpp"
#include "domain/decide_parts.hpp"
#include "json/nouns.hpp"

#include <algorithm>
#include <set>

namespace deroule::app {

namespace {

using json::Json;
using json::Place;
using json::ReadFault;

constexpr int day_file_version = 1;
constexpr int levels_max = 16; // Far more than an agenda has.
constexpr std::string_view unknown_here = "is not known here";
// On which every time zone has a midnight.
constexpr const char* some_date = "2021-01-21";

using std::chrono::minutes;
using std::chrono::seconds;

// How an agenda file calls a field of a block's plan.
std::string member_of(const std::string& field) {
    if (field == "length") return "minutes";
    if (field == "shortest" || field == "longest") return field + "_minutes";
    if (field == "grace") return "grace_seconds";
    return field;
}

// A day's name stands in addresses and file names; "home" is where the journal keeps links.
bool can_name_a_day(const std::string& name) {
    constexpr std::size_t chars_max = 64;
    static const std::string known = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                     "0123456789-_.";
    return !name.empty() && name.size() <= chars_max &&
           name.find_first_not_of(known) == std::string::npos && name != "." && name != ".." &&
           name != "home";
}

// Reads one agenda file, gathering findings.
class Reader {
  public:
    Reader(std::string_view text, const DayFileChanges& changes) : text_(text), changes_(changes) {}

    DayFile read() {
        Json file;
        try {
            file = Json::parse(text_);
        } catch (const Json::parse_error& fault) {
            const TextPlace at = place_of_byte(text_, fault.byte);
            Finding finding =
                error("json_invalid", "", "is not valid JSON", "n’est pas du JSON valide");
            finding.line = at.line;
            finding.column = at.column;
            result_.findings.push_back(std::move(finding));
            return std::move(result_);
        } catch (const Json::out_of_range&) {
            result_.findings.push_back(error("json_invalid", "", "holds a number that is too large",
                                             "contient un nombre trop grand"));
            return std::move(result_);
        }
        if (const auto at = deeper_than(text_, levels_max)) {
            Finding finding = error("nested_too_deep", "", "is nested more than 16 levels deep",
                                    "s’emboîte sur plus de 16 niveaux");
            finding.line = at->line;
            finding.column = at->column;
            result_.findings.push_back(std::move(finding));
            return std::move(result_);
        }
        lines_ = pointer_lines(text_);
        for (const RepeatedMember& member : repeated_members(text_)) {
            Finding finding = error("member_repeated", member.pointer, "stands twice in its object",
                                    "figure deux fois dans son objet");
            finding.line = member.line;
            result_.findings.push_back(std::move(finding));
        }
        if (!file.is_object()) {
            fail("", "must be an object", "doit être un objet");
            return std::move(result_);
        }
        if (!head(file)) return std::move(result_);
        frame(file);
        blocks(file);
        return std::move(result_);
    }

  private:
    Finding error(const std::string& code, const std::string& pointer, const std::string& english,
                  const std::string& french) const {
        Finding finding;
        finding.source = "agenda";
        finding.severity = "error";
        finding.code = code;
        finding.pointer = pointer;
        finding.line = nearest_line(lines_, pointer);
        finding.english = english;
        finding.french = french;
        return finding;
    }

    void fail(const std::string& pointer, const std::string& english, const std::string& french,
              const std::string& code = "value_invalid") {
        // One place, one finding: the first says what to mend.
        if (std::ranges::find(result_.findings, pointer, &Finding::pointer) !=
            result_.findings.end())
            return;
        result_.findings.push_back(error(code, pointer, english, french));
    }

    void fail(const ReadFault& fault) {
        if (fault.what() == unknown_here)
            fail_unknown(fault.pointer());
        else
            fail(fault.pointer(), fault.what(), reason_in_french(fault.what()));
    }

    void fail_unknown(const std::string& pointer) {
        const std::string near = nearest_member(pointer);
        std::string english(unknown_here);
        std::string french = reason_in_french(unknown_here);
        if (!near.empty()) {
            english += "; did you mean \"" + near + "\"?";
            french += "\u202f; s’agit-il de «\u00a0" + near + "\u00a0»\u202f?";
        }
        fail(pointer, english, french, "member_unknown");
    }

    template <class T>
    std::optional<T> member(const Json& object, const char* name, bool wanted) {
        const Place top;
        const auto found = object.find(name);
        if (found == object.end()) {
            if (wanted) fail(std::string("/") + name, "is missing", "manque", "member_missing");
            return std::nullopt;
        }
        try {
            return json::read<T>(*found, Place(top, name));
        } catch (const ReadFault& fault) {
            fail(fault);
            return std::nullopt;
        }
    }

    // Whether this is a file that we read at all.
    bool head(const Json& file) {
        const auto kind = member<std::string>(file, "kind", true);
        if (kind != "deroule-day") {
            if (kind)
                fail("/kind", "must be \"deroule-day\"", "doit être «\u00a0deroule-day\u00a0»");
            return false;
        }
        const auto version = member<int>(file, "version", true);
        if (!version) return false;
        if (*version != day_file_version) {
            fail("/version", "must be 1: this program reads no other format",
                 "doit être 1\u00a0: ce programme ne lit pas d’autre format", "version_unknown");
            return false;
        }
        for (const auto& [name, value] : file.items())
            if (!is_file_member(name)) fail_unknown("/" + name);
        return true;
    }

    void frame(const Json& file) {
        domain::DayPlan& plan = result_.plan;
        result_.id = changes_.id ? changes_.id : member<std::string>(file, "id", false);
        if (result_.id && !can_name_a_day(*result_.id))
            fail("/id", "must be 1 to 64 of A-Z a-z 0-9 . - _ and not a reserved word",
                 "doit compter 1 à 64 caractères parmi A-Z a-z 0-9 . - _ sans être un mot réservé",
                 "id_invalid");
        plan.title = changes_.title ? *changes_.title
                                    : member<std::string>(file, "title", true).value_or("");
        if (domain::chars(plan.title) > domain::name_chars_max)
            fail("/title", "is longer than 120 characters", "dépasse 120 caractères");
        plan.cycle = changes_.cycle ? *changes_.cycle
                                    : member<std::string>(file, "cycle", false).value_or("");
        plan.date =
            changes_.date ? *changes_.date : member<std::string>(file, "date", true).value_or("");
        plan.timezone = member<std::string>(file, "timezone", false).value_or("Europe/Paris");
        if (!plan.date.empty() && !local_midnight(plan.date, "UTC"))
            fail("/date", "is not a date like 2021-01-21", "n’est pas une date comme 2021-01-21",
                 "date_invalid");
        if (!local_midnight(some_date, plan.timezone))
            fail("/timezone", "is not a time zone that is known",
                 "n’est pas un fuseau horaire connu", "timezone_unknown");
        plan.midnight = local_midnight(plan.date, plan.timezone).value_or(Instant{});
        plan.doors_at = clock(member<std::string>(file, "doors", false), "/doors")
                            .value_or(plan.midnight + minutes{8 * 60 + 45});
        result_.columns = words(file, "columns");
        result_.categories = words(file, "categories");
    }

    std::optional<Instant> clock(const std::optional<std::string>& text,
                                 const std::string& pointer) {
        if (!text) return std::nullopt;
        const auto since = minutes_of_clock(*text);
        if (!since) {
            fail(pointer, "is not a time like 09:00", "n’est pas une heure comme 09:00",
                 "time_invalid");
            return std::nullopt;
        }
        return result_.plan.midnight + minutes{*since};
    }

    std::map<std::string, std::string> words(const Json& file, const char* name) {
        std::map<std::string, std::string> read;
        const auto found = file.find(name);
        if (found == file.end()) return read;
        const Place top;
        const Place here(top, name);
        try {
            if (!found->is_object()) here.fail("must be an object");
            for (const auto& [key, value] : found->items())
                read[key] = json::read<std::string>(value, Place(here, key));
        } catch (const ReadFault& fault) {
            fail(fault);
        }
        return read;
    }

    void blocks(const Json& file) {
        const auto found = file.find("blocks");
        if (found == file.end() || !found->is_array() || found->empty()) {
            fail("/blocks", "must be a list of at least one block",
                 "doit être une liste d’au moins un bloc", "agenda_empty");
            return;
        }
        if (found->size() > domain::blocks_max)
            fail("/blocks", "has more than 100 blocks", "compte plus de 100 blocs");
        const Place top;
        const Place list(top, "blocks");
        std::optional<Instant> cursor;
        for (std::size_t i = 0; i < found->size(); ++i) {
            const std::string pointer = "/blocks/" + std::to_string(i);
            const auto read = read_block((*found)[i], Place(list, i), pointer);
            if (read)
                cursor = block(*read, pointer, cursor);
            else
                all_read_ = false;
        }
        for (std::size_t i = 0; i < result_.plan.blocks.size(); ++i)
            targets(result_.plan.blocks[i]);
    }

    // Nothing when anything is wrong with it; all that is, has been said. What is wrong is taken
    // away, so that reading comes to what is wrong next.
    std::optional<FileBlock> read_block(Json json, const Place& place, const std::string& pointer) {
        constexpr int faults_max = 40;
        for (int faults = 0; faults < faults_max; ++faults) {
            try {
                FileBlock read = json::read<FileBlock>(json, place);
                if (faults == 0) return read;
                return std::nullopt;
            } catch (const ReadFault& fault) {
                fail(fault);
                if (!json.is_object() || fault.pointer() == pointer) return std::nullopt;
                mend(json, fault.pointer().substr(pointer.size() + 1));
            }
        }
        return std::nullopt;
    }

    static void mend(Json& block, const std::string& path) {
        static const Json needed{
            {"id", "block"}, {"kind", "plenary"}, {"title", "-"}, {"minutes", 1}};
        const std::string name = path.substr(0, path.find('/'));
        if (needed.contains(name))
            block[name] = needed[name];
        else
            block.erase(name);
    }

    std::optional<Instant> block(const FileBlock& read, const std::string& pointer,
                                 std::optional<Instant> cursor) {
        domain::BlockPlan plan;
        plan.id = read.id;
        plan.kind = read.kind;
        plan.title = read.title;
        plan.summary = read.summary;
        plan.length = minutes{read.minutes};
        if (read.shortest_minutes) plan.shortest = minutes{*read.shortest_minutes};
        if (read.longest_minutes) plan.longest = minutes{*read.longest_minutes};
        plan.fixed = read.fixed;
        plan.speaker = read.speaker;
        plan.slides = read.slides;
        plan.keywords = read.keywords;
        plan.prompt = read.prompt;
        plan.fields = read.fields;
        plan.questions = read.questions;
        for (std::size_t i = 0; i < plan.questions.size(); ++i)
            if (plan.questions[i].id.empty())
                plan.questions[i].id =
                    domain::QuestionId(plan.id.text() + "-q" + std::to_string(i + 1));
        plan.rule = read.rule;
        plan.sizes = read.sizes.value_or(domain::SizeBounds{});
        plan.grace = seconds{read.grace_seconds};
        plan.reports = read.reports;
        plan.same_as = read.same_as;
        plan.nobody_of = read.nobody_of;
        plan.groups_max = read.groups_max;
        plan.spread = read.spread;
        if (read.introduction || plan.kind == domain::BlockKind::cross_introduction) {
            const FileIntroduction given = read.introduction.value_or(FileIntroduction{});
            plan.introduction = domain::Introduction{minutes{given.turn_minutes},
                                                     seconds{given.speaking_seconds}, given.circle};
        }
        const auto start = clock(read.start, pointer + "/start");
        if (start && cursor && *start < *cursor && !plan.fixed)
            fail(pointer + "/start", "is before the end of the block before it",
                 "précède la fin du bloc précédent", "start_overlaps");
        plan.starts_at = start ? *start : cursor.value_or(result_.plan.doors_at);
        if (plan.fixed && !read.start)
            fail(pointer, "is fixed, but says no start",
                 "est fixe mais n’indique pas d’heure de début", "start_missing");
        if (!ids_.insert(plan.id).second)
            fail(pointer + "/id", "is used by another block", "sert déjà à un autre bloc",
                 "id_repeated");
        for (std::size_t i = 0; i < plan.questions.size(); ++i)
            if (!questions_.insert(plan.questions[i].id).second)
                fail(pointer + "/questions/" + std::to_string(i) + "/id",
                     "is used by another question", "sert déjà à une autre question",
                     "id_repeated");
        for (const domain::PlanFault& fault : domain::plan_faults(plan))
            fail(pointer + "/" + member_of(fault.field), fault.reason,
                 reason_in_french(fault.reason), "block_invalid");
        const Instant end = plan.starts_at + plan.length;
        pointers_[plan.id] = pointer;
        result_.plan.blocks.push_back(std::move(plan));
        return end;
    }

    void targets(const domain::BlockPlan& plan) {
        const std::string pointer = pointers_[plan.id];
        if (plan.kind == domain::BlockKind::report && !plan.reports) {
            fail(pointer + "/reports", "is missing: which breakout reports?",
                 "manque\u00a0: quels groupes restituent\u202f?", "member_missing");
            return;
        }
        if (plan.reports)
            comes_before(plan, *plan.reports, pointer + "/reports", "reports_unknown");
        if (plan.same_as)
            comes_before(plan, *plan.same_as, pointer + "/same_as", "same_as_unknown");
        for (std::size_t i = 0; i < plan.nobody_of.size(); ++i)
            comes_before(plan, plan.nobody_of[i], pointer + "/nobody_of/" + std::to_string(i),
                         "nobody_of_unknown");
    }

    void comes_before(const domain::BlockPlan& plan, const domain::BlockId& named,
                      const std::string& pointer, const char* code) {
        const auto target = std::ranges::find(result_.plan.blocks, named, &domain::BlockPlan::id);
        // It may be one of those that could not be read, of which enough was said.
        if (target == result_.plan.blocks.end() && !all_read_) return;
        if (target == result_.plan.blocks.end() || target->kind != domain::BlockKind::breakout ||
            target->starts_at > plan.starts_at || target->id == plan.id)
            fail(pointer, "must name a breakout that comes before it",
                 "doit nommer un atelier en groupes qui le précède", code);
    }

    std::string_view text_;
    const DayFileChanges& changes_;
    std::map<std::string, int> lines_;
    std::set<domain::BlockId> ids_;
    std::set<domain::QuestionId> questions_;
    std::map<domain::BlockId, std::string> pointers_;
    bool all_read_ = true;
    DayFile result_;
};

} // namespace

bool DayFile::usable() const {
    return std::ranges::none_of(findings, is_error);
}

DayFile read_day_file(std::string_view text, const DayFileChanges& changes) {
    return Reader(text, changes).read();
}

} // namespace deroule::app
