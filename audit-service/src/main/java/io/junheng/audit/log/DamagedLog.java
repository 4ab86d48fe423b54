package io.junheng.audit.log;

/** The stored log is not what was signed; nothing may be signed on top of it. */
final class DamagedLog extends RuntimeException {

    DamagedLog(String message) {
        super(message);
    }
}
