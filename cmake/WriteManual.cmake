# Writes what `hp` tells about itself below OUT, as it is installed: cmake -DHP=program -DOUT=folder -DZSH_FOLDER=name -P WriteManual.cmake

function(write_output file)
    execute_process(COMMAND "${HP}" ${ARGN} OUTPUT_FILE "${OUT}/${file}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(REMOVE_RECURSE "${OUT}")
file(MAKE_DIRECTORY "${OUT}/man1" "${OUT}/share/bash-completion/completions" "${OUT}/share/zsh/${ZSH_FOLDER}"
    "${OUT}/share/fish/vendor_completions.d")

execute_process(COMMAND "${HP}" man --list OUTPUT_VARIABLE pages OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "\n" ";" pages "${pages}")
write_output(man1/hp.1 man)
foreach(page IN LISTS pages)
    write_output(man1/hp-${page}.1 man ${page})
endforeach()

write_output(share/bash-completion/completions/hp completion bash)
write_output(share/zsh/${ZSH_FOLDER}/_hp completion zsh)
write_output(share/fish/vendor_completions.d/hp.fish completion fish)
