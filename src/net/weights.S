// The networks of models/, byte by byte; CMake says where they lie.
    .section .rodata
    .balign 16
    .global cardfile_cards_onnx
    .global cardfile_cards_onnx_end
cardfile_cards_onnx:
    .incbin CARDFILE_CARDS_ONNX
cardfile_cards_onnx_end:
    .balign 16
    .global cardfile_lines_onnx
    .global cardfile_lines_onnx_end
cardfile_lines_onnx:
    .incbin CARDFILE_LINES_ONNX
cardfile_lines_onnx_end:
    .balign 16
    .global cardfile_outline_onnx
    .global cardfile_outline_onnx_end
cardfile_outline_onnx:
    .incbin CARDFILE_OUTLINE_ONNX
cardfile_outline_onnx_end:
    .section .note.GNU-stack,"",@progbits
