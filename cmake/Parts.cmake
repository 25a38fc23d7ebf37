# Parts of the interface that a build can leave out (guide 7): HP_SSL=OFF is upstream's _SSL_DISABLED, and so on. What a part
# costs stands here: its option, its sources, and the sources that say "not here" in their place. Its dependencies stand in
# Dependencies.cmake; the switch that hides it from the headers is _<part>_DISABLED.

set(hp_all_parts UDP SSL HTTP ZLIB BROTLI ICONV)
option(HP_UDP "UDP components, ARQ, cast and node (ARQ needs libcrypto)" ON)
option(HP_SSL "TLS: SSL and HTTPS components, proxies over TLS (needs libssl)" ON)
option(HP_HTTP "HTTP and WebSocket components, cookies, downloads (needs libcrypto, Zstandard, libpsl)" ON)
option(HP_ZLIB "gzip and deflate: SYS_Compress..., their content codings, compressed WebSocket messages (needs zlib)" ON)
option(HP_BROTLI "SYS_BrotliCompress..., the content coding br (needs Brotli)" ON)
option(HP_ICONV "SYS_CharsetConvert... (glibc's iconv)" ON)

set(HPSocket_PARTS "")
set(hp_parts_off "")
foreach(part IN LISTS hp_all_parts)
    if(HP_${part})
        list(APPEND HPSocket_PARTS ${part})
    else()
        list(APPEND hp_parts_off ${part})
    endif()
endforeach()

# Sources of a part, below src/: regular expressions. Files that are not in the tree do no harm.
set(hp_sources_of_UDP
    "protocol/arq/(arq|gate|handshake|kcp_rules|rack|rate_model|receiver|seal|sender|session|store)|engine/(datagram|node_|session|layers/arq)|component/(udp|arq|node)|net/(datagram|multicast)|c_api/udp")
set(hp_sources_of_SSL "protocol/tls/|component/server_name|helper/tls|c_api/ssl")
set(hp_sources_of_HTTP
    "engine/http/|download/|c_api/(http|download)|component/sync_|helper/cookie|protocol/cookie/|protocol/websocket/|protocol/coding/(coding|decoder|encoder|zstd)|protocol/http/(date|reference)")
set(hp_sources_of_ZLIB "protocol/coding/zlib_stage|protocol/websocket/deflate[.]|helper/zlib")
set(hp_sources_of_BROTLI "protocol/coding/brotli_stage|helper/brotli")
set(hp_sources_of_ICONV "helper/charset")
# What others call of a part that is not there: refusals.
set(hp_refusals_of_SSL protocol/tls/absent.cc)
set(hp_refusals_of_ZLIB protocol/coding/zlib_absent.cc protocol/websocket/deflate_absent.cc)
set(hp_refusals_of_BROTLI protocol/coding/brotli_absent.cc)

# The sources of the library as the options want them.
function(hp_select_sources variable)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}/src/*.cc")
    list(FILTER sources EXCLUDE REGEX "absent[.]cc$")
    foreach(part IN LISTS hp_parts_off)
        list(FILTER sources EXCLUDE REGEX "^(${hp_sources_of_${part}})")
    endforeach()
    foreach(part IN LISTS hp_parts_off)
        list(APPEND sources ${hp_refusals_of_${part}})
    endforeach()
    if(NOT HP_HTTP) # nobody is left to be refused
        list(FILTER sources EXCLUDE REGEX "^protocol/(coding|websocket)/.*absent[.]cc$")
    endif()
    list(TRANSFORM sources PREPEND "${PROJECT_SOURCE_DIR}/src/")
    set(${variable} ${sources} PARENT_SCOPE)
endfunction()

set(hp_part_switches ${hp_parts_off})
list(TRANSFORM hp_part_switches REPLACE "(.+)" "_\\1_DISABLED")

# Our own programs use every part.
if(hp_parts_off AND (HP_BUILD_APPS OR HP_BUILD_EXAMPLES OR HP_BUILD_TESTS OR HP_BUILD_BENCH OR HP_BUILD_FUZZ))
    list(JOIN hp_parts_off ", HP_" named)
    message(FATAL_ERROR "HP_${named} is off: programs, examples and tests need every part of the library. "
        "Add -DHP_BUILD_APPS=OFF -DHP_BUILD_EXAMPLES=OFF -DHP_BUILD_TESTS=OFF")
endif()
