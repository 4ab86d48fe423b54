package io.junheng.contracts.registry;

/** A rule that was passed on the strength of a document (例外批准). */
public record LedgerException(String rule, String document) {}
