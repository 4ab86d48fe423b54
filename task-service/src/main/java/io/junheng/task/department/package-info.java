/** The directory of departments (部门名录): canonical names, aliases, and whom a name in a document means. */
package io.junheng.task.department;
