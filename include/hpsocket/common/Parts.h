#pragma once

// SPDX-License-Identifier: Apache-2.0

/**
 * @file
 * The parts that the library was built without, each as `#define _<part>_DISABLED`. The build that leaves out a part
 * (HP_SSL=OFF and so on) installs a version of this file that says so; all parts are there otherwise. Valid C99 and
 * C++14.
 */
