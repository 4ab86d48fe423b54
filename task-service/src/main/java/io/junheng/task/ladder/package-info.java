/** The escalation ladder (督办阶梯): 提醒, 通报, 约谈, 问责, by rules that are data and a clock that takes no step twice. */
package io.junheng.task.ladder;
