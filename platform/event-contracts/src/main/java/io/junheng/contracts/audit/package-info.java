/** Events of the audit log itself (审计日志): its keys, alarms and erasures. */
@NullMarked
package io.junheng.contracts.audit;

import org.jspecify.annotations.NullMarked;
