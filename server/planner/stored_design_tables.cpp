#include "planner/stored_designs.hpp"

#include <array>

namespace deroule::planner {

namespace {

// 5-3-7. A Kirkman triple system of 15 (Kirkman 1850).
constexpr std::array<Orbits, 2> kirkman_15_orbits{{{2, 7}, {1, 1}}};
constexpr std::array<BaseRound, 1> kirkman_15_rounds{{{7, 5}}};
constexpr std::array<std::uint8_t, 15> kirkman_15{8, 6, 12, 13, 5, 14, 10, 0, 11, 3, 4, 1, 9, 7, 2};

// 6-3-8. A nearly Kirkman triple system of 18 (Kotzig and Rosa 1974).
constexpr std::array<Orbits, 2> nearly_kirkman_18_orbits{{{4, 4}, {2, 1}}};
constexpr std::array<BaseRound, 2> nearly_kirkman_18_rounds{{{4, 6}, {4, 6}}};
constexpr std::array<std::uint8_t, 36> nearly_kirkman_18{
    0,  6, 10, 4, 7,  13, 12, 3,  8, 16, 5, 11, 9, 14, 2, 17, 1,  15,
    12, 4, 15, 2, 13, 16, 14, 11, 8, 9,  6, 1,  0, 3,  7, 5,  10, 17};

// 6-4-7. A resolvable design of 24 with 8 triples that never meet (Shen 1990).
constexpr std::array<Orbits, 2> divisible_24_in_3_orbits{{{3, 7}, {3, 1}}};
constexpr std::array<BaseRound, 1> divisible_24_in_3_rounds{{{7, 6}}};
constexpr std::array<std::uint8_t, 24> divisible_24_in_3{
    4, 21, 14, 9, 0, 10, 13, 11, 12, 19, 15, 20, 8, 1, 23, 17, 22, 18, 7, 6, 2, 5, 16, 3};

// 6-5-6. Six rounds of 30, where each person meets 24 of 29.
constexpr std::array<Orbits, 1> packing_30_orbits{{{5, 6}}};
constexpr std::array<BaseRound, 1> packing_30_rounds{{{6, 6}}};
constexpr std::array<std::uint8_t, 30> packing_30{15, 16, 1,  3,  29, 6,  28, 24, 13, 11,
                                                  14, 9,  20, 12, 21, 5,  18, 10, 8,  4,
                                                  27, 22, 0,  17, 7,  26, 23, 2,  19, 25};

// 7-3-10. A Kirkman triple system of 21 (Ray-Chaudhuri and Wilson 1971).
constexpr std::array<Orbits, 2> kirkman_21_orbits{{{4, 5}, {1, 1}}};
constexpr std::array<BaseRound, 2> kirkman_21_rounds{{{5, 7}, {5, 7}}};
constexpr std::array<std::uint8_t, 42> kirkman_21{
    6, 19, 0, 2, 1,  5,  18, 13, 17, 15, 3,  8,  7,  12, 9, 10, 20, 16, 4, 11, 14,
    8, 17, 7, 6, 13, 12, 20, 9,  2,  5,  16, 14, 19, 11, 3, 1,  10, 4,  0, 15, 18};

// 7-4-9. A resolvable balanced design of 28 in fours (Hanani, Ray-Chaudhuri and Wilson 1972).
constexpr std::array<Orbits, 2> balanced_28_orbits{{{3, 9}, {1, 1}}};
constexpr std::array<BaseRound, 1> balanced_28_rounds{{{9, 7}}};
constexpr std::array<std::uint8_t, 28> balanced_28{6, 10, 9,  12, 26, 13, 17, 3,  24, 16,
                                                   0, 8,  1,  5,  18, 7,  25, 14, 19, 20,
                                                   2, 11, 23, 21, 15, 4,  22, 27};

// 8-3-11. A nearly Kirkman triple system of 24 (Brouwer 1978).
constexpr std::array<Orbits, 2> nearly_kirkman_24_orbits{{{2, 11}, {2, 1}}};
constexpr std::array<BaseRound, 1> nearly_kirkman_24_rounds{{{11, 8}}};
constexpr std::array<std::uint8_t, 24> nearly_kirkman_24{
    11, 18, 9, 21, 16, 19, 4, 5, 8, 7, 22, 15, 2, 0, 12, 17, 1, 6, 10, 13, 14, 3, 20, 23};

// 8-4-10. A resolvable design of 32 with 16 pairs that never meet (Aguado 2004 made the first).
constexpr std::array<Orbits, 1> divisible_32_in_2_orbits{{{8, 4}}};
constexpr std::array<BaseRound, 3> divisible_32_in_2_rounds{{{4, 8}, {4, 8}, {2, 4}}};
constexpr std::array<std::uint8_t, 80> divisible_32_in_2{
    12, 23, 7,  17, 4,  31, 15, 25, 26, 2,  22, 29, 18, 10, 30, 21, 13, 16, 1,  19,
    5,  24, 9,  27, 28, 0,  6,  3,  20, 8,  14, 11, 0,  27, 11, 21, 8,  19, 3,  29,
    30, 6,  26, 17, 22, 14, 18, 25, 1,  20, 5,  23, 9,  28, 13, 31, 16, 4,  10, 7,
    24, 12, 2,  15, 15, 7,  20, 28, 0,  8,  25, 17, 6,  11, 12, 1,  31, 16, 21, 26};

// 9-4-11. A resolvable design of 36 with 12 triples that never meet (Shen 1990).
constexpr std::array<Orbits, 2> divisible_36_in_3_orbits{{{1, 33}, {1, 3}}};
constexpr std::array<BaseRound, 1> divisible_36_in_3_rounds{{{11, 3}}};
constexpr std::array<std::uint8_t, 12> divisible_36_in_3{23, 19, 16, 7,  6,  26,
                                                         20, 21, 14, 33, 24, 22};

// 10-3-14. A nearly Kirkman triple system of 30 (Brouwer 1978).
constexpr std::array<Orbits, 2> nearly_kirkman_30_orbits{{{2, 14}, {2, 1}}};
constexpr std::array<BaseRound, 1> nearly_kirkman_30_rounds{{{14, 10}}};
constexpr std::array<std::uint8_t, 30> nearly_kirkman_30{17, 11, 7,  27, 5,  10, 8,  9,  6,  4,
                                                         12, 25, 0,  18, 23, 1,  26, 20, 2,  29,
                                                         16, 28, 13, 14, 19, 15, 3,  21, 24, 22};

// 10-4-13. A resolvable balanced design of 40 in fours (Hanani, Ray-Chaudhuri and Wilson 1972).
constexpr std::array<Orbits, 2> balanced_40_orbits{{{1, 39}, {1, 1}}};
constexpr std::array<BaseRound, 1> balanced_40_rounds{{{13, 4}}};
constexpr std::array<std::uint8_t, 16> balanced_40{39, 0,  13, 26, 12, 27, 5,  8,
                                                   4,  22, 33, 6,  29, 23, 24, 15};

// 10-5-9. Eight rounds across five columns of ten, one round inside the columns.
constexpr std::array<Orbits, 1> rectangles_50_orbits{{{5, 10}}};
constexpr std::array<BaseRound, 9> rectangles_50_rounds{
    {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 5}}};
constexpr std::array<std::uint8_t, 65> rectangles_50{
    37, 2,  16, 27, 41, 26, 18, 7,  30, 42, 30, 9,  23, 17, 45, 28, 37, 18, 47, 5,  38, 18,
    22, 2,  49, 45, 4,  13, 20, 38, 6,  18, 44, 36, 23, 13, 25, 3,  43, 30, 0,  2,  4,  6,
    8,  10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 38, 40, 42, 44, 46, 48};

// 10-6-7. Orthogonal Latin rectangles (Harvey and Winterer 2005), as differences modulo ten.
constexpr std::array<Orbits, 1> rectangles_60_orbits{{{6, 10}}};
constexpr std::array<BaseRound, 7> rectangles_60_rounds{
    {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}};
constexpr std::array<std::uint8_t, 42> rectangles_60{
    0,  17, 59, 41, 39, 24, 12, 42, 23, 36, 3,  57, 38, 11, 55, 46, 26, 3, 58, 47, 36,
    10, 22, 5,  24, 10, 33, 46, 9,  56, 20, 10, 48, 50, 31, 4,  21, 45, 9, 12, 31, 59};

// 10-7-7. The same with seven columns.
constexpr std::array<Orbits, 1> rectangles_70_orbits{{{7, 10}}};
constexpr std::array<BaseRound, 7> rectangles_70_rounds{
    {{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}};
constexpr std::array<std::uint8_t, 49> rectangles_70{
    42, 31, 50, 12, 6,  65, 21, 30, 16, 28, 55, 44, 2,  68, 53, 60, 13,
    31, 48, 8,  28, 29, 1,  12, 48, 57, 33, 66, 33, 27, 49, 65, 16, 53,
    4,  27, 32, 17, 58, 8,  62, 41, 6,  44, 36, 27, 13, 57, 63};

// 10-8-5. The same with eight columns.
constexpr std::array<Orbits, 1> rectangles_80_orbits{{{8, 10}}};
constexpr std::array<BaseRound, 5> rectangles_80_rounds{{{1, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}}};
constexpr std::array<std::uint8_t, 40> rectangles_80{
    13, 43, 26, 70, 39, 4,  57, 65, 23, 0,  18, 47, 79, 63, 59, 32, 17, 66, 2,  23,
    38, 73, 57, 48, 70, 60, 47, 10, 30, 53, 3,  28, 29, 63, 76, 42, 1,  30, 52, 17};

// 10-9-5. Five rounds of ten columns of nine: in each, one column is a table.
constexpr std::array<Orbits, 1> packing_90_orbits{{{10, 9}}};
constexpr std::array<BaseRound, 5> packing_90_rounds{{{1, 2}, {1, 2}, {1, 2}, {1, 2}, {1, 2}}};
constexpr std::array<std::uint8_t, 90> packing_90{
    0,  1,  2,  3,  4,  5,  6,  7,  8,  14, 71, 25, 82, 44, 61, 74, 33, 51, 9,  10, 11, 12, 13,
    14, 15, 16, 17, 63, 41, 76, 45, 5,  87, 61, 23, 28, 18, 19, 20, 21, 22, 23, 24, 25, 26, 77,
    69, 86, 30, 13, 8,  52, 37, 61, 27, 28, 29, 30, 31, 32, 33, 34, 35, 14, 79, 23, 68, 84, 52,
    43, 4,  56, 36, 37, 38, 39, 40, 41, 42, 43, 44, 25, 60, 83, 46, 11, 35, 79, 69, 0};

// 10-10-4. Two orthogonal Latin squares of order ten (Parker 1959): rows, columns, both symbols.
constexpr std::array<Orbits, 2> orthogonal_squares_100_orbits{{{13, 7}, {9, 1}}};
constexpr std::array<BaseRound, 4> orthogonal_squares_100_rounds{{{1, 4}, {1, 4}, {1, 4}, {1, 4}}};
constexpr std::array<std::uint8_t, 160> orthogonal_squares_100{
    10, 20, 21, 41, 47, 49, 68, 73, 77, 84, 0,  1,  2,  3,  4,  5,  6,  91, 92, 93, 28, 29, 30,
    31, 32, 33, 34, 94, 95, 96, 56, 57, 58, 59, 60, 61, 62, 97, 98, 99, 0,  17, 27, 28, 48, 54,
    56, 75, 80, 84, 7,  8,  9,  10, 11, 12, 13, 91, 94, 97, 35, 36, 37, 38, 39, 40, 41, 92, 95,
    98, 63, 64, 65, 66, 67, 68, 69, 93, 96, 99, 6,  7,  24, 33, 35, 55, 59, 63, 82, 84, 14, 15,
    16, 17, 18, 19, 20, 91, 96, 98, 42, 43, 44, 45, 46, 47, 48, 92, 94, 99, 70, 71, 72, 73, 74,
    75, 76, 93, 95, 97, 3,  13, 14, 34, 40, 42, 61, 66, 70, 84, 21, 22, 23, 24, 25, 26, 27, 91,
    95, 99, 49, 50, 51, 52, 53, 54, 55, 93, 94, 98, 77, 78, 79, 80, 81, 82, 83, 92, 96, 97};

constexpr std::array<StoredDesign, 17> all{{
    {5, 3, 7, kirkman_15_orbits, kirkman_15_rounds, kirkman_15},
    {6, 3, 4, nearly_kirkman_18_orbits, nearly_kirkman_18_rounds, nearly_kirkman_18},
    {6, 4, 7, divisible_24_in_3_orbits, divisible_24_in_3_rounds, divisible_24_in_3},
    {6, 5, 6, packing_30_orbits, packing_30_rounds, packing_30},
    {7, 3, 5, kirkman_21_orbits, kirkman_21_rounds, kirkman_21},
    {7, 4, 9, balanced_28_orbits, balanced_28_rounds, balanced_28},
    {8, 3, 11, nearly_kirkman_24_orbits, nearly_kirkman_24_rounds, nearly_kirkman_24},
    {8, 4, 4, divisible_32_in_2_orbits, divisible_32_in_2_rounds, divisible_32_in_2},
    {9, 4, 33, divisible_36_in_3_orbits, divisible_36_in_3_rounds, divisible_36_in_3},
    {10, 3, 14, nearly_kirkman_30_orbits, nearly_kirkman_30_rounds, nearly_kirkman_30},
    {10, 4, 39, balanced_40_orbits, balanced_40_rounds, balanced_40},
    {10, 5, 10, rectangles_50_orbits, rectangles_50_rounds, rectangles_50},
    {10, 6, 10, rectangles_60_orbits, rectangles_60_rounds, rectangles_60},
    {10, 7, 10, rectangles_70_orbits, rectangles_70_rounds, rectangles_70},
    {10, 8, 10, rectangles_80_orbits, rectangles_80_rounds, rectangles_80},
    {10, 9, 9, packing_90_orbits, packing_90_rounds, packing_90},
    {10, 10, 7, orthogonal_squares_100_orbits, orthogonal_squares_100_rounds,
     orthogonal_squares_100},
}};

} // namespace

std::span<const StoredDesign> stored_designs() {
    return all;
}

} // namespace deroule::planner
