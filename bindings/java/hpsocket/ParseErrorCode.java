// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** What {@code GetParseErrorCode} tells. */
public record ParseErrorCode(int value, String errorDesc) { }
