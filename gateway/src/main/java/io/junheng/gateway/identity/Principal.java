package io.junheng.gateway.identity;

import java.util.List;

/**
 * Whom a credential stands for (身份). {@code region} is the code at the top of the scope, or null for the whole country; {@code department} and
 * {@code school} narrow it further or are null; {@code client} is the API client's id, or null for a person. Quota and scopes are the gateway's own affair.
 */
public record Principal(
        String subject,
        List<String> roles,
        String region,
        String department,
        String school,
        String client,
        Quota quota,
        Scopes scopes) {

    /** As a principal that may use its roles for everything. */
    public Principal(
            String subject,
            List<String> roles,
            String region,
            String department,
            String school,
            String client,
            Quota quota) {
        this(subject, roles, region, department, school, client, quota, Scopes.ALL);
    }

    /** Of the subject alone, which tells nearly all apart: a principal is looked up with every request. */
    @Override
    public int hashCode() {
        return subject.hashCode();
    }
}
