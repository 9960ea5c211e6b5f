"""Shows that check_rules.py finds a rule without a test, and a name without a rule."""

import unittest

from scratch_tree import ScratchTree


class CheckRulesTest(ScratchTree):
    check = "check_rules.py"

    def test_accepts_rules_named_in_any_suite(self):
        self.given("protocol/SPEC.md", "# Page\n\n- **R-1** One.\n**R-12** Two.\n- **R-3** Three.\n")
        self.given("tests/wire/codec_test.cpp", "// R-1: one.\n")
        self.given("web-client/src/store/receive.test.ts", 'it("R-12: two", () => {});\n')
        self.given("protocol/ts/guards.test.ts", "// R-3\n")
        self.then_passes()

    def test_refuses_a_rule_that_no_test_names(self):
        self.given("protocol/SPEC.md", "- **R-1** One.\n- **R-12** Two.\n")
        self.given("tests/wire/codec_test.cpp", "// R-12\n")
        self.then_complains("R-1: no test names this rule")

    def test_does_not_take_the_source_for_a_test(self):
        self.given("protocol/SPEC.md", "- **R-1** One.\n")
        self.given("web-client/src/store/receive.ts", "// R-1\n")
        self.given("tests/browser/node_modules/x/index.js", "// R-1\n")
        self.then_complains("R-1: no test names this rule")

    def test_refuses_a_name_that_is_no_rule(self):
        self.given("protocol/SPEC.md", "- **R-1** One, like R-2.\n")
        self.given("tests/wire/codec_test.cpp", "// R-1 and R-2\n")
        self.then_complains("tests/wire/codec_test.cpp: names R-2, which is no rule")

    def test_refuses_a_rule_that_stands_twice(self):
        self.given("protocol/SPEC.md", "- **R-1** One.\n- **R-1** Again.\n")
        self.given("tests/wire/codec_test.cpp", "// R-1\n")
        self.then_complains("R-1 stands twice")

    def test_refuses_a_page_without_rules(self):
        self.given("protocol/SPEC.md", "# Page\n")
        self.then_complains("no rule found")


if __name__ == "__main__":
    unittest.main()
