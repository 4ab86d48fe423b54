package io.junheng.gateway.person;

import io.junheng.gateway.answer.GatewayProblem;
import io.junheng.gateway.identity.Principal;
import io.junheng.gateway.identity.Quota;
import io.junheng.kit.identity.Role;
import io.junheng.kit.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;

/** From a verified token's claims to a principal (声明映射). Somebody without any role of the suite, or without a region, is refused with 403. */
final class Claims {

    private static final Set<String> ROLES = Set.of(
            Role.VIEWER, Role.SCHOOL, Role.DEPARTMENT, Role.INSPECTOR, Role.ADMIN, Role.AUDITOR, Role.INTEGRATION);
    private static final Pattern REGION = Pattern.compile("\\d{6}|\\d{9}|\\d{12}");

    private final OidcConfig config;

    Claims(OidcConfig config) {
        this.config = config;
    }

    Principal principal(JwtClaims token) throws MalformedClaimException {
        List<String> roles = texts(find(token, config.rolesClaim()))
                .map(role -> config.roles().getOrDefault(role, role))
                .filter(ROLES::contains)
                .distinct()
                .sorted()
                .toList();
        String region = text(find(token, config.regionClaim()));
        if (roles.isEmpty() || region == null || !REGION.matcher(region).matches()) {
            throw Problem.of(GatewayProblem.FORBIDDEN);
        }
        return new Principal(
                token.getSubject(),
                roles,
                region.equals(config.wholeCountry()) ? null : region,
                text(find(token, config.departmentClaim())),
                text(find(token, config.schoolClaim())),
                null,
                Quota.NONE);
    }

    private static Object find(JwtClaims token, String path) {
        Object at = token.getClaimsMap();
        for (String step : path.split("/")) {
            at = at instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return at;
    }

    private static Stream<String> texts(Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return claim instanceof String one ? Stream.of(one.split(" ")) : Stream.empty();
    }

    private static String text(Object claim) {
        return claim instanceof String one && !one.isBlank() ? one : null;
    }
}
