# One GoogleTest program for each folder of tests that has C++ tests.

file(GLOB strays CONFIGURE_DEPENDS *_test.cc)
if(strays)
    message(FATAL_ERROR "A C++ test belongs in a folder of tests/: ${strays}")
endif()

file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" *_test.cc)
set(folders ${sources})
list(TRANSFORM folders REPLACE "/.*" "")
list(REMOVE_DUPLICATES folders)
if(NOT folders)
    return()
endif()

find_package(GTest REQUIRED)
include(GoogleTest)

add_library(test_support INTERFACE)
target_include_directories(test_support INTERFACE "${CMAKE_CURRENT_SOURCE_DIR}" "${PROJECT_SOURCE_DIR}/apps")
target_compile_definitions(test_support INTERFACE
    HP_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    HP_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
target_link_libraries(test_support INTERFACE hpsocket_internals GTest::gtest GTest::gtest_main)
file(GLOB support_sources CONFIGURE_DEPENDS support/*.cc)
if(support_sources)
    add_library(test_support_objects OBJECT ${support_sources})
    target_link_libraries(test_support_objects PRIVATE test_support)
endif()

foreach(folder IN LISTS folders)
    set(folder_sources ${sources})
    list(FILTER folder_sources INCLUDE REGEX "^${folder}/")
    set(program ${folder}_tests)
    add_executable(${program} ${folder_sources})
    target_link_libraries(${program} PRIVATE test_support)
    if(support_sources)
        target_sources(${program} PRIVATE $<TARGET_OBJECTS:test_support_objects>)
    endif()
    set_target_properties(${program} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/tests")
    if(TARGET hp)
        add_dependencies(${program} hp)
    endif()
    if(folder STREQUAL "hp" AND TARGET hp_serve)
        target_sources(${program} PRIVATE $<TARGET_OBJECTS:hp_serve> $<TARGET_OBJECTS:hp_get>)
    endif()
    # A sanitizer needs longer to start a program than most tests take: there a program runs its tests in a few processes.
    if(HP_SANITIZE)
        foreach(shard RANGE 1 ${shards})
            math(EXPR index "${shard} - 1")
            add_test(NAME ${folder}.${shard} COMMAND ${program} --gtest_brief=1)
            set_tests_properties(${folder}.${shard} PROPERTIES TIMEOUT ${shard_timeout_s} LABELS ${folder}
                ENVIRONMENT "GTEST_TOTAL_SHARDS=${shards};GTEST_SHARD_INDEX=${index}")
        endforeach()
    else()
        # PRE_TEST: the programs are asked for their tests when ctest starts, under the settings of the test run.
        gtest_discover_tests(${program}
            TEST_PREFIX "${folder}."
            DISCOVERY_MODE PRE_TEST
            DISCOVERY_TIMEOUT 60
            PROPERTIES TIMEOUT ${test_timeout_s} LABELS ${folder})
    endif()
endforeach()
