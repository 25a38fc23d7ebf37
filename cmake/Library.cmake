# The library: every source under src/ is compiled once and goes into both the shared and the static form.

if(HPSocket_MISSING)
    message(FATAL_ERROR "HPSocket needs ${HPSocket_MISSING}; tools/packages.txt names the Debian packages")
endif()

hp_select_sources(hp_sources)
add_library(hpsocket_objects OBJECT ${hp_sources})
target_include_directories(hpsocket_objects PRIVATE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/include")
target_compile_definitions(hpsocket_objects PRIVATE ${hp_part_switches})
target_link_libraries(hpsocket_objects PRIVATE ${HPSocket_DEPENDENCIES} hp_warnings)
set_target_properties(hpsocket_objects PROPERTIES
    POSITION_INDEPENDENT_CODE ON
    C_VISIBILITY_PRESET hidden
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON)

add_library(hpsocket SHARED $<TARGET_OBJECTS:hpsocket_objects>)
set(hp_version_script "${PROJECT_SOURCE_DIR}/packaging/hpsocket.map")
target_link_options(hpsocket PRIVATE "LINKER:--version-script=${hp_version_script}")
if(NOT HP_SANITIZE AND NOT HP_BUILD_FUZZ) # a sanitizer's runtime lives in the program, not in the library
    target_link_options(hpsocket PRIVATE "LINKER:--no-undefined")
endif()
set_target_properties(hpsocket PROPERTIES
    VERSION ${PROJECT_VERSION}
    SOVERSION ${PROJECT_VERSION_MAJOR}
    LINK_DEPENDS "${hp_version_script}")

add_library(hpsocket_static STATIC $<TARGET_OBJECTS:hpsocket_objects>)
set_target_properties(hpsocket_static PROPERTIES OUTPUT_NAME hpsocket)

foreach(library IN ITEMS hpsocket hpsocket_static)
    add_library(HPSocket::${library} ALIAS ${library})
    set_target_properties(${library} PROPERTIES LINKER_LANGUAGE CXX)
    target_link_libraries(${library} PRIVATE ${HPSocket_DEPENDENCIES})
    target_include_directories(${library} INTERFACE
        "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
        "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
    # Installed headers say it themselves, see Install.cmake.
    foreach(switch IN LISTS hp_part_switches)
        target_compile_definitions(${library} INTERFACE "$<BUILD_INTERFACE:${switch}>")
    endforeach()
endforeach()

# For our own tests and measurements: the static library, and the internals behind it.
add_library(hpsocket_internals INTERFACE)
target_include_directories(hpsocket_internals INTERFACE "${PROJECT_SOURCE_DIR}/src")
target_link_libraries(hpsocket_internals INTERFACE hpsocket_static ${HPSocket_DEPENDENCIES} hp_warnings)
