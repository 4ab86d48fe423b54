package io.junheng.audit.log;

/** The stored log is not what was signed; nothing may be signed on top of it. */
public final class DamagedLog extends RuntimeException {

    public DamagedLog(String message) {
        super(message);
    }
}
