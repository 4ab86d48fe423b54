/** The schools that this service has heard of (已知学校). */
package io.junheng.task.school;
