# Run by cpack over what it has installed, one folder a component, before it packs that: the papers of a Debian package, compressed
# manuals, stripped files, and no search path for libraries, which stand where the linker looks anyway.

cmake_policy(SET CMP0009 NEW)  # links are not followed

set(name_of_runtime ${CPACK_DEBIAN_RUNTIME_PACKAGE_NAME})
set(name_of_dev ${CPACK_DEBIAN_DEV_PACKAGE_NAME})
set(name_of_tools ${CPACK_DEBIAN_TOOLS_PACKAGE_NAME})
set(name_of_bindings ${CPACK_DEBIAN_BINDINGS_PACKAGE_NAME})

function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

function(add_papers usr package)
    set(folder "${usr}/share/doc/${package}")
    file(MAKE_DIRECTORY "${folder}")
    configure_file("${CPACK_HP_SOURCE_DIR}/packaging/copyright" "${folder}/copyright" COPYONLY)
    configure_file("${CPACK_HP_SOURCE_DIR}/CHANGELOG.md" "${folder}/changelog" COPYONLY)
    string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
    file(WRITE "${folder}/changelog.Debian" "hpsocket (${CPACK_HP_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}) unstable; urgency=medium

  * Packages of version ${CPACK_HP_VERSION}; what is new in it stands in changelog.gz.

 -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${date}
")
    run(gzip -9n "${folder}/changelog" "${folder}/changelog.Debian")
endfunction()

foreach(component IN LISTS CPACK_COMPONENTS_ALL)
    set(usr "${CPACK_TEMPORARY_INSTALL_DIRECTORY}/${component}${CPACK_PACKAGING_INSTALL_PREFIX}")
    add_papers("${usr}" ${name_of_${component}})

    if(component STREQUAL bindings)  # `import hpsocket` works as it is
        file(MAKE_DIRECTORY "${usr}/lib/python3/dist-packages")
        file(CREATE_LINK ../../../share/hpsocket/bindings/python/hpsocket "${usr}/lib/python3/dist-packages/hpsocket" SYMBOLIC)
    endif()

    file(GLOB manuals "${usr}/share/man/man*/*.[0-9]")
    if(manuals)
        run(gzip -9n ${manuals})
    endif()

    file(GLOB programs "${usr}/bin/*")
    file(GLOB_RECURSE shared "${usr}/lib/lib*.so.*")
    file(GLOB_RECURSE static "${usr}/lib/lib*.a")
    foreach(file IN LISTS programs shared static)
        if(IS_SYMLINK "${file}")
            list(REMOVE_ITEM shared "${file}")
            list(REMOVE_ITEM static "${file}")
        elseif(NOT file MATCHES "[.]a$")
            file(RPATH_REMOVE FILE "${file}")
        endif()
    endforeach()
    foreach(file IN LISTS shared programs)
        run(strip --strip-unneeded --remove-section=.comment --remove-section=.note "${file}")
    endforeach()
    foreach(file IN LISTS static)
        run(strip --strip-debug --enable-deterministic-archives --remove-section=.comment --remove-section=.note "${file}")
    endforeach()
    foreach(file IN LISTS shared)
        file(CHMOD "${file}" PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
    endforeach()
endforeach()
