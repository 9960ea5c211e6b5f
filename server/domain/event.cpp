#include "domain/event.hpp"

namespace deroule::domain {

Event::Event() = default;
Event::Event(const Event&) = default;
Event::Event(Event&&) noexcept = default;
Event& Event::operator=(const Event&) = default;
Event& Event::operator=(Event&&) noexcept = default;
Event::~Event() = default;

bool operator==(const Event& left, const Event& right) {
    return static_cast<const AnyFact&>(left) == static_cast<const AnyFact&>(right);
}

} // namespace deroule::domain
