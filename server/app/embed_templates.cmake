# Writes agenda files as C++, for templates.hpp.
#
#   cmake "-DINPUTS=<a.json>;<b.json>" -DOUTPUT=<file.cpp> -P embed_templates.cmake
cmake_minimum_required(VERSION 3.25)

set(rows "")
set(count 0)
foreach(input IN LISTS INPUTS)
  get_filename_component(name "${input}" NAME_WE)
  file(READ "${input}" text)
  string(APPEND rows "    TemplateFile{\"${name}\", R\"json(${text})json\"},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE "${OUTPUT}" "#include \"app/templates.hpp\"

#include <array>

namespace deroule::app {

namespace {

constexpr std::array<TemplateFile, ${count}> files{
${rows}};

} // namespace

std::span<const TemplateFile> template_files() {
    return files;
}

} // namespace deroule::app
")
