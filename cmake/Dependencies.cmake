# What the library links against. Used by our build, and installed beside the package config for users of the static
# library (the shared library needs none of this to be linked).

find_package(OpenSSL 3.0)
find_package(ZLIB)
find_package(Threads)
find_package(PkgConfig)
if(PKG_CONFIG_FOUND)
    pkg_check_modules(HPSocket_BROTLI IMPORTED_TARGET libbrotlienc libbrotlidec)
    pkg_check_modules(HPSocket_PSL IMPORTED_TARGET libpsl)
    pkg_check_modules(HPSocket_ZSTD IMPORTED_TARGET libzstd)
    pkg_check_modules(HPSocket_CARES IMPORTED_TARGET libcares)
endif()

set(HPSocket_DEPENDENCIES OpenSSL::SSL OpenSSL::Crypto ZLIB::ZLIB PkgConfig::HPSocket_BROTLI PkgConfig::HPSocket_ZSTD PkgConfig::HPSocket_PSL
    PkgConfig::HPSocket_CARES
    Threads::Threads)
set(HPSocket_MISSING "")
foreach(dependency IN LISTS HPSocket_DEPENDENCIES)
    if(NOT TARGET ${dependency})
        list(APPEND HPSocket_MISSING ${dependency})
    endif()
endforeach()
