# Read by cpack, before it makes anything.

# Who makes the packages says so as for Debian's own tools: DEBFULLNAME and DEBEMAIL.
if("$ENV{DEBEMAIL}" STREQUAL "")
    set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Local build <root@localhost.localdomain>")
elseif("$ENV{DEBFULLNAME}" STREQUAL "")
    set(CPACK_DEBIAN_PACKAGE_MAINTAINER "$ENV{DEBEMAIL} <$ENV{DEBEMAIL}>")
else()
    set(CPACK_DEBIAN_PACKAGE_MAINTAINER "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
endif()

# All files are hpsocket*.deb, whatever the package in them is called.
if(CPACK_GENERATOR STREQUAL DEB)
    execute_process(COMMAND dpkg --print-architecture OUTPUT_VARIABLE architecture OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
    foreach(component IN LISTS CPACK_COMPONENTS_ALL)
        string(TOUPPER ${component} name)
        set(of ${CPACK_DEBIAN_${name}_PACKAGE_ARCHITECTURE} ${architecture})
        list(GET of 0 of)
        set(CPACK_DEBIAN_${name}_FILE_NAME
            "hpsocket-${component}_${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}_${of}.deb")
    endforeach()
endif()
