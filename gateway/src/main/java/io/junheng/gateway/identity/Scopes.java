package io.junheng.gateway.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a credential may be used for, beyond what its roles allow anyway (资源授权): {@code schools:read}, {@code returns:write}, or {@code *} in the place of the
 * resource. None at all means everything. Writing does not include reading.
 */
public record Scopes(Set<String> granted) {

    public static final Scopes ALL = new Scopes(Set.of());

    private static final Pattern FORM = Pattern.compile("(\\*|[a-z][a-z-]{1,40}):(read|write)");

    public Scopes {
        granted = Set.copyOf(granted);
    }

    public static Scopes of(Collection<String> granted) {
        return granted.isEmpty() ? ALL : new Scopes(new TreeSet<>(granted));
    }

    /** Whether {@code text} is a scope. */
    public static boolean isScope(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    public boolean isAll() {
        return granted.isEmpty();
    }

    public boolean allows(String resource, boolean writes) {
        String verb = writes ? ":write" : ":read";
        return isAll() || granted.contains(resource + verb) || granted.contains("*" + verb);
    }

    /** Whether whoever has these scopes could have everything that {@code others} allow. */
    public boolean covers(Scopes others) {
        return isAll()
                || !others.isAll()
                        && others.granted().stream()
                                .allMatch(scope -> granted.contains(scope)
                                        || granted.contains("*" + scope.substring(scope.indexOf(':'))));
    }

    /** The scopes, sorted. */
    public List<String> list() {
        return List.copyOf(new TreeSet<>(granted));
    }
}
