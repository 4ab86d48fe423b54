/** Cascades (任务下达): the items of a plan given to regions below and their departments. */
package io.junheng.task.cascade;
