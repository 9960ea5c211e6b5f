"""Shows that check_tidy.py finds each breach of the repository's rules, and leaves clean files be."""

import unittest

from scratch_tree import ScratchTree

HEADER = "// What it is for.\n#pragma once\n"


class CheckTidyTest(ScratchTree):
    check = "check_tidy.py"

    def test_accepts_a_clean_tree(self):
        self.given("server/base/id.hpp", HEADER)
        self.given("web-client/public/icon.png", b"\x89PNG\0\t \n\0")
        self.given("tests/fixtures/rosters/latin.csv", b"Pr\xe9nom\tNom \n")
        self.given("web-client/package-lock.json", '{"resolved": "https://registry.npmjs' '.org/"}')
        self.given(".prettierrc.json", "{}\n")
        self.then_passes()

    def test_does_not_look_at_what_git_ignores(self):
        self.given(".gitignore", "/build/\n*.swp\n/web-client/dist/\n")
        for path in ("build/utils/x.hpp", "server/x.swp", "web-client/dist/a.js", ".git/utils/y"):
            self.given(path, "\t")
        self.then_passes()

    def test_refuses_a_long_file(self):
        self.given("server/base/id.cpp", "\n" * 400)
        self.given("server/base/long.cpp", "\n" * 401)
        self.then_complains("server/base/long.cpp:400: 401 lines, over 400")

    def test_refuses_unfinished_work(self):
        self.given("server/base/id.cpp", "// TO" "DO: more.\nint a; // good enough for " "now\n")
        self.given("web-client/src/text/en.ts", 'export const empty = "Nothing for now";\n')
        self.then_complains("id.cpp:1: unfinished work", "id.cpp:2: unfinished work")

    def test_refuses_tests_that_do_not_run(self):
        self.given("tests/unit/base/id_test.cpp", "TEST(Id, DISA" "BLED_Holds) {}\n")
        self.given("tests/unit/base/time_test.cpp", "GTEST_SK" "IP();\n")
        self.given("web-client/src/a.test.ts", 'it.on' 'ly("a", f);\ndescribe.sk' 'ip("b", f);\n')
        self.then_complains(*["a test that does not run"] * 4)

    def test_refuses_stray_white_space(self):
        self.given("server/base/id.cpp", "\tint a;\nint b; \nint c;")
        self.then_complains("id.cpp:1: a tab", "id.cpp:2: a space", "id.cpp:3: no newline")

    def test_refuses_a_stranger_at_the_root(self):
        self.given("notes.txt", "x\n")
        self.given("scripts/x.py", "x = 1\n")
        self.then_complains("notes.txt:1: is not part", "scripts:1: is not part")

    def test_refuses_a_drawer_for_everything(self):
        self.given("server/net/utils/x.cpp", "\n")
        self.then_complains("server/net/utils:1: is a drawer")

    def test_refuses_a_header_that_does_not_say_what_it_is_for(self):
        self.given("server/base/id.hpp", "#pragma once\n// Late.\n")
        self.given("server/base/time.hpp", "// What it is for.\n")
        self.then_complains("id.hpp:1: a header opens with", "time.hpp:1: a header without #pragma")

    def test_refuses_paths_of_one_machine(self):
        self.given("config/README.md", 'See /ho' 'me/anne/deroule and "/wo' 'rk/x".\n')
        self.given("dev", "curl deb.deb" "ian.org\n# https://example.org/work/ is a page.\n")
        self.then_complains("README.md:1: a path of one machine", "dev:1: a registry host")

    def test_refuses_another_encoding(self):
        self.given("config/days/day.json", b'{"title": "journ\xe9e"}\n')
        self.then_complains("day.json:1: not UTF-8")


if __name__ == "__main__":
    unittest.main()
