package io.junheng.contracts.indicator;

/** A scheme of certification or award (认定办法): {@code contentHash} is the SHA-256 of its canonical content. */
public record CertificationSchemeState(String key, String name, String contentHash, long version) {}
