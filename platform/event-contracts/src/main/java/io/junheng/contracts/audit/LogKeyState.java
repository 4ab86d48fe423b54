package io.junheng.contracts.audit;

import java.time.Instant;

/** A public key (日志公钥) of the log named {@code log}, in the form C2SP signed-note; it signs checkpoints of more than {@code fromSize} entries. {@code id} counts the log's keys from 1. */
public record LogKeyState(String id, String log, String key, long fromSize, Instant begunAt, long version) {}
