// Measures the planner on whole instances and prints one table.
//
// usage: bench_groups [--seeds N] [--iterations N] [NAME...]
//        bench_groups golfers
//        bench_groups mdgp [--long] [--seeds N]
// Instances whose name contains a NAME are run; without any, all of them, then the golfers and
// the short form of mdgp. 0 iterations is the planner's own budget. Names of days that are lived
// rather than composed start with "live-"; their table comes last. A score is [avoidable hard,
// repeats, category above its least, attributes]; the next column is the least number of repeats
// that the plan itself proves.
#include "app/groups/groups_json.hpp"
#include "app/groups/repair_json.hpp"
#include "bench/groups/diverse_bench.hpp"
#include "bench/groups/families.hpp"
#include "bench/groups/golfers.hpp"
#include "bench/groups/repairs.hpp"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

namespace deroule::bench {
namespace {

using planner::Instance;

struct Measured {
    std::string name;
    std::function<Instance()> make;
};

struct Options {
    std::uint64_t seeds = 5;
    std::uint64_t iterations = 0;
    Length length = Length::short_form;
    std::vector<std::string> names;
};

Instance fixture(const std::string& name) {
    const std::string path =
        std::string(DEROULE_SOURCE_DIR) + "/tests/fixtures/grouping/" + name + ".json";
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto instance = app::read_instance(text);
    if (instance.has_value()) return *std::move(instance);
    std::fprintf(stderr, "%s: %s: %s\n", path.c_str(), instance.error().place.c_str(),
                 instance.error().reason.c_str());
    std::exit(1);
}

std::vector<Measured> everything() {
    std::vector<Measured> all;
    for (const char* name : {"t6-1day", "t27-1day", "t40-1day", "skew-t40", "t400-1day",
                             "t27-4days", "mix-100", "sgp-5-3-6", "sgp-8-4-7"})
        all.push_back({name, [name] { return fixture(name); }});
    for (const Workshop& wanted :
         {Workshop{"t1600-1day", 10'000, 1600, 1, 2}, Workshop{"t400-4days", 2500, 400, 4, 10}})
        all.push_back({wanted.name, [wanted] { return workshop(wanted); }});
    struct Golf {
        int groups, size, weeks;
    };
    for (const Golf golf : {Golf{8, 4, 8}, Golf{8, 4, 9}, Golf{9, 3, 12}, Golf{10, 6, 7},
                            Golf{10, 8, 5}, Golf{6, 5, 6}, Golf{8, 4, 10}, Golf{7, 7, 8},
                            Golf{8, 8, 9}, Golf{9, 9, 10}, Golf{10, 3, 14}, Golf{10, 4, 13}})
        all.push_back({"sgp-" + std::to_string(golf.groups) + "-" + std::to_string(golf.size) +
                           "-" + std::to_string(golf.weeks),
                       [golf] { return golfers(golf.groups, golf.size, golf.weeks); }});
    return all;
}

bool wanted(const std::string& name, const Options& options) {
    for (const std::string& part : options.names)
        if (name.find(part) != std::string::npos) return true;
    return options.names.empty();
}

void measure(const Instance& instance, std::uint64_t seed, std::uint64_t iterations) {
    const std::clock_t start = std::clock();
    const planner::MultiRoundPlan plan = planner::compose_rounds(instance, seed, iterations);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    const planner::Score& score = plan.score;
    const planner::Bound& bound = plan.bound;
    std::printf(
        "%-12s %6zu x %-3zu %4llu  [%lld, %lld, %lld, %lld]  %lld  %.3f\n", instance.name.c_str(),
        instance.people.size(), instance.rounds.size(), static_cast<unsigned long long>(seed),
        static_cast<long long>(score.hard - bound.hard), static_cast<long long>(score.repeats),
        static_cast<long long>(score.category - bound.category),
        static_cast<long long>(score.traits), static_cast<long long>(bound.repeats), seconds);
    std::fflush(stdout);
}

std::string text_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

void live_fixture(const std::string& name, std::uint64_t seed) {
    const Instance instance = fixture(name);
    const auto changes =
        app::read_events(text_of(std::string(DEROULE_SOURCE_DIR) +
                                 "/tests/fixtures/grouping/events/" + name + ".events.json"),
                         instance);
    if (changes.has_value()) measure_repairs(instance, *changes, seed);
}

void run_repairs(const Options& options) {
    print_repairs_heading();
    for (const char* name : {"t6-1day", "t27-1day", "t40-1day", "skew-t40", "t400-1day"})
        for (std::uint64_t seed = 1;
             wanted(std::string("live-") + name, options) && seed <= options.seeds; ++seed)
            live_fixture(name, seed);
    if (!wanted("live-t1600", options)) return;
    const Instance large = workshop({"t1600-1day", 10'000, 1600, 1, 2});
    for (std::uint64_t seed = 1; seed <= options.seeds; ++seed)
        measure_repairs(large, busy_day(large, seed), seed);
}

Options options_of(int count, char** arguments) {
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        const bool numbered = i + 1 < count;
        if (word == "--seeds" && numbered) {
            options.seeds = std::strtoull(arguments[++i], nullptr, 10);
        } else if (word == "--iterations" && numbered) {
            options.iterations = std::strtoull(arguments[++i], nullptr, 10);
        } else if (word == "--long") {
            options.length = Length::long_form;
        } else {
            options.names.push_back(word);
        }
    }
    return options;
}

void run(const Options& options) {
    if (options.names == std::vector<std::string>{"mdgp"})
        return bench_diverse(options.seeds, options.length);
    std::printf("instance     people x rounds seed  score  repeats at least  CPU seconds\n");
    for (const Measured& measured : everything()) {
        if (!wanted(measured.name, options)) continue;
        const Instance instance = measured.make();
        for (std::uint64_t seed = 1; seed <= options.seeds; ++seed)
            measure(instance, seed, options.iterations);
    }
    run_repairs(options);
    if (!options.names.empty()) return;
    std::printf("\n");
    measure_golfers();
    std::printf("\n");
    bench_diverse(options.seeds, options.length);
}

} // namespace
} // namespace deroule::bench

int main(int count, char** arguments) {
    const auto options = deroule::bench::options_of(count, arguments);
    if (options.names == std::vector<std::string>{"golfers"})
        deroule::bench::measure_golfers();
    else
        deroule::bench::run(options);
    return 0;
}
