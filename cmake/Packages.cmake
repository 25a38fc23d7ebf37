# Debian packages, of the components of Install.cmake: cpack --config BUILD/CPackConfig.cmake, or the workflow preset `package`,
# which configures for /usr. packaging/debian.cmake adds what only a package has.

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME hpsocket)
set(CPACK_PACKAGE_VENDOR "HP-Socket, built anew")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "") # each package has its own
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL runtime dev)
if(HP_BUILD_APPS)
    list(APPEND CPACK_COMPONENTS_ALL tools)
endif()
if(NOT hp_parts_off)
    list(APPEND CPACK_COMPONENTS_ALL bindings)
endif()

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS "${PROJECT_BINARY_DIR}")
set(CPACK_DEBIAN_ENABLE_COMPONENT_DEPENDS ON)

set(hp_about "It has the programming interface of HP-Socket: TCP, TLS, HTTP and WebSocket
servers, agents and clients that report to a listener, on epoll.")

set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME libhpsocket${PROJECT_VERSION_MAJOR})
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_RUNTIME_DESCRIPTION "network framework with the HP-Socket interface
${hp_about}

This package has the shared library, also under the name libhpsocket4c.")

set(CPACK_DEBIAN_DEV_PACKAGE_NAME libhpsocket-dev)
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_SHLIBDEPS OFF)
set(CPACK_COMPONENT_DEV_DEPENDS runtime)
set(CPACK_DEBIAN_DEV_DESCRIPTION "network framework with the HP-Socket interface (development)
${hp_about}

This package has the headers, the static library, the CMake package, the
pkg-config files and examples.")

set(CPACK_DEBIAN_TOOLS_PACKAGE_NAME hpsocket-tools)
set(CPACK_DEBIAN_TOOLS_PACKAGE_SECTION net)
set(CPACK_COMPONENT_TOOLS_DEPENDS runtime)
set(CPACK_DEBIAN_TOOLS_PACKAGE_RECOMMENDS ca-certificates)
set(CPACK_DEBIAN_TOOLS_DESCRIPTION "downloads, file server, proxy, echo and load over HP-Socket
The program hp serves files over HTTP and HTTPS, downloads them in segments
and resumes, is a forward proxy, an echo server, and puts load on servers of
TCP, TLS, HTTP and WebSocket.")

set(CPACK_DEBIAN_BINDINGS_PACKAGE_NAME hpsocket-bindings)
set(CPACK_DEBIAN_BINDINGS_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_BINDINGS_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_BINDINGS_PACKAGE_SHLIBDEPS OFF)
set(CPACK_COMPONENT_BINDINGS_DEPENDS runtime)
set(CPACK_DEBIAN_BINDINGS_PACKAGE_SUGGESTS "python3, nodejs, libjna-java, mono-mcs, mono-runtime, fp-compiler")
set(CPACK_DEBIAN_BINDINGS_PACKAGE_CONTROL_EXTRA "${PROJECT_SOURCE_DIR}/packaging/prerm")
set(CPACK_DEBIAN_BINDINGS_DESCRIPTION "network framework with the HP-Socket interface (other languages)
${hp_about}

This package has its bindings as sources, in /usr/share/hpsocket/bindings, each
with examples. Python finds its own by itself.")

# pkg-config and the static library want the -dev packages of what we link against.
set(hp_debian_of_libcares libc-ares-dev)
set(hp_debian_of_libcrypto libssl-dev)
set(hp_debian_of_libssl libssl-dev)
set(hp_debian_of_zlib zlib1g-dev)
set(hp_debian_of_libbrotlienc libbrotli-dev)
set(hp_debian_of_libbrotlidec libbrotli-dev)
set(hp_debian_of_libzstd libzstd-dev)
set(hp_debian_of_libpsl libpsl-dev)
set(hp_dev_depends "")
foreach(name IN LISTS HPSocket_PKG_CONFIG_NAMES)
    list(APPEND hp_dev_depends ${hp_debian_of_${name}})
endforeach()
list(REMOVE_DUPLICATES hp_dev_depends)
list(JOIN hp_dev_depends ", " CPACK_DEBIAN_DEV_PACKAGE_DEPENDS)

# Programs linked with the library depend on its package. CPack also writes scripts that call ldconfig; dpkg's trigger does it once.
file(WRITE "${PROJECT_BINARY_DIR}/package/triggers" "activate-noawait ldconfig\n")
set(CPACK_DEBIAN_RUNTIME_PACKAGE_CONTROL_EXTRA "${PROJECT_BINARY_DIR}/package/triggers")
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")

set(CPACK_PROJECT_CONFIG_FILE "${PROJECT_SOURCE_DIR}/packaging/maintainer.cmake")
set(CPACK_PRE_BUILD_SCRIPTS "${PROJECT_SOURCE_DIR}/packaging/debian.cmake")
set(CPACK_HP_SOURCE_DIR "${PROJECT_SOURCE_DIR}")
set(CPACK_HP_VERSION "${PROJECT_VERSION}")
include(CPack)
