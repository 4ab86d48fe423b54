/** Looks into files of evidence for what acts by itself (主动内容检查): macros, scripts, launch actions, programs. Pure; it keeps nothing and opens nothing else. */
package io.junheng.task.scan;
