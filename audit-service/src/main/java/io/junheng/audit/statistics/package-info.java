/** How much of what is in the log (日志统计). */
package io.junheng.audit.statistics;
