package io.junheng.benchmarks;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** How each peer is told to be a plain proxy: kept connections on both sides, no log, as many threads as this machine has processors to share. */
final class ProxyConfigs {

    private static final int THREADS = 2;
    private static final int ANSWER_BYTES = 1_000;

    private ProxyConfigs() {}

    /** {@code http} within the file of an nginx that stays in the foreground and writes only below {@code place}. */
    static String nginxFile(int workers, Path place, String http) {
        return """
                daemon off;
                worker_processes %1$d;
                pid %2$s/nginx.pid;
                error_log %2$s/error.log warn;
                events { worker_connections 4096; }
                http {
                    access_log off;
                    keepalive_requests 1000000000;
                    keepalive_timeout 3600s;
                    client_body_temp_path %2$s/body;
                    proxy_temp_path %2$s/proxy;
                    fastcgi_temp_path %2$s/fastcgi;
                    uwsgi_temp_path %2$s/uwsgi;
                    scgi_temp_path %2$s/scgi;
                %3$s}
                """.formatted(workers, place, http);
    }

    /** Answers everything with JSON of a thousand bytes. */
    static String backend() {
        return """
                    server {
                        listen 127.0.0.1:{port};
                        location / {
                            default_type application/json;
                            return 200 '{"items":["%s"]}';
                        }
                    }
                """.formatted("x".repeat(ANSWER_BYTES - 14));
    }

    static String nginx(URI backend) {
        return """
                    upstream backend { server %s; keepalive 128; keepalive_requests 1000000000; }
                    server {
                        listen 127.0.0.1:{port};
                        location / {
                            proxy_http_version 1.1;
                            proxy_set_header Connection "";
                            proxy_pass http://backend;
                        }
                    }
                """.formatted(backend.getAuthority());
    }

    static String haproxy(int port, URI backend) {
        return """
                global
                    nbthread %d
                    maxconn 4096
                defaults
                    mode http
                    timeout connect 5s
                    timeout client 60s
                    timeout server 60s
                    http-reuse always
                frontend door
                    bind 127.0.0.1:%d
                    default_backend services
                backend services
                    server one %s
                """.formatted(THREADS, port, backend.getAuthority());
    }

    /** Options of Spring Cloud Gateway, on the command line. */
    static List<String> spring(int port, URI backend) {
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--spring.cloud.gateway.server.webflux.routes[0].id=all",
                "--spring.cloud.gateway.server.webflux.routes[0].uri=" + backend,
                "--spring.cloud.gateway.server.webflux.routes[0].predicates[0]=Path=/**");
    }
}
