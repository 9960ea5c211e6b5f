// What the HTTP API asks for, done with the days this process serves.
//
// Every function may be called from any thread: state is the directory's and each day's own.
#pragma once

#include "app/journal_probe.hpp"
#include "engine/day_directory.hpp"
#include "net/services.hpp"

#include <memory>
#include <mutex>
#include <string>

namespace deroule::app {

class DayServices final : public net::Services {
  public:
    // Without a probe, readiness is the days' alone.
    DayServices(std::shared_ptr<engine::DayDirectory> days,
                std::shared_ptr<const engine::Clock> clock, std::string templates,
                std::shared_ptr<const JournalProbe> probe = nullptr)
        : days_(std::move(days)), clock_(std::move(clock)), templates_(std::move(templates)),
          probe_(std::move(probe)) {}

    // Where links lead, without a final '/'. Set once it is known, before anyone is served.
    void serve_at(std::string public_url);

    Awaitable<net::Readiness> readiness() override;
    Awaitable<std::optional<engine::Access>> admit(std::string hash) override;
    Awaitable<std::vector<engine::DaySummary>> days() override;
    Awaitable<net::Answer<net::CreatedDay>> create_day(net::CreateDay request) override;
    Awaitable<net::Answer<net::Checked>> check(net::CheckFiles request) override;
    Awaitable<std::vector<net::Template>> templates() override;
    Awaitable<net::Answer<std::vector<net::Link>>> mint_links(net::MintLinks request) override;
    Awaitable<net::Answer<net::Document>> report(net::ReportRequest request) override;
    Awaitable<net::Answer<net::Document>> agenda_ics(domain::DayId day) override;

    // Groups (day_services_groups.cpp).
    Awaitable<net::Answer<engine::SeatCosts>> seat_costs(domain::DayId day, domain::RoundId round,
                                                         domain::ParticipantId person) override;
    Awaitable<net::Answer<engine::ProposedRepair>> propose_repair(domain::DayId day,
                                                                  domain::RoundId round) override;
    Awaitable<net::Answer<net::Document>> groups_table(net::GroupsTable request) override;
    Awaitable<net::Answer<net::ImportedGroups>> import_groups(net::ImportGroups request) override;

    // The link of the facilitators' home, minted anew; its former ones stay valid.
    Awaitable<std::string> mint_home_link();

  private:
    Awaitable<std::optional<domain::Day>> copy_of(domain::DayId day);

    const std::shared_ptr<engine::DayDirectory> days_;
    const std::shared_ptr<const engine::Clock> clock_;
    const std::string templates_; // The directory of agendas.
    const std::shared_ptr<const JournalProbe> probe_;
    mutable std::mutex mutex_; // Guards public_url_.
    std::string public_url_;
};

} // namespace deroule::app
