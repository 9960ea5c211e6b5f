# Writes agenda files as C++, for templates.hpp.
#
#   cmake "-DINPUTS=<a.json>;<b.json>" -DOUTPUT=<file.cpp> -P embed_templates.cmake
cmake_minimum_required(VERSION 3.25)

set(rows "")
foreach(input IN LISTS INPUTS)
  get_filename_component(name "${input}" NAME_WE)
  file(READ "${input}" text)
  string(APPEND rows "        {\"${name}\", R\"json(${text})json\"},\n")
endforeach()
file(WRITE "${OUTPUT}" "#include \"app/templates.hpp\"

namespace deroule::app {

std::vector<TemplateFile> embedded_templates() {
    return {
${rows}    };
}

} // namespace deroule::app
")
