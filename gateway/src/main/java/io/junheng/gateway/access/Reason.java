package io.junheng.gateway.access;

import java.util.Map;

/** Why a request was refused (拒绝原因): the code of the problem, its status, and who refused, {@code gateway} or a service. */
public record Reason(String code, int status, String by) {

    private static final Map<Integer, String> CODES =
            Map.of(401, "UNAUTHENTICATED", 403, "FORBIDDEN", 429, "TOO_MANY_REQUESTS");

    /** Whether a status tells that somebody was refused, and not that a request was wrong. */
    public static boolean isRefusal(int status) {
        return CODES.containsKey(status);
    }

    /** The code of a refusal of which only the status is known. */
    public static String code(int status) {
        return CODES.get(status);
    }
}
