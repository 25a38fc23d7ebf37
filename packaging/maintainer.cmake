# Read by cpack. Who makes the packages says so as for Debian's own tools: DEBFULLNAME and DEBEMAIL.
if("$ENV{DEBEMAIL}" STREQUAL "")
    set(CPACK_DEBIAN_PACKAGE_MAINTAINER "Local build <root@localhost.localdomain>")
elseif("$ENV{DEBFULLNAME}" STREQUAL "")
    set(CPACK_DEBIAN_PACKAGE_MAINTAINER "$ENV{DEBEMAIL} <$ENV{DEBEMAIL}>")
else()
    set(CPACK_DEBIAN_PACKAGE_MAINTAINER "$ENV{DEBFULLNAME} <$ENV{DEBEMAIL}>")
endif()
