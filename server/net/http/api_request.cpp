#include "net/http/api_request.hpp"

#include "net/http/multipart.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace deroule::net::http {

namespace {

using Json = nlohmann::json;

constexpr int body_depth_max = 32;

// Every field that was sent, by name; `agenda` and `template` may have been JSON objects.
using Fields = std::map<std::string, std::string, std::less<>>;

Problem invalid(std::string detail) {
    return {422, "request_invalid", std::move(detail), {}};
}

// A member of a JSON body as the field of a form.
std::optional<Problem> add_member(Fields& fields, const std::string& name, const Json& value) {
    if (name == "roster_base64" && value.is_string()) {
        auto bytes = base64_decoded(value.get_ref<const std::string&>());
        if (!bytes) return invalid("/roster_base64: this is not base64.");
        fields["roster"] = std::move(*bytes);
    } else if (value.is_string()) {
        fields[name] = value.get<std::string>();
    } else if ((name == "template" || name == "agenda") && value.is_object()) {
        fields["agenda"] = value.dump();
    } else if (!value.is_null()) {
        return invalid("/" + name + ": this should be a text.");
    }
    return std::nullopt;
}

Answer<Fields> read_json(std::string_view body) {
    // An agenda is written out again, and writing takes a level of the stack for each of its own.
    bool too_deep = false;
    const auto shallow = [&too_deep](int depth, Json::parse_event_t, const Json&) {
        too_deep = too_deep || depth > body_depth_max;
        return !too_deep;
    };
    const Json json = Json::parse(body, shallow, false);
    if (too_deep) return invalid("The body is nested too deeply.");
    if (json.is_discarded()) return Problem{400, "json_invalid", "The body is not valid JSON.", {}};
    if (!json.is_object()) return invalid("The body should be a JSON object.");
    Fields fields;
    for (const auto& [name, value] : json.items())
        if (auto wrong = add_member(fields, name, value)) return std::move(*wrong);
    return fields;
}

Answer<Fields> read_form(std::string_view content_type, std::string_view body) {
    const auto parts = read_multipart(content_type, body);
    if (!parts) return Problem{400, "form_invalid", "The form is not well formed.", {}};
    Fields fields;
    for (const Part& part : *parts)
        if (!part.body.empty()) fields[part.name] = std::string(part.body);
    return fields;
}

// Without its parameters.
std::string_view media_type(std::string_view content_type) {
    return trimmed(content_type.substr(0, content_type.find(';')));
}

Answer<Fields> read_fields(const Request& request) {
    const std::string type = request.header("content-type").value_or("");
    const auto media = media_type(type);
    if (same_word(media, "application/json")) return read_json(request.body);
    if (same_word(media, "multipart/form-data")) return read_form(type, request.body);
    return Problem{415, "media_type_unknown", "Send application/json or multipart/form-data.", {}};
}

template <std::size_t Count>
std::optional<Problem> refuse_unknown(const Fields& fields,
                                      const std::array<std::string_view, Count>& known) {
    for (const auto& [name, value] : fields)
        if (std::find(known.begin(), known.end(), name) == known.end())
            return invalid("/" + name + ": there is no such member.");
    return std::nullopt;
}

std::optional<std::string> take(Fields& fields, std::string_view name) {
    const auto found = fields.find(name);
    if (found == fields.end()) return std::nullopt;
    return std::move(found->second);
}

AgendaSource take_agenda(Fields& fields) {
    return {take(fields, "template"), take(fields, "agenda")};
}

std::optional<ReportFormat> report_format(std::string_view name) {
    if (name == "md") return ReportFormat::markdown;
    if (name == "html") return ReportFormat::html;
    if (name == "csv") return ReportFormat::csv;
    if (name == "json") return ReportFormat::json;
    return std::nullopt;
}

// One of the two values of a parameter; the first where it is absent.
template <class T>
Answer<T> one_of(const Request& request, std::string_view name, std::pair<const char*, T> first,
                 std::pair<const char*, T> second) {
    const std::string given = request.parameter(name).value_or(first.first);
    if (given == first.first) return first.second;
    if (given == second.first) return second.second;
    return Problem{400,
                   "parameter_invalid",
                   std::string(name) + ": " + first.first + " or " + second.first + ".",
                   {}};
}

Answer<report::Language> read_language(const Request& request) {
    using report::Language;
    return one_of<Language>(request, "language", {"fr", Language::fr}, {"en", Language::en});
}

} // namespace

std::optional<std::string> base64_decoded(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && text.ends_with('=')) {
        text.remove_suffix(1);
        ++padding;
    }
    std::string bytes;
    std::uint32_t bits = 0;
    unsigned held = 0;
    for (const char c : text) {
        std::uint32_t six = 0;
        if (c >= 'A' && c <= 'Z') {
            six = static_cast<std::uint32_t>(c - 'A');
        } else if (c >= 'a' && c <= 'z') {
            six = static_cast<std::uint32_t>(c - 'a') + 26;
        } else if (c >= '0' && c <= '9') {
            six = static_cast<std::uint32_t>(c - '0') + 52;
        } else if (c == '+' || c == '/') {
            six = c == '+' ? 62 : 63;
        } else {
            return std::nullopt;
        }
        bits = (bits << 6U) | six;
        held += 6;
        if (held < 8) continue;
        held -= 8;
        bytes += static_cast<char>((bits >> held) & 0xFFU);
    }
    return bytes;
}

Answer<CreateDay> read_create_day(const Request& request) {
    auto fields = read_fields(request);
    if (!fields) return fields.error();
    constexpr std::array<std::string_view, 7> known{"template", "agenda", "id",    "title",
                                                    "cycle",    "date",   "roster"};
    if (auto wrong = refuse_unknown(*fields, known)) return std::move(*wrong);
    CreateDay create;
    create.agenda = take_agenda(*fields);
    if (create.agenda.template_name && create.agenda.text)
        return invalid("/template: an agenda is given too; choose one.");
    create.id = take(*fields, "id");
    create.title = take(*fields, "title");
    create.cycle = take(*fields, "cycle");
    create.date = take(*fields, "date");
    create.roster = take(*fields, "roster");
    return create;
}

Answer<CheckFiles> read_check(const Request& request) {
    auto fields = read_fields(request);
    if (!fields) return fields.error();
    constexpr std::array<std::string_view, 4> known{"template", "agenda", "roster", "date"};
    if (auto wrong = refuse_unknown(*fields, known)) return std::move(*wrong);
    CheckFiles check;
    AgendaSource agenda = take_agenda(*fields);
    if (agenda.template_name || agenda.text) check.agenda = std::move(agenda);
    check.roster = take(*fields, "roster");
    check.date = take(*fields, "date");
    if (!check.agenda && !check.roster) return invalid("Send an agenda, a roster, or both.");
    return check;
}

Answer<MintLinks> read_mint_links(const Request& request, domain::DayId day) {
    MintLinks mint;
    mint.day = std::move(day);
    if (request.body.empty()) return mint;
    auto fields = read_fields(request);
    if (!fields) return fields.error();
    constexpr std::array<std::string_view, 3> known{"audience", "name", "participant"};
    if (auto wrong = refuse_unknown(*fields, known)) return std::move(*wrong);
    if (const auto participant = take(*fields, "participant")) {
        if (fields->contains("audience"))
            return invalid("/participant: an audience is given too; choose one.");
        if (participant->empty()) return invalid("/participant: this should name somebody.");
        mint.people.emplace_back(*participant);
        mint.audience = LinkAudience::participants;
        return mint;
    }
    mint.name = take(*fields, "name").value_or("");
    const std::string audience = take(*fields, "audience").value_or("everyone");
    if (audience == "participants") {
        mint.audience = LinkAudience::participants;
    } else if (audience == "facilitators") {
        mint.audience = LinkAudience::facilitators;
    } else if (audience == "observers") {
        mint.audience = LinkAudience::observers;
    } else if (audience != "everyone") {
        return invalid("/audience: everyone, participants, facilitators or observers.");
    }
    return mint;
}

Answer<ReportRequest> read_report(const Request& request, domain::DayId day) {
    using report::Audience;
    ReportRequest asked;
    asked.day = std::move(day);
    const auto kind = one_of<ReportKind>(request, "attendance", {"false", ReportKind::account},
                                         {"true", ReportKind::attendance});
    if (!kind) return kind.error();
    const auto audience = one_of<Audience>(request, "public", {"false", Audience::organisers},
                                           {"true", Audience::public_});
    if (!audience) return audience.error();
    const auto language = read_language(request);
    if (!language) return language.error();
    const bool is_sheet = *kind == ReportKind::attendance;
    const auto format =
        report_format(request.parameter("format").value_or(is_sheet ? "csv" : "md"));
    if (!format) return Problem{400, "format_unknown", "format: md, html, csv or json.", {}};
    if (is_sheet && *format != ReportFormat::csv && *format != ReportFormat::html)
        return Problem{400, "format_unknown", "The attendance sheet is csv or html.", {}};
    if (is_sheet && *audience == Audience::public_)
        return Problem{400, "parameter_invalid", "public: the attendance sheet names people.", {}};
    asked.kind = *kind;
    asked.format = *format;
    asked.language = *language;
    asked.audience = *audience;
    return asked;
}

Answer<domain::ParticipantId> read_participant(const Request& request) {
    auto participant = request.parameter("participant");
    if (!participant || participant->empty())
        return Problem{400, "parameter_invalid", "participant: name somebody.", {}};
    return domain::ParticipantId(std::move(*participant));
}

Answer<GroupsTable> read_groups_table(const Request& request, domain::DayId day,
                                      domain::RoundId round) {
    const auto language = read_language(request);
    if (!language) return language.error();
    return GroupsTable{std::move(day), std::move(round), *language};
}

Answer<std::string> read_table(const Request& request) {
    const std::string type = request.header("content-type").value_or("");
    if (!same_word(media_type(type), "text/csv"))
        return Problem{415, "media_type_unknown", "Send text/csv.", {}};
    return request.body;
}

} // namespace deroule::net::http
