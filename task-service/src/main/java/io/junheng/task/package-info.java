/** Plans, assignments, supervision and rectification (方案、任务、督办、整改). */
package io.junheng.task;
