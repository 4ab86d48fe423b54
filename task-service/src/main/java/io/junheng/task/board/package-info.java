/** Views of the work (看板): the board by status, schedules, lists of one's own work, the ledger, printable pages, and how much was done on time. */
package io.junheng.task.board;
