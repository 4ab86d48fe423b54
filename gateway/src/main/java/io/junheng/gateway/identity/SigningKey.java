package io.junheng.gateway.identity;

import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;

/** A key pair that signs internal tokens from {@code signsFrom} on, until a newer one does (签名密钥). */
record SigningKey(String kid, RSAPublicKey publicKey, PrivateKey privateKey, Instant signsFrom) {}
