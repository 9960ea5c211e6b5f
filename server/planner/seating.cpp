#include "planner/seating.hpp"

#include <algorithm>

namespace deroule::planner {

Seating::Seating(const Model& model, std::size_t pool, Groups groups)
    : model_(model), pool_(pool), columns_(static_cast<std::size_t>(model.columns())),
      balances_(model.balances_categories() || model.balances_traits()),
      group_of_(model.people(), 0), moving_(model.people(), 0) {
    reset(std::move(groups));
}

void Seating::reset(Groups groups) {
    groups_ = std::move(groups);
    score_ = Score{};
    counts_.assign(groups_.size() * columns_, 0);
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        const auto& members = groups_[group];
        for (std::size_t i = 0; i < members.size(); ++i) {
            group_of_[members[i]] = group;
            for (std::size_t j = i + 1; j < members.size(); ++j)
                model_.add_pair(members[i], members[j], 1, score_);
            for (std::size_t attribute = 0; attribute < model_.attributes(); ++attribute)
                if (const int column = model_.column(members[i], attribute); column >= 0)
                    ++counts_[cell(group, column)];
        }
    }
    if (!balances_) return;
    tabulate_shares();
    for (std::size_t group = 0; group < groups_.size(); ++group)
        for (std::size_t attribute = 0; attribute < model_.attributes(); ++attribute) {
            if (!model_.balances(attribute)) continue;
            std::int64_t& level = attribute == 0 ? score_.category : score_.traits;
            for (int column = model_.first_column(attribute);
                 column < model_.first_column(attribute + 1); ++column)
                level += distance(group, column, size(group), 0);
        }
}

void Seating::tabulate_shares() {
    std::size_t largest = 0;
    for (const auto& members : groups_)
        largest = std::max(largest, members.size());
    const int people = std::max(1, static_cast<int>(model_.pools()[pool_].members.size()));
    shares_.assign((largest + 1) * columns_, Share{});
    for (int size = 0; size <= static_cast<int>(largest); ++size)
        for (int column = 0; column < model_.columns(); ++column) {
            const std::int64_t seats = std::int64_t{model_.total(pool_, column)} * size;
            Share& share = shares_[cell(static_cast<std::size_t>(size), column)];
            share.floor = static_cast<int>(seats / people);
            share.ceiling = static_cast<int>((seats + people - 1) / people);
        }
}

int Seating::distance(std::size_t group, int column, int size, int more) const {
    const Share& share = shares_[cell(static_cast<std::size_t>(size), column)];
    const int present = counts_[cell(group, column)] + more;
    return model_.weight(column) * std::max({0, present - share.ceiling, share.floor - present});
}

Score Seating::price(const Exchange& exchange) {
    Score change;
    for (const PersonIndex person : exchange.out)
        moving_[person] = 1;
    for (const PersonIndex person : exchange.in)
        moving_[person] = 1;
    add_pairs(exchange.out, exchange.from, exchange.to, change);
    add_pairs(exchange.in, exchange.to, exchange.from, change);
    for (const PersonIndex person : exchange.out)
        moving_[person] = 0;
    for (const PersonIndex person : exchange.in)
        moving_[person] = 0;
    if (!balances_) return change;
    if (exchange.out.size() == 1 && exchange.in.size() == 1) {
        add_swap_balance(exchange, change);
    } else {
        add_balance(exchange, change);
    }
    return change;
}

// People who move together stay together: only those who stay behind matter.
void Seating::add_pairs(const std::vector<PersonIndex>& movers, std::size_t left,
                        std::size_t joined, Score& change) const {
    for (const PersonIndex mover : movers) {
        for (const PersonIndex other : groups_[joined])
            if (moving_[other] == 0) model_.add_pair(mover, other, 1, change);
        for (const PersonIndex other : groups_[left])
            if (moving_[other] == 0) model_.add_pair(mover, other, -1, change);
    }
}

// One against one, the common case: only two values of an attribute change their counts.
void Seating::add_swap_balance(const Exchange& exchange, Score& change) const {
    const int from_size = size(exchange.from);
    const int to_size = size(exchange.to);
    for (std::size_t attribute = 0; attribute < model_.attributes(); ++attribute) {
        if (!model_.balances(attribute)) continue;
        const int out = model_.column(exchange.out.front(), attribute);
        const int in = model_.column(exchange.in.front(), attribute);
        if (out == in) continue;
        int sum = 0;
        if (out >= 0)
            sum += distance(exchange.from, out, from_size, -1) -
                   distance(exchange.from, out, from_size, 0) +
                   distance(exchange.to, out, to_size, 1) - distance(exchange.to, out, to_size, 0);
        if (in >= 0)
            sum += distance(exchange.from, in, from_size, 1) -
                   distance(exchange.from, in, from_size, 0) +
                   distance(exchange.to, in, to_size, -1) - distance(exchange.to, in, to_size, 0);
        (attribute == 0 ? change.category : change.traits) += sum;
    }
}

void Seating::add_balance(const Exchange& exchange, Score& change) {
    const int grown = static_cast<int>(exchange.out.size()) - static_cast<int>(exchange.in.size());
    const int from_size = size(exchange.from);
    const int to_size = size(exchange.to);
    add_rows(exchange, from_size, to_size, -1, change);
    count(exchange.out, exchange.from, exchange.to);
    count(exchange.in, exchange.to, exchange.from);
    add_rows(exchange, from_size - grown, to_size + grown, 1, change);
    count(exchange.out, exchange.to, exchange.from);
    count(exchange.in, exchange.from, exchange.to);
}

void Seating::add_rows(const Exchange& exchange, int from_size, int to_size, std::int64_t sign,
                       Score& change) const {
    for (std::size_t attribute = 0; attribute < model_.attributes(); ++attribute) {
        if (!model_.balances(attribute)) continue;
        std::int64_t& level = attribute == 0 ? change.category : change.traits;
        for (int column = model_.first_column(attribute);
             column < model_.first_column(attribute + 1); ++column)
            level += sign * (distance(exchange.from, column, from_size, 0) +
                             distance(exchange.to, column, to_size, 0));
    }
}

void Seating::count(const std::vector<PersonIndex>& movers, std::size_t left, std::size_t joined) {
    for (const PersonIndex mover : movers)
        for (std::size_t attribute = 0; attribute < model_.attributes(); ++attribute)
            if (const int column = model_.column(mover, attribute); column >= 0) {
                --counts_[cell(left, column)];
                ++counts_[cell(joined, column)];
            }
}

void Seating::apply(const Exchange& exchange, const Score& price) {
    const auto move = [this](const std::vector<PersonIndex>& movers, std::size_t left,
                             std::size_t joined) {
        count(movers, left, joined);
        for (const PersonIndex mover : movers) {
            auto& members = groups_[left];
            *std::find(members.begin(), members.end(), mover) = members.back();
            members.pop_back();
            groups_[joined].push_back(mover);
            group_of_[mover] = joined;
        }
    };
    move(exchange.out, exchange.from, exchange.to);
    move(exchange.in, exchange.to, exchange.from);
    score_ += price;
}

} // namespace deroule::planner
