// The model of models/ that reads lines, byte by byte; CMake says where it lies.
    .section .rodata
    .balign 16
    .global cardfile_cards_traineddata
    .global cardfile_cards_traineddata_end
cardfile_cards_traineddata:
    .incbin CARDFILE_CARDS_TRAINEDDATA
cardfile_cards_traineddata_end:
    .section .note.GNU-stack,"",@progbits
