/** Assignments (任务分工): one department's part in one item of a plan, from sign-for to write-off. */
package io.junheng.task.assignment;
