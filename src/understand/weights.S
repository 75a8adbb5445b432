// What tools/fit fitted, byte by byte; CMake says where it lies.
    .section .rodata
    .global cardfile_person_weights
    .global cardfile_person_weights_end
cardfile_person_weights:
    .incbin CARDFILE_PERSON_WEIGHTS
cardfile_person_weights_end:
    .section .note.GNU-stack,"",@progbits
