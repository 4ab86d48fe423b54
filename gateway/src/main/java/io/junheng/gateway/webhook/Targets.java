package io.junheng.gateway.webhook;

import io.junheng.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/**
 * Where webhooks may go (推送地址). A name is resolved once per attempt, every address it has must be allowed, and the connection goes to one that was looked at;
 * so a name that answers differently a moment later gains nothing.
 */
@ApplicationScoped
public class Targets {

    private static final int LONGEST = 2_000;

    private final InsideNetworks networks;
    private final Resolver resolver;

    /** Asks for all addresses of a name. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** A target and the one address to connect to. */
    public record Place(URI uri, InetAddress address) {

        boolean tls() {
            return uri.getScheme().equals("https");
        }

        int port() {
            return uri.getPort() > 0 ? uri.getPort() : tls() ? 443 : 80;
        }

        String pathAndQuery() {
            String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        }
    }

    @Inject
    Targets(WebhookConfig config) {
        this(config.allowedNetworks().orElse(List.of()), InetAddress::getAllByName);
    }

    Targets(List<String> allowed, Resolver resolver) {
        this.networks = new InsideNetworks(allowed);
        this.resolver = resolver;
    }

    /** Where {@code url} leads now; throws a {@link Problem} when it may not be sent to. Blocks while the name is resolved. */
    public Place locate(String url) {
        URI uri = parse(url);
        InetAddress[] addresses;
        try {
            addresses = resolver.addresses(host(uri));
        } catch (UnknownHostException e) {
            throw Problem.of(WebhookProblem.UNRESOLVED);
        }
        for (InetAddress address : addresses) {
            if (!networks.allows(address) || uri.getScheme().equals("http") && !networks.isNamed(address)) {
                throw Problem.of(
                        networks.allows(address) ? WebhookProblem.BAD_URL : WebhookProblem.INSIDE_ADDRESS, "https");
            }
        }
        return new Place(uri, addresses[0]);
    }

    private static URI parse(String url) {
        if (url == null || url.length() > LONGEST || url.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw Problem.of(WebhookProblem.BAD_URL, "ASCII, <= " + LONGEST);
        }
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw Problem.of(WebhookProblem.BAD_URL, "RFC 3986");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        boolean web = scheme.equals("https") || scheme.equals("http");
        if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw Problem.of(WebhookProblem.BAD_URL, "https://host/path");
        }
        return uri;
    }

    private static String host(URI uri) {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
