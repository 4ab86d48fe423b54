/** Who does what: the forms in which a plan names the departments of a task (部门分工), and their names (部门名称). */
package io.junheng.task.extraction.role;
