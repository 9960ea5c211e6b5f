#include "domain/agenda.hpp"

#include <algorithm>

namespace deroule::domain {

const Block* Agenda::find(const BlockId& id) const {
    const auto found =
        std::ranges::find(blocks, id, [](const Block& block) { return block.plan.id; });
    return found == blocks.end() ? nullptr : &*found;
}

Block* Agenda::find(const BlockId& id) {
    const auto found =
        std::ranges::find(blocks, id, [](const Block& block) { return block.plan.id; });
    return found == blocks.end() ? nullptr : &*found;
}

const Block* Agenda::running_block() const {
    return running ? find(*running) : nullptr;
}

Block* Agenda::running_block() {
    return running ? find(*running) : nullptr;
}

std::size_t Agenda::position(const BlockId& id) const {
    const auto found =
        std::ranges::find(blocks, id, [](const Block& block) { return block.plan.id; });
    return static_cast<std::size_t>(found - blocks.begin());
}

std::vector<Span> project(const Agenda& agenda) {
    std::vector<Span> spans;
    spans.reserve(agenda.blocks.size());
    std::optional<Instant> cursor;
    for (const Block& block : agenda.blocks) {
        const Instant idle = cursor.value_or(block.plan.starts_at);
        Span span{idle, idle};
        switch (block.status) {
        case BlockStatus::done:
            span = {block.started_at.value_or(idle), block.ended_at.value_or(idle)};
            cursor = std::max(span.until, idle);
            break;
        case BlockStatus::running: {
            span.from = block.started_at.value_or(idle);
            span.until = block.ends_at.value_or(span.from + block.length);
            if (block.overrun_at) span.until = std::max(span.until, *block.overrun_at);
            if (agenda.paused_at) span.until = std::max(span.until, *agenda.paused_at);
            cursor = span.until;
            break;
        }
        case BlockStatus::skipped:
            break;
        case BlockStatus::planned:
            span.from = block.plan.fixed ? std::max(idle, block.plan.starts_at) : idle;
            span.until = span.from + block.length;
            cursor = span.until;
            break;
        }
        spans.push_back(span);
    }
    return spans;
}

Instant planned_start(const Agenda& agenda, const std::optional<BlockId>& after) {
    if (!after) return agenda.blocks.front().plan.starts_at;
    const BlockPlan& before = agenda.blocks[agenda.position(*after)].plan;
    return before.starts_at + before.length;
}

Duration drift(const Agenda& agenda) {
    const std::vector<Span> spans = project(agenda);
    for (std::size_t i = 0; i < agenda.blocks.size(); ++i) {
        const Block& block = agenda.blocks[i];
        if (block.status == BlockStatus::running)
            return spans[i].until - (block.plan.starts_at + block.plan.length);
        if (block.status == BlockStatus::planned && !agenda.running)
            return spans[i].from - block.plan.starts_at;
    }
    return Duration::zero();
}

} // namespace deroule::domain
