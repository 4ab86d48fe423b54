/** Ledgers (台账): definitions as data, their items from entry to write-off, evidence, findings and measures. */
package io.junheng.registry.ledger;
