# One test for each script. Exit code 77 means: skipped, a peer is not installed.

function(add_script_test script timeout_s)
    cmake_path(GET script PARENT_PATH folder)
    cmake_path(GET script STEM stem)
    cmake_path(GET script EXTENSION extension)
    if(extension STREQUAL ".py")
        set(interpreter /usr/bin/python3)
    else()
        set(interpreter bash)
    endif()
    string(REPLACE "/" "." prefix "${folder}")
    string(REGEX REPLACE "_test$" "" stem "${stem}")
    set(name ${prefix}.${stem})
    add_test(NAME ${name} COMMAND ${interpreter} "${CMAKE_CURRENT_SOURCE_DIR}/${script}")
    set_tests_properties(${name} PROPERTIES
        ENVIRONMENT "${test_environment}"
        TIMEOUT ${timeout_s}
        SKIP_RETURN_CODE 77
        LABELS ${folder})
endfunction()

file(GLOB_RECURSE scripts CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}" *_test.sh *_test.py)
# These look at sources and at an installation, not at a running program: once, without a sanitizer, is enough.
list(FILTER scripts EXCLUDE REGEX "^(tree|install|headers)/|^docs/(blocks|links|site)_test")
foreach(script IN LISTS scripts)
    add_script_test(${script} ${test_timeout_s})
endforeach()

if(NOT HP_SANITIZE)
    file(GLOB static_scripts CONFIGURE_DEPENDS RELATIVE "${CMAKE_CURRENT_SOURCE_DIR}"
        tree/*_test.py install/*_test.sh docs/blocks_test.py docs/links_test.py docs/site_test.py
        headers/*_test.sh headers/*_test.py headers/compile_alone.sh headers/check_facts.py)
    foreach(script IN LISTS static_scripts)
        add_script_test(${script} 600)
    endforeach()
    # Node.js is tried there with the koffi that its own test has fetched.
    set_tests_properties(bindings.node PROPERTIES FIXTURES_SETUP koffi)
    set_tests_properties(install.package PROPERTIES FIXTURES_REQUIRED koffi)
endif()
