// SPDX-License-Identifier: Apache-2.0
// Compressors: one row, one exported function; see rows.h.
#include "c_api/rows.h"

// clang-format off
HP_DO(BOOL, HP_Compressor_Process, IHPCompressor, Process(pData, iLength, bLast, pContext), (const BYTE*, pData), (int, iLength), (BOOL, bLast), (PVOID, pContext))
HP_FN(BOOL, HP_Compressor_ProcessEx, IHPCompressor, ProcessEx, (const BYTE*, pData), (int, iLength), (BOOL, bLast), (BOOL, bFlush), (PVOID, pContext))
HP_FN(BOOL, HP_Compressor_Reset, IHPCompressor, Reset)
HP_FN(BOOL, HP_Decompressor_Process, IHPDecompressor, Process, (const BYTE*, pData), (int, iLength), (PVOID, pContext))
HP_FN(BOOL, HP_Decompressor_Reset, IHPDecompressor, Reset)
HP_FN(BOOL, HP_Compressor_IsValid, IHPCompressor, IsValid)
HP_FN(BOOL, HP_Decompressor_IsValid, IHPDecompressor, IsValid)
// clang-format on
