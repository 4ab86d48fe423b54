/** From the text of a policy document to a draft plan (文件抽取): documents cited, phases, tasks with departments, targets. */
package io.junheng.task.extraction;
