#include "app/groups/groups_json.hpp"
#include "base/check.hpp"
#include "fuzz/target.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text(bytes, bytes + size);
    const auto instance = deroule::app::read_instance(text);
    if (instance.has_error()) {
        DEROULE_CHECK(!instance.error().reason.empty());
        return 0;
    }
    // Whatever was read, the planner may use its indices without asking.
    DEROULE_CHECK(instance->ids.size() == instance->people.size());
    for (const auto& round : instance->rounds)
        for (const auto person : round.absent)
            DEROULE_CHECK(person < instance->people.size());
    return 0;
}
