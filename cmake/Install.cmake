# `cmake --install`: libraries, headers, the CMake package and the pkg-config file.

include(CMakePackageConfigHelpers)
set(hp_package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/HPSocket")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(TARGETS hpsocket EXPORT HPSocketTargets)
install(TARGETS hpsocket_static EXPORT HPSocketStaticTargets)

# Upstream ships its C functions as libhpsocket4c. Here one library holds both interfaces, so that name is a link to it:
# `-lhpsocket4c`, dlopen() and bindings find it.
if(NOT HP_SANITIZE)
    foreach(suffix IN ITEMS .so .so.${PROJECT_VERSION_MAJOR} .a)
        file(CREATE_LINK "libhpsocket${suffix}" "${PROJECT_BINARY_DIR}/libhpsocket4c${suffix}" SYMBOLIC)
        install(FILES "${PROJECT_BINARY_DIR}/libhpsocket4c${suffix}" DESTINATION "${CMAKE_INSTALL_LIBDIR}")
    endforeach()
endif()

# The static library has its own export file: only its users must have the libraries it links against.
install(EXPORT HPSocketTargets NAMESPACE HPSocket:: DESTINATION "${hp_package_dir}")
install(EXPORT HPSocketStaticTargets NAMESPACE HPSocket:: DESTINATION "${hp_package_dir}")

configure_package_config_file("${PROJECT_SOURCE_DIR}/packaging/HPSocketConfig.cmake.in"
    "${PROJECT_BINARY_DIR}/package/HPSocketConfig.cmake" INSTALL_DESTINATION "${hp_package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/package/HPSocketConfigVersion.cmake"
    COMPATIBILITY SameMajorVersion)
install(FILES
    "${PROJECT_BINARY_DIR}/package/HPSocketConfig.cmake"
    "${PROJECT_BINARY_DIR}/package/HPSocketConfigVersion.cmake"
    DESTINATION "${hp_package_dir}")
install(FILES "${PROJECT_SOURCE_DIR}/cmake/Dependencies.cmake" DESTINATION "${hp_package_dir}"
    RENAME HPSocketDependencies.cmake)

# Paths in it follow the file itself, so that `cmake --install --prefix` and a moved installation work.
file(RELATIVE_PATH hp_pkgconfig_to_prefix "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
configure_file("${PROJECT_SOURCE_DIR}/packaging/hpsocket.pc.in" "${PROJECT_BINARY_DIR}/package/hpsocket.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/package/hpsocket.pc" DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
