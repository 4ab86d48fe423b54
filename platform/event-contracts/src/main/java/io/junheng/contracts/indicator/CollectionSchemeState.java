package io.junheng.contracts.indicator;

/** A scheme of collecting (汇集方案): who owes what by when; {@code contentHash} is the SHA-256 of its canonical content. */
public record CollectionSchemeState(String key, String name, String contentHash, long version) {}
