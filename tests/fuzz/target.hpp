// What libFuzzer and the replay call with the bytes of one file.
//
// Each reader has one target, in <reader>_target.cpp. A target stops the process when the
// reader breaks a promise; the sanitizers do when memory is misused.
#pragma once

#include <cstddef>
#include <cstdint>

// NOLINTNEXTLINE(readability-identifier-naming): the name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size);
