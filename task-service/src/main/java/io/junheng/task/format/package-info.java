/** The formats in which policy documents come (文件格式), and how each becomes text: bounded in size, memory and time. */
package io.junheng.task.format;
