package io.junheng.gateway.edge;

import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.PemTrustOptions;
import java.security.Principal;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** TLS 1.2 and 1.3 towards clients (传输加密), and who they are by their certificates. */
final class Encryption {

    private static final long HANDSHAKE_SECONDS = 10;

    private Encryption() {}

    /** Makes the plain options those of the encrypted door. */
    static HttpServerOptions of(HttpServerOptions plain, EdgeConfig.Tls tls) {
        String key = tls.key().orElseThrow(() -> new IllegalArgumentException("a certificate needs its key"));
        HttpServerOptions options = new HttpServerOptions(plain)
                .setHost(tls.host())
                .setPort(tls.port() == 0 ? -2 : tls.port())
                .setSsl(true)
                .setUseAlpn(false)
                .setEnabledSecureTransportProtocols(Set.of("TLSv1.2", "TLSv1.3"))
                .setSslHandshakeTimeout(HANDSHAKE_SECONDS)
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertPath(tls.certificate().orElseThrow())
                        .setKeyPath(key));
        tls.clientAuthorities()
                .ifPresent(authorities -> options.setTrustOptions(new PemTrustOptions().addCertPath(authorities))
                        .setClientAuth(tls.clientsOnly() ? ClientAuth.REQUIRED : ClientAuth.REQUEST));
        if (tls.clientsOnly() && tls.clientAuthorities().isEmpty()) {
            throw new IllegalArgumentException("clients' certificates need authorities that sign them");
        }
        return options;
    }

    /** The common name in the certificate that the client showed and that was checked, or null. */
    static String clientName(SSLSession session) {
        if (session == null) {
            return null;
        }
        try {
            Principal subject = session.getPeerPrincipal();
            return new LdapName(subject.getName())
                    .getRdns().stream()
                            .filter(part -> part.getType().equalsIgnoreCase("CN"))
                            .map(part -> part.getValue().toString())
                            .findFirst()
                            .orElse(null);
        } catch (SSLPeerUnverifiedException | InvalidNameException none) {
            return null;
        }
    }
}
