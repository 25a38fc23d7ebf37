# How our own code is compiled. Nothing here reaches a user's target.

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Debug, Release, RelWithDebInfo or MinSizeRel" FORCE)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 99)

# Programs of the build tree find the shared library beside them, and so do installed ones.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bin")
set(CMAKE_INSTALL_RPATH "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}")

# Warnings, linked privately by each of our targets. Errors only where a preset sets CMAKE_COMPILE_WARNING_AS_ERROR.
add_library(hp_warnings INTERFACE)
target_compile_options(hp_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow
    # g++ 12 sees overlapping copies in ordinary std::string code at -O2: https://gcc.gnu.org/PR105651
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)

# Sanitizers go into every target of the build: a half-instrumented program reports nonsense.
if(HP_SANITIZE)
    add_compile_options(-fsanitize=${HP_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${HP_SANITIZE})
endif()
if(HP_BUILD_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "HP_BUILD_FUZZ needs clang: libFuzzer is a part of it (preset: fuzz)")
    endif()
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
