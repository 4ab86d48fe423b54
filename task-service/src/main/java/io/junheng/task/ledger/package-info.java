/** What the registry's ledgers tell of (台账联动): which of it becomes an order, by rules that are data, and how the order keeps step with it. */
package io.junheng.task.ledger;
