/** Yearly ledgers of the work of a region (年度工作任务台账): opened once, with what the year before left unfinished. */
package io.junheng.task.workledger;
