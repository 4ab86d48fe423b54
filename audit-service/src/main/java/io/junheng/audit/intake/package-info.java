/** Turns every event of the suite into an entry of the log (事件入日志). */
package io.junheng.audit.intake;
