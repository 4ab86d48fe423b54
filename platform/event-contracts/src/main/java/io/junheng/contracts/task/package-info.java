/** Events of the task service (任务): departments, plans, assignments, rectifications. */
@NullMarked
package io.junheng.contracts.task;

import org.jspecify.annotations.NullMarked;
