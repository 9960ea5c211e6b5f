#include "view/difference.hpp"

#include "base/check.hpp"
#include "view/cell.hpp"

namespace deroule::view {

namespace {

std::vector<std::string> names_of(const std::string& pointer) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < pointer.size(); ++i) {
        if (pointer[i] == '/') {
            names.emplace_back();
        } else if (pointer[i] == '~' && i + 1 < pointer.size()) {
            names.back() += pointer[++i] == '0' ? '~' : '/';
        } else {
            names.back() += pointer[i];
        }
    }
    return names;
}

} // namespace

void difference(const Value& before, const Value& after, const std::string& path,
                std::vector<Op>& ops) {
    if (before == after) return;
    const Value::Object* old_members = before.object();
    const Value::Object* new_members = after.object();
    if (old_members == nullptr || new_members == nullptr) {
        ops.push_back({OpKind::replace, path, after});
        return;
    }
    for (const auto& [name, value] : *old_members)
        if (!new_members->contains(name))
            ops.push_back({OpKind::remove, path + pointer({name}), {}});
    for (const auto& [name, value] : *new_members) {
        const auto old = old_members->find(name);
        if (old == old_members->end())
            ops.push_back({OpKind::add, path + pointer({name}), value});
        else
            difference(old->second, value, path + pointer({name}), ops);
    }
}

void apply(Value& document, const Op& op) {
    const std::vector<std::string> names = names_of(op.path);
    DEROULE_CHECK(!names.empty());
    Value* parent = &document;
    for (std::size_t i = 0; i + 1 < names.size(); ++i) {
        DEROULE_CHECK(parent->object() != nullptr);
        const auto found = parent->object()->find(names[i]);
        DEROULE_CHECK(found != parent->object()->end());
        parent = &found->second;
    }
    DEROULE_CHECK(parent->object() != nullptr);
    if (op.kind == OpKind::remove)
        DEROULE_CHECK(parent->object()->erase(names.back()) == 1);
    else
        (*parent->object())[names.back()] = op.value;
}

} // namespace deroule::view
