// Differences between values: minimal, and true once applied.
#include "view/difference.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
// Needs both of those before it.
#include <rapidcheck/gtest.h>

namespace deroule::view {
namespace {

using Ops = std::vector<Op>;

// Few names and few leaves, so that two values often have something in common.
rc::Gen<Value> values(int depth) {
    const auto leaf = rc::gen::oneOf(
        rc::gen::just(Value()),
        rc::gen::map(rc::gen::inRange(0, 3), [](int number) { return Value(number); }),
        rc::gen::map(rc::gen::element<std::string>("", "a", "é"),
                     [](std::string text) { return Value(std::move(text)); }),
        rc::gen::map(rc::gen::arbitrary<bool>(), [](bool b) { return Value(b); }));
    if (depth == 0) return leaf;
    const auto array =
        rc::gen::map(rc::gen::resize(3, rc::gen::container<std::vector<Value>>(values(depth - 1))),
                     [](std::vector<Value> items) { return Value(std::move(items)); });
    const auto object = rc::gen::map(
        rc::gen::resize(
            5, rc::gen::container<std::vector<std::pair<std::string, Value>>>(rc::gen::pair(
                   rc::gen::element<std::string>("", "a", "b", "a/b", "~", "~1", "c d"),
                   values(depth - 1)))),
        [](const std::vector<std::pair<std::string, Value>>& members) {
            Value::Object made;
            for (const auto& [name, value] : members)
                made.insert_or_assign(name, value);
            return Value(std::move(made));
        });
    return rc::gen::weightedOneOf<Value>({{1, leaf}, {1, array}, {3, object}});
}

// Documents are objects under one name, as cells are.
Value under_a_name(Value value) {
    return Value(Value::Object{{"cell", std::move(value)}});
}

RC_GTEST_PROP(DifferenceProperty, AppliedGivesTheOther, ()) {
    const Value before = under_a_name(*values(3));
    const Value after = under_a_name(*values(3));
    Ops ops;
    difference(before, after, "", ops);
    Value patched = before;
    for (const Op& op : ops)
        apply(patched, op);
    RC_ASSERT(patched == after);
    RC_ASSERT(ops.empty() == (before == after));
}

TEST(DifferenceTest, GoesAsDeepAsObjectsDo) {
    Ops ops;
    difference(Value(Value::Object{{"a", 1}, {"b", Value::Object{{"c", 1}, {"d", 1}}}}),
               Value(Value::Object{{"a", 1}, {"b", Value::Object{{"c", 2}, {"e", 1}}}}), "/x", ops);
    EXPECT_EQ(ops, (Ops{{OpKind::remove, "/x/b/d", {}},
                        {OpKind::replace, "/x/b/c", 2},
                        {OpKind::add, "/x/b/e", 1}}));
}

TEST(DifferenceTest, ReplacesListsWhole) {
    Ops ops;
    difference(Value(Value::Array{1, 2}), Value(Value::Array{1, 3}), "/list", ops);
    EXPECT_EQ(ops, (Ops{{OpKind::replace, "/list", Value(Value::Array{1, 3})}}));
}

TEST(DifferenceTest, IsEmptyBetweenEquals) {
    Ops ops;
    difference(Value(Value::Object{{"a", Value()}}), Value(Value::Object{{"a", Value()}}), "", ops);
    EXPECT_TRUE(ops.empty());
}

TEST(ApplyDeathTest, StopsAtAPathThatDoesNotExist) {
    Value document{Value::Object{{"a", 1}}};
    EXPECT_DEATH(apply(document, {OpKind::remove, "/b", {}}), "");
    EXPECT_DEATH(apply(document, {OpKind::replace, "/a/b", 2}), "");
    EXPECT_DEATH(apply(document, {OpKind::replace, "", 2}), "");
}

} // namespace
} // namespace deroule::view
