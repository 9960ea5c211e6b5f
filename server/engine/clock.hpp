// Time as the engine reads it and waits for it: real for a server, virtual for a rehearsal.
#pragma once

#include "base/time.hpp"

#include <functional>
#include <memory>

namespace deroule::engine {

// A single alarm of one day. Its owner's strand calls it and is called back.
class Alarm {
  public:
    Alarm() = default;
    Alarm(const Alarm&) = delete;
    Alarm& operator=(const Alarm&) = delete;
    virtual ~Alarm() = default;

    // Replaces whatever was set. Rings once, at or after `at`.
    virtual void set(Instant at, std::function<void()> ring) = 0;
    virtual void cancel() = 0;
};

class Clock {
  public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;
    // How many times as fast as the machines of those who follow; they draw countdowns by it.
    [[nodiscard]] virtual int pace() const { return 1; }
};

} // namespace deroule::engine
