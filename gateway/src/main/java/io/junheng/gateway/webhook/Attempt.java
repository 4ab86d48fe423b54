package io.junheng.gateway.webhook;

import java.time.Duration;

/**
 * How one attempt ended (投递结果): {@code status} of the answer or 0, {@code error} in a word when there was none or it was no success, and how long the receiver asked to
 * be left alone, or null.
 */
record Attempt(int status, String error, int millis, Duration retryAfter) {

    boolean arrived() {
        return status >= 200 && status < 300;
    }

    /** Whether the receiver says that it will never take a delivery again. */
    boolean gone() {
        return status == 410;
    }
}
