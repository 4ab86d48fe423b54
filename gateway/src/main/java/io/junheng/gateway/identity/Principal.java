package io.junheng.gateway.identity;

import java.util.List;

/**
 * Whom a credential stands for (身份). {@code region} is the code at the top of the scope, or null for the whole country; {@code department} and
 * {@code school} narrow it further or are null; {@code client} is the API client's id, or null for a person. The quota is the gateway's own affair.
 */
public record Principal(
        String subject,
        List<String> roles,
        String region,
        String department,
        String school,
        String client,
        Quota quota) {}
