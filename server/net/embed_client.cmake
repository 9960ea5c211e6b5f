# Writes a C++ file that carries the web client, as it is built, inside the program.
#
# cmake -DCLIENT_DIR=… -DOPENAPI=… -DPLACEHOLDER=… -DWORK=… -DOUTPUT=… [-DBROTLI=…] [-DGZIP=…]
#       -P embed_client.cmake
#
# Each file is taken in by the assembler (.incbin), which costs no compile time, with the ETag and
# the compressed variants made here. The hashes stand in the C++ text too, so that a compiler
# cache, which does not look behind .incbin, never serves yesterday's client.
cmake_minimum_required(VERSION 3.25)

set(types
  html "text/html\\; charset=utf-8" css "text/css\\; charset=utf-8"
  js "text/javascript\\; charset=utf-8" mjs "text/javascript\\; charset=utf-8"
  json "application/json" webmanifest "application/manifest+json" svg "image/svg+xml"
  txt "text/plain\\; charset=utf-8" png "image/png" ico "image/x-icon" jpg "image/jpeg"
  webp "image/webp" woff "font/woff" woff2 "font/woff2" wasm "application/wasm")
set(compressible html css js mjs json webmanifest svg txt wasm)

file(MAKE_DIRECTORY "${WORK}")
set(counter 0)
set(declarations "")

# Puts one file into the object; leaves an expression for its bytes in `view`.
function(embed_bytes file view)
  file(SIZE "${file}" size)
  set(symbol "deroule_embedded_${counter}")
  math(EXPR next "${counter} + 1")
  set(counter ${next} PARENT_SCOPE)
  string(APPEND declarations
    "asm(\".pushsection .rodata\\n.balign 16\\n.globl ${symbol}\\n.hidden ${symbol}\\n\"\n"
    "    \"${symbol}:\\n.incbin \\\"${file}\\\"\\n.byte 0\\n.popsection\\n\");\n"
    "extern \"C\" const char ${symbol}[];\n")
  set(declarations "${declarations}" PARENT_SCOPE)
  set(${view} "std::string_view(${symbol}, ${size})" PARENT_SCOPE)
endfunction()

# Leaves the initialiser of one Asset in `entry`.
function(embed_asset path file entry)
  get_filename_component(extension "${path}" LAST_EXT)
  string(SUBSTRING "${extension}" 1 -1 extension)
  set(type "application/octet-stream")
  list(FIND types "${extension}" at)
  if(at GREATER -1)
    math(EXPR at "${at} + 1")
    list(GET types ${at} type)
  endif()
  file(SHA256 "${file}" hash)
  string(SUBSTRING "${hash}" 0 20 etag)
  set(naming plain)
  if(path MATCHES "^/assets/.*-[A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-]\\.[a-z0-9]+$")
    set(naming hashed)
  endif()
  embed_bytes("${file}" identity)
  set(brotli "{}")
  set(gzip "{}")
  file(SIZE "${file}" plain_size)
  if(extension IN_LIST compressible)
    foreach(variant brotli gzip)
      set(packed "${WORK}/${etag}.${variant}")
      if(variant STREQUAL brotli AND BROTLI)
        execute_process(COMMAND "${BROTLI}" -q 11 -f -o "${packed}" "${file}" COMMAND_ERROR_IS_FATAL ANY)
      elseif(variant STREQUAL gzip AND GZIP)
        execute_process(COMMAND "${GZIP}" -9nc "${file}" OUTPUT_FILE "${packed}" COMMAND_ERROR_IS_FATAL ANY)
      else()
        continue()
      endif()
      file(SIZE "${packed}" packed_size)
      if(packed_size LESS plain_size)
        embed_bytes("${packed}" ${variant})
      endif()
    endforeach()
  endif()
  set(counter ${counter} PARENT_SCOPE)
  set(declarations "${declarations}" PARENT_SCOPE)
  set(${entry}
    "    Asset{\"${path}\", \"${type}\", \"${etag}\", Naming::${naming},\n          ${identity}, ${brotli}, ${gzip}},\n"
    PARENT_SCOPE)
endfunction()

set(files "")
if(EXISTS "${CLIENT_DIR}/index.html")
  file(GLOB_RECURSE files RELATIVE "${CLIENT_DIR}" "${CLIENT_DIR}/*")
  list(FILTER files EXCLUDE REGEX "\\.map$")
  list(SORT files)
endif()
set(entries "")
foreach(file IN LISTS files)
  embed_asset("/${file}" "${CLIENT_DIR}/${file}" entry)
  string(APPEND entries "${entry}")
endforeach()
if(NOT files)
  embed_asset("/index.html" "${PLACEHOLDER}" entry)
  string(APPEND entries "${entry}")
endif()
embed_asset("/openapi.json" "${OPENAPI}" openapi)

set(content "// Made by embed_client.cmake from the built web client.
#include \"net/http/asset.hpp\"

#include <array>

${declarations}
namespace deroule::net::http {

std::span<const Asset> embedded_client() {
  static const std::array assets{
${entries}  };
  return assets;
}

const Asset& embedded_openapi() {
  static const std::array assets{
${openapi}  };
  return assets.front();
}

} // namespace deroule::net::http
")
file(WRITE "${OUTPUT}" "${content}")
