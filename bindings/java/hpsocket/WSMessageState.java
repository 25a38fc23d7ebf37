// SPDX-License-Identifier: Apache-2.0
// Written by bindings/generate.py; do not edit.

package hpsocket;

/** What {@code GetWSMessageState} tells. */
public record WSMessageState(boolean isFinal, int reserved, int operationCode, byte[] mask, long bodyLen, long bodyRemain) { }
