// Stand-ins for what lies behind net/: services, a door and a day that only remember.
#pragma once

#include "net/door.hpp"
#include "net/services.hpp"
#include "net/token.hpp"

#include <map>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <vector>

namespace deroule::net {

inline domain::Actor actor_of(domain::Role role) {
    domain::Actor actor;
    actor.role = role;
    return actor;
}

class FakeServices final : public Services {
  public:
    FakeServices() {
        access_[hash_token("home")] = {actor_of(domain::Role::facilitator), std::nullopt};
        access_[hash_token("desk")] = {actor_of(domain::Role::facilitator), domain::DayId("d1")};
        access_[hash_token("person")] = {actor_of(domain::Role::participant), domain::DayId("d1")};
    }

    Awaitable<Readiness> readiness() override { co_return readiness_; }
    Awaitable<std::optional<engine::Access>> admit(std::string hash) override {
        if (failing_) throw std::runtime_error("the journal is away");
        const auto found = access_.find(hash);
        if (found == access_.end()) co_return std::nullopt;
        co_return found->second;
    }
    Awaitable<std::vector<engine::DaySummary>> days() override {
        std::vector<engine::DaySummary> days(2);
        days[0].id = domain::DayId("d1");
        days[1].id = domain::DayId("d2");
        co_return days;
    }
    Awaitable<Answer<CreatedDay>> create_day(CreateDay request) override {
        created_.push_back(std::move(request));
        CreatedDay created;
        created.day = domain::DayId("d3");
        created.findings.push_back(doubt());
        co_return created;
    }
    Awaitable<Answer<Checked>> check(CheckFiles) override {
        Checked checked;
        checked.findings.push_back(doubt());
        checked.participants = 7;
        co_return checked;
    }
    Awaitable<std::vector<Template>> templates() override {
        co_return std::vector<Template>{{"reference", "Jour", "", 16}};
    }
    Awaitable<Answer<std::vector<Link>>> mint_links(MintLinks request) override {
        Link link;
        link.role = "participant";
        link.url = "https://d.example/j#t=" + request.day.text();
        co_return std::vector<Link>{link};
    }
    Awaitable<Answer<Document>> report(ReportRequest request) override {
        reports_.push_back(request);
        if (request.day != domain::DayId("d1"))
            co_return Problem{404, "day_unknown", "There is no such day.", {}};
        co_return Document{"text/markdown; charset=utf-8", "Jour 1.md", "# Jour"};
    }
    Awaitable<Answer<Document>> agenda_ics(domain::DayId) override {
        co_return Document{"text/calendar; charset=utf-8", "agenda.ics", "BEGIN:VCALENDAR"};
    }

    Awaitable<Answer<engine::SeatCosts>> seat_costs(domain::DayId, domain::RoundId round,
                                                    domain::ParticipantId person) override {
        if (round != domain::RoundId("r 1"))
            co_return Problem{404, "round_unknown", "There is no such round.", {}};
        engine::SeatCost cost;
        cost.group = domain::GroupId("r1g2");
        cost.change.hard = -1;
        cost.change.traits = 2;
        cost.meets_again.emplace_back("p2");
        engine::SeatCosts costs;
        costs.participant = std::move(person);
        costs.costs.push_back(std::move(cost));
        co_return costs;
    }
    Awaitable<Answer<engine::ProposedRepair>> propose_repair(domain::DayId,
                                                             domain::RoundId) override {
        const domain::GroupId to("r1g2");
        engine::ProposedRepair repair;
        repair.moves.push_back({domain::ParticipantId("p1"), domain::GroupId("r1g1"), to});
        repair.moves.push_back({domain::ParticipantId("p2"), std::nullopt, to});
        repair.least = 2;
        repair.before.hard = 3;
        co_return repair;
    }
    Awaitable<Answer<Document>> groups_table(GroupsTable request) override {
        const bool is_english = request.language == report::Language::en;
        co_return Document{"text/csv; charset=utf-8", "groups-" + request.round.text() + ".csv",
                           is_english ? "Group" : "Groupe"};
    }
    Awaitable<Answer<ImportedGroups>> import_groups(ImportGroups request) override {
        ImportedGroups imported;
        imported.round = domain::RoundId("r2");
        imported.groups = 3;
        imported.participants = 12;
        imported.findings.push_back(doubt());
        imported_.push_back(std::move(request));
        co_return imported;
    }

    std::map<std::string, engine::Access> access_;
    std::vector<ImportGroups> imported_;
    std::vector<CreateDay> created_;
    std::vector<ReportRequest> reports_;
    Readiness readiness_{true, true};
    bool failing_ = false;

  private:
    static Finding doubt() {
        return {"roster", "doubt", "email_missing", "", 3, 0, "email", "fr", "en"};
    }
};

// Remembers what a connection asks of its day, and welcomes it with "welcome".
class FakeDay final : public LiveDay {
  public:
    void join(Listener listener, domain::Actor, std::optional<engine::Positions> held) override {
        {
            const std::lock_guard lock(mutex_);
            listener_ = listener;
        }
        note(held ? "join from " + held->epoch : "join");
        listener->send(welcome_);
    }
    void leave(const Listener&) override { note("leave"); }
    void command(Listener, std::string id, domain::Command) override { note("command " + id); }
    void resync(Listener, view::Channel) override { note("resync"); }
    void watch(Listener, view::Channel) override { note("watch"); }
    void unwatch(Listener, view::Channel) override { note("unwatch"); }
    void writing(Listener, std::optional<domain::ParticipantId>) override { note("writing"); }

    [[nodiscard]] Listener listener() {
        const std::lock_guard lock(mutex_);
        return listener_;
    }
    [[nodiscard]] std::vector<std::string> asked() {
        const std::lock_guard lock(mutex_);
        return asked_;
    }

    engine::Bytes welcome_;

  private:
    void note(std::string what) {
        const std::lock_guard lock(mutex_);
        asked_.push_back(std::move(what));
    }

    std::mutex mutex_;
    std::vector<std::string> asked_;
    Listener listener_;
};

// Lets "AAAA…" into its day, knows no other.
class FakeDoor final : public Door {
  public:
    explicit FakeDoor(std::shared_ptr<FakeDay> day) : day_(std::move(day)) {}

    boost::asio::awaitable<Entry> enter(std::string token_hash,
                                        std::optional<domain::DayId> day) override {
        if (token_hash != hash_token(std::string(22, 'A'))) co_return CloseCode::link_unknown;
        if (day && *day != domain::DayId("d1")) co_return CloseCode::day_unknown;
        co_return Entered{actor_of(domain::Role::participant), day_};
    }
    boost::asio::awaitable<void> stop() override {
        if (const auto listener = day_->listener()) listener->close(engine::Goodbye::restarting);
        co_return;
    }

  private:
    const std::shared_ptr<FakeDay> day_;
};

} // namespace deroule::net
