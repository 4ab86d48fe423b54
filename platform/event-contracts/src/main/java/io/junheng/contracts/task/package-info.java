/** Events of the task service (任务): departments, plans, assignments, rectifications. */
package io.junheng.contracts.task;
