# `cmake --install`: what goes where, by component.
#   runtime  the shared library             dev    headers, static library, CMake package, pkg-config files
#   tools    hp, its manual, completions    demo   the examples, built
#   bindings the library in other languages, as sources
# `cmake --install BUILD --component NAME` installs one of them, without it comes everything.

include(CMakePackageConfigHelpers)
set(hp_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/HPSocket")
set(hp_generated_dir "${PROJECT_BINARY_DIR}/package")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" COMPONENT dev)
install(TARGETS hpsocket EXPORT HPSocketTargets
    LIBRARY COMPONENT runtime NAMELINK_COMPONENT dev)
install(TARGETS hpsocket_static EXPORT HPSocketStaticTargets ARCHIVE COMPONENT dev)

# The headers agree with the library: those of a part that it lacks are empty.
if(hp_parts_off)
    file(READ "${PROJECT_SOURCE_DIR}/include/hpsocket/common/Parts.h" parts_header)
    foreach(switch IN LISTS hp_part_switches)
        string(APPEND parts_header "\n#ifndef ${switch}\n#define ${switch}\n#endif\n")
    endforeach()
    file(WRITE "${hp_generated_dir}/Parts.h" "${parts_header}")
    install(FILES "${hp_generated_dir}/Parts.h" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/hpsocket/common" COMPONENT dev)
endif()

# Upstream ships its C functions as libhpsocket4c. Here one library holds both interfaces, and goes by that name too: for the
# linker as a link, for dlopen() and bindings as a library of that soname that brings the other along. (A link would not do: the
# linker's cache, without which nobody looks into /usr/local/lib, knows sonames only.)
if(NOT HP_SANITIZE)
    foreach(suffix IN ITEMS .so .a)
        file(CREATE_LINK "libhpsocket${suffix}" "${PROJECT_BINARY_DIR}/libhpsocket4c${suffix}" SYMBOLIC)
        install(FILES "${PROJECT_BINARY_DIR}/libhpsocket4c${suffix}" DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT dev)
    endforeach()
    set(hp_c_library libhpsocket4c.so.${PROJECT_VERSION_MAJOR})
    file(WRITE "${hp_generated_dir}/hpsocket4c.c" "typedef int nothing_of_its_own;\n")
    add_library(hpsocket4c MODULE "${hp_generated_dir}/hpsocket4c.c")
    set_target_properties(hpsocket4c PROPERTIES PREFIX "" OUTPUT_NAME "libhpsocket4c" SUFFIX ".so.${PROJECT_VERSION_MAJOR}"
        INSTALL_RPATH "$ORIGIN")
    target_link_options(hpsocket4c PRIVATE "LINKER:--no-as-needed" "LINKER:-soname,${hp_c_library}")
    target_link_libraries(hpsocket4c PRIVATE hpsocket)
    install(TARGETS hpsocket4c LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT runtime)
endif()

# The static library has its own export file: only its users must have the libraries it links against.
install(EXPORT HPSocketTargets NAMESPACE HPSocket:: DESTINATION "${hp_package_dir}" COMPONENT dev)
install(EXPORT HPSocketStaticTargets NAMESPACE HPSocket:: DESTINATION "${hp_package_dir}" COMPONENT dev)

configure_package_config_file("${PROJECT_SOURCE_DIR}/packaging/HPSocketConfig.cmake.in"
    "${hp_generated_dir}/HPSocketConfig.cmake" INSTALL_DESTINATION "${hp_package_dir}")
write_basic_package_version_file("${hp_generated_dir}/HPSocketConfigVersion.cmake" COMPATIBILITY SameMajorVersion)
install(FILES
    "${hp_generated_dir}/HPSocketConfig.cmake"
    "${hp_generated_dir}/HPSocketConfigVersion.cmake"
    DESTINATION "${hp_package_dir}" COMPONENT dev)
install(FILES "${PROJECT_SOURCE_DIR}/cmake/Dependencies.cmake" DESTINATION "${hp_package_dir}"
    RENAME HPSocketDependencies.cmake COMPONENT dev)

# Paths in them follow the file itself, so that `cmake --install --prefix` and a moved installation work.
file(RELATIVE_PATH hp_pkgconfig_to_prefix "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
list(JOIN HPSocket_PKG_CONFIG_NAMES " " hp_requires_private)
foreach(hp_library_name IN ITEMS hpsocket hpsocket4c)
    configure_file("${PROJECT_SOURCE_DIR}/packaging/hpsocket.pc.in" "${hp_generated_dir}/${hp_library_name}.pc" @ONLY)
    install(FILES "${hp_generated_dir}/${hp_library_name}.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT dev)
endforeach()

# The lessons, to read and to build against what is installed.
file(GLOB hp_example_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/examples/*.cc" "${PROJECT_SOURCE_DIR}/examples/*.c")
install(FILES ${hp_example_sources} DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/libhpsocket-dev/examples" COMPONENT dev)

# They want every function, so a library that lacks a part goes without them.
if(NOT hp_parts_off)
    install(DIRECTORY "${PROJECT_SOURCE_DIR}/bindings" DESTINATION "${CMAKE_INSTALL_DATADIR}/hpsocket" COMPONENT bindings
        PATTERN writers EXCLUDE PATTERN generate.py EXCLUDE PATTERN __pycache__ EXCLUDE PATTERN node_modules EXCLUDE)
endif()
