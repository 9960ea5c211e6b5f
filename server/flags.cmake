# What every target of ours is compiled with, and the two helpers that declare them.

add_library(deroule_flags INTERFACE)
target_compile_features(deroule_flags INTERFACE cxx_std_20)
target_compile_options(deroule_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor
  -Wimplicit-fallthrough
  # Once it optimises, GCC 12 sees uninitialised members in the copies of any variant, and takes
  # the frames of Asio's coroutines for freed by another function than allocated them.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-mismatched-new-delete>)
if(DEROULE_WERROR)
  target_compile_options(deroule_flags INTERFACE -Werror)
endif()

add_library(deroule_sanitizers INTERFACE)
if(DEROULE_SANITIZE)
  target_compile_options(deroule_sanitizers INTERFACE
    -fsanitize=${DEROULE_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(deroule_sanitizers INTERFACE -fsanitize=${DEROULE_SANITIZE})
endif()

# The parts of Asio and Beast that are not templates, compiled once instead of in each file that
# includes them: measured at -O2, a Beast file costs 20 s instead of 24, an Asio file 2.8 s instead
# of 3.5. Precompiled headers gain no more, instantiation being what costs, and hinder ccache.
# Every file must agree on these definitions, hence through the flags.
file(GENERATE OUTPUT "${CMAKE_BINARY_DIR}/boost_parts.cpp" CONTENT
"#include <boost/asio/impl/src.hpp>
#include <boost/asio/ssl/impl/src.hpp>
#include <boost/beast/src.hpp>
")
add_library(deroule_boost STATIC "${CMAKE_BINARY_DIR}/boost_parts.cpp")
target_compile_features(deroule_boost PUBLIC cxx_std_20)
target_compile_definitions(deroule_boost PUBLIC
  BOOST_ASIO_SEPARATE_COMPILATION BOOST_BEAST_SEPARATE_COMPILATION)
if(DEROULE_SANITIZE MATCHES thread)
  # Asio then counts references with ordered operations in place of fences, which the sanitizer
  # does not understand.
  target_compile_definitions(deroule_boost PUBLIC BOOST_ASIO_DISABLE_STD_ATOMIC)
endif()
target_link_libraries(deroule_boost
  PUBLIC Boost::headers Threads::Threads OpenSSL::SSL deroule_sanitizers)

target_link_libraries(deroule_flags INTERFACE deroule_boost deroule_sanitizers)

# deroule_library(<folder> SOURCES <files> [LINKS <targets>]): the library of one folder of server/.
function(deroule_library folder)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_library(deroule_${folder} STATIC ${ARG_SOURCES})
  add_library(deroule::${folder} ALIAS deroule_${folder})
  target_include_directories(deroule_${folder} PUBLIC "${CMAKE_SOURCE_DIR}/server")
  target_link_libraries(deroule_${folder} PUBLIC ${ARG_LINKS} PRIVATE deroule_flags)
  target_compile_features(deroule_${folder} PUBLIC cxx_std_20)
endfunction()

# deroule_test(<name> LABEL <kind> SOURCES <files> LINKS <targets>): one GoogleTest program.
function(deroule_test name)
  cmake_parse_arguments(ARG "" "LABEL" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
  target_compile_definitions(${name} PRIVATE DEROULE_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE ${ARG_LINKS} GTest::gtest GTest::gtest_main deroule_flags)
  gtest_discover_tests(${name} DISCOVERY_MODE PRE_TEST PROPERTIES LABELS ${ARG_LABEL} TIMEOUT 300)
endfunction()
