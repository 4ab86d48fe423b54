package io.junheng.contracts.gateway;

/** The key that signs packages of this system (签名密钥), its public half in SPKI and base64; {@code version} counts the keys there were. */
public record ExchangeKeyState(String keyId, String publicKey, long version) {}
