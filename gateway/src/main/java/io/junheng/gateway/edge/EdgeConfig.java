package io.junheng.gateway.edge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The public door and what it lets through (入口配置). Sizes are in bytes, times in milliseconds. */
@ConfigMapping(prefix = "junheng.gateway")
public interface EdgeConfig {

    /** Address the door listens on. */
    @WithDefault("127.0.0.1")
    String host();

    /** Port the door listens on; 0 takes a free one. */
    @WithDefault("8080")
    int port();

    /** Event loops, each with its own connections to the services; 0 is one per processor. */
    @WithDefault("0")
    int loops();

    /** Names under which clients know the gateway. When given, a request for another host is refused. */
    Optional<List<String>> publicHosts();

    /** Networks (CIDR) of reverse proxies in front, whose {@code X-Forwarded-For} is believed for a client's address. */
    Optional<List<String>> trustedProxies();

    Limits limits();

    Times times();

    Tls tls();

    /** The encrypted door beside the plain one, which then is for the inside alone. */
    interface Tls {

        /** File with the certificate and what it is signed by (PEM). Without it there is no encrypted door. */
        Optional<String> certificate();

        /** File with the certificate's key (PEM, PKCS #8). */
        Optional<String> key();

        /** Address the encrypted door listens on. */
        @WithDefault("127.0.0.1")
        String host();

        /** Port it listens on; 0 takes a free one. */
        @WithDefault("8443")
        int port();

        /** File with the certificates of those who sign clients' certificates (PEM). With it a client may show one. */
        Optional<String> clientAuthorities();

        /** Whether a client must show one. */
        @WithDefault("false")
        boolean clientsOnly();

        /** Whether a certificate whose common name is the id of an API client stands for that client's key. */
        @WithDefault("false")
        boolean identity();
    }

    /** How much of anything a client may send. */
    interface Limits {

        /** Request line. */
        @WithDefault("8192")
        int requestLine();

        /** All header fields together. */
        @WithDefault("16384")
        int headerBytes();

        /** Number of header fields. */
        @WithDefault("100")
        int headerFields();

        /** Body of an ordinary request. */
        @WithDefault("1048576")
        long body();

        /** A document or a file of evidence. */
        @WithDefault("33554432")
        long file();

        /** Body of an import. */
        @WithDefault("2147483648")
        long importBody();

        /** Connections open at once; one more is closed at once. */
        @WithDefault("10000")
        int connections();
    }

    /** How long anything may take. */
    interface Times {

        /** From the first byte of a request to the end of its header. */
        @WithDefault("10000")
        long head();

        /** A connection without a request. */
        @WithDefault("75000")
        long idle();

        /** Arrival of an ordinary body. */
        @WithDefault("30000")
        long body();

        /** Arrival of a document or a file of evidence. */
        @WithDefault("300000")
        long file();

        /** Arrival of an import's body. */
        @WithDefault("3600000")
        long importBody();

        /** Opening a connection to a service. */
        @WithDefault("2000")
        int connect();

        /** From the end of the request to the first byte of the answer. */
        @WithDefault("30000")
        long answer();

        /** As {@link #answer()}, for an import, which is stored before it is answered. */
        @WithDefault("600000")
        long importAnswer();

        /** As {@link #answer()}, for a request that waits for news. */
        @WithDefault("60000")
        long waitingAnswer();

        /** From the first byte of the answer to its last. */
        @WithDefault("900000")
        long transfer();
    }
}
