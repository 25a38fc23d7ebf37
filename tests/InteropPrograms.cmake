# Our side of tests/interop: each interop/<name>_program.cc is bin/tests/<name>, built on the shared library alone, as a user would.

file(GLOB interop_sources CONFIGURE_DEPENDS interop/*_program.cc)
foreach(source IN LISTS interop_sources)
    cmake_path(GET source STEM stem)
    string(REGEX REPLACE "_program$" "" program ${stem})
    add_executable(${program} ${source})
    target_link_libraries(${program} PRIVATE HPSocket::hpsocket hp_warnings)
    set_target_properties(${program} PROPERTIES
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/tests")
endforeach()

# The same in C: tests/c_api/<name>_program.c is bin/tests/c_<name>.
file(GLOB c_sources CONFIGURE_DEPENDS c_api/*_program.c)
foreach(source IN LISTS c_sources)
    cmake_path(GET source STEM stem)
    string(REGEX REPLACE "_program$" "" program ${stem})
    add_executable(c_${program} ${source})
    target_link_libraries(c_${program} PRIVATE HPSocket::hpsocket hp_warnings)
    set_target_properties(c_${program} PROPERTIES
        C_EXTENSIONS OFF
        RUNTIME_OUTPUT_DIRECTORY "${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/tests")
    if(TARGET c_api_tests)
        add_dependencies(c_api_tests c_${program})  # layout_test runs c_layout
    endif()
endforeach()
