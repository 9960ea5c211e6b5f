// Records a golden journal: `record_golden_journal STEM` writes STEM.jsonl, as exported, and
// STEM.documents.json, what was seen of it. See tests/fixtures/journals/README.md.
#include "contract/golden_day.hpp"
#include "journal/memory_journal.hpp"
#include "journal/portable.hpp"
#include "support/run_coroutine.hpp"

#include <fstream>
#include <iostream>

int main(int count, char** arguments) {
    using namespace deroule;
    if (count != 2) {
        std::cerr << "usage: record_golden_journal STEM\n";
        return 2;
    }
    const std::string stem = arguments[1];
    const journal::GoldenDay lived = journal::live_golden_day();
    journal::MemoryJournal kept;
    if (!support::run_coroutine(kept.append(lived.day.id, 0, lived.bodies))) return 3;
    std::ofstream text(stem + ".jsonl", std::ios::binary);
    (void)support::run_coroutine(journal::export_day(kept, lived.day.id, text));
    // A document a line, so that two recordings can be compared.
    std::ofstream seen(stem + ".documents.json", std::ios::binary);
    const char* next_sight = "{";
    for (const std::size_t sight : lived.sights) {
        seen << next_sight << "\n\"" << sight << "\":";
        next_sight = ",";
        const nlohmann::json documents =
            journal::documents(journal::replayed(lived.day.id, lived.bodies, sight));
        const char* next_document = "{";
        for (const auto& [channel, document] : documents.items()) {
            seen << next_document << "\n\"" << channel << "\":" << document.dump();
            next_document = ",";
        }
        seen << "}";
    }
    seen << "}\n";
    return text && seen ? 0 : 3;
}
