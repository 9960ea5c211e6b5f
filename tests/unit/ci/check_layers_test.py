"""Shows that check_layers.py finds each kind of breach, at its line, and nothing in clean code."""

import unittest

from scratch_tree import ScratchTree


class CheckLayersTest(ScratchTree):
    check = "check_layers.py"

    def test_accepts_what_the_table_allows(self):
        self.given(
            "server/net/listener.cpp",
            '#include "net/listener.hpp"\n\n#include "engine/day_runner.hpp"\n\n'
            "#include <boost/beast/core.hpp>\n#include <spdlog/spdlog.h>\n\n"
            "#include <sys/resource.h>\n#include <thread>\n",
        )
        self.given("server/domain/day.hpp", '#include "base/time.hpp"\n\n#include <vector>\n')
        self.given("server/roster/reader.cpp", "#include <unicode/ucsdet.h>\n")
        self.given("server/main.cpp", '#include "app/program.hpp"\n\n#include <CLI/CLI.hpp>\n')
        self.then_passes()

    def test_refuses_a_folder_above(self):
        self.given("server/planner/score.cpp", '#include <map>\n#include "domain/day.hpp"\n')
        self.then_complains(
            "server/planner/score.cpp:2: planner may not include domain/day.hpp (it may: base)"
        )

    def test_refuses_app_from_below(self):
        self.given("server/net/listener.cpp", '#include "app/config.hpp"\n')
        self.then_complains("net may not include app/config.hpp")

    def test_refuses_a_third_party_outside_its_folders(self):
        self.given("server/view/agenda.cpp", "#include <nlohmann/json.hpp>\n")
        self.given("server/wire/codec.cpp", "#include <spdlog/spdlog.h>\n")
        self.given("server/engine/day_runner.cpp", "#include <boost/beast/core.hpp>\n")
        self.given("server/base/result.hpp", "#include <boost/optional.hpp>\n")
        self.then_complains(
            "view may not include <nlohmann/json.hpp>",
            "wire may not include <spdlog/spdlog.h>",
            "engine may not include <boost/beast/core.hpp>",
            "base may not include <boost/optional.hpp>",
        )

    def test_confines_the_storage_engine_even_to_app(self):
        self.given("server/journal/sqlite/writer.cpp", "#include <sqlite3.h>\n")
        self.given("server/journal/record.cpp", "#include <sqlite3.h>\n")
        self.given("server/app/program.cpp", "#include <sqlite3.h>\n")
        self.then_complains(
            "server/app/program.cpp:1: <sqlite3.h> belongs to journal/sqlite/ alone",
            "server/journal/record.cpp:1: <sqlite3.h> belongs to journal/sqlite/ alone",
        )

    def test_refuses_includes_not_written_from_the_root_of_the_server(self):
        self.given("server/domain/day.cpp", '#include "day.hpp"\n#include "../base/time.hpp"\n')
        self.then_complains('"day.hpp" is not written', '"../base/time.hpp" is not written')

    def test_refuses_a_folder_that_the_table_does_not_know(self):
        self.given("server/tools/x.cpp", "\n")
        self.then_complains("tools/x.cpp is in no layer")

    def test_refuses_the_system_where_code_only_computes(self):
        self.given("server/wire/codec.cpp", "#include <unistd.h>\n")
        self.then_complains("wire does not speak to the system: <unistd.h>")

    def test_refuses_impure_headers_in_pure_folders(self):
        for header in ("thread", "random", "unordered_map", "unordered_set"):
            self.given(f"server/view/{header}.cpp", f"#include <{header}>\n")
        self.then_complains(
            "<random> differs", "<thread> brings", "<unordered_map> has", "<unordered_set> has"
        )

    def test_refuses_impure_calls_in_pure_folders(self):
        for name, line in {
            "clock": "auto now = std::chrono::system_clock::now();",
            "shuffle": "std::ranges::shuffle(people, source);",
            "device": "std::random_device device;",
            "draw": "std::uniform_int_distribution<int> draw(0, 3);",
            "order": "std::unordered_map<int, int> seats;",
        }.items():
            self.given(f"server/planner/{name}.cpp", f"\n{line}\n")
        self.then_complains(
            "clock.cpp:2: `::now(` reads a clock",
            "device.cpp:2: `random_device` differs",
            "draw.cpp:2: `uniform_int_distribution` differs",
            "order.cpp:2: `std::unordered_map` has no order",
            "shuffle.cpp:2: `std::ranges::shuffle` differs",
        )

    def test_allows_the_same_calls_in_the_shells(self):
        self.given("server/engine/alarm.cpp", "auto now = std::chrono::system_clock::now();\n")
        self.then_passes()

    def test_refuses_floating_point_in_the_planner(self):
        self.given("server/planner/score.cpp", "double score = 0;\n")
        self.then_complains("score.cpp:1: planner: floating point")

    def test_reads_neither_comments_nor_texts(self):
        self.given(
            "server/planner/score.cpp",
            '// A double would round.\nconst char* s = "a float::now(";\n/* std::shuffle\n double */\n',
        )
        self.then_passes()

    def test_refuses_an_empty_server(self):
        self.then_complains("no source file found")


if __name__ == "__main__":
    unittest.main()
