# Writes protocol/rejections.json as C++, sorted by code, for rejection_sentences.hpp.
#
#   cmake -DINPUT=<rejections.json> -DOUTPUT=<file.cpp> -P embed_rejections.cmake
#
# Run at build time, so that no sentence stands in two places.
cmake_minimum_required(VERSION 3.25)

file(READ "${INPUT}" rejections)
string(JSON count LENGTH "${rejections}")
math(EXPR last "${count} - 1")

foreach(index RANGE ${last})
  string(JSON entry GET "${rejections}" ${index})
  string(JSON code GET "${entry}" code)
  if(code IN_LIST codes)
    message(FATAL_ERROR "${INPUT}: ${code} stands there twice")
  endif()
  list(APPEND codes "${code}")

  set(row "    {\"${code}\"")
  foreach(member retry fr en)
    string(JSON value GET "${entry}" ${member})
    string(REPLACE "\\" "\\\\" value "${value}")
    string(REPLACE "\"" "\\\"" value "${value}")
    string(APPEND row ",\n     \"${value}\"")
  endforeach()
  set(row_${code} "${row}},\n")

  string(JSON retry GET "${entry}" retry)
  if(NOT retry MATCHES "^(never|later)$")
    message(FATAL_ERROR "${INPUT}: ${code} has the retry ${retry}")
  endif()
endforeach()

list(SORT codes)
set(rows "")
foreach(code IN LISTS codes)
  string(APPEND rows "${row_${code}}")
endforeach()

file(WRITE "${OUTPUT}" "// Made from protocol/rejections.json by embed_rejections.cmake.
#include \"wire/rejection_sentences.hpp\"

namespace deroule::wire {

namespace {
constexpr Sentence sentences[] = {
${rows}};
} // namespace

constinit const std::span<const Sentence> rejection_sentences{sentences};

} // namespace deroule::wire
")
