/** Reading the log (查阅日志): lists, single entries, exports that can be verified offline. */
package io.junheng.audit.entry;
