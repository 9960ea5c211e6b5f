// Searches diverse groups by replica exchange: several arrangements, each held at its own
// temperature, that change places when the hotter one happens to be as good.
//
// A first arrangement cools from where most changes pass to where hardly any does; the rungs
// are taken from its trail, so the temperatures suit the instance, whatever its distances.
// The hot rungs find new hills, the cold ones climb them (Swendsen and Wang 1986 and Geyer
// 1991 for the method). What the coldest reach is refined by descent and kept when it is
// the best. Integers only: deterministic by the state of `random`. One owner at a time.
#pragma once

#include "base/random.hpp"
#include "planner/diverse_seating.hpp"

#include <cstdint>
#include <functional>
#include <vector>

namespace deroule::planner {

class DiverseExchange {
  public:
    DiverseExchange(DiverseSeating start, Random& random);

    // Spends this number of sweeps; true when `stopped` ended it before.
    bool run(std::uint64_t sweeps, const std::function<bool()>& stopped);

    [[nodiscard]] const DiverseSeating& best() const { return best_; }

  private:
    struct Rung {
        DiverseSeating seating;
        std::int64_t temperature = 0;
    };

    [[nodiscard]] std::int64_t warm(const DiverseSeating& seating);
    [[nodiscard]] std::vector<Rung> cool(const DiverseSeating& start);
    void choose_rungs(std::vector<Rung> trail);
    void climb();
    void exchange(Rung& hot, Rung& cold);
    std::size_t turn(Rung& rung, std::uint64_t sweeps);
    void refine(const DiverseSeating& seating);
    [[nodiscard]] bool over() const { return spent_ >= sweeps_ || cut_short_; }

    Random& random_;
    DiverseSeating best_;
    std::vector<Rung> rungs_; // The hottest first.
    std::uint64_t sweeps_ = 0;
    std::uint64_t spent_ = 0;
    const std::function<bool()>* stopped_ = nullptr;
    bool cut_short_ = false;
};

} // namespace deroule::planner
