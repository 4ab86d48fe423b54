package io.junheng.gateway.edge;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** An authority, the gateway's certificate, a client's named {@code good}, and one that a stranger signed himself; made for one run. */
final class Certificates {

    private static final String SECRET = "changeit";

    private final Path folder;
    private final KeyStore store;

    private Certificates(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    static Certificates in(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("all.p12");
        make(file, "authority", "CN=Authority", "-ext", "bc:c");
        make(file, "gateway", "CN=gateway", "-signer", "authority", "-ext", "san=dns:localhost,ip:127.0.0.1");
        make(file, "good", "CN=good", "-signer", "authority");
        make(file, "stranger", "CN=good");
        return new Certificates(folder, KeyStore.getInstance(file.toFile(), SECRET.toCharArray()));
    }

    private static void make(Path store, String alias, String name, String... more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storepass",
                SECRET,
                "-alias",
                alias,
                "-dname",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "2"));
        command.addAll(Arrays.asList(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    /** The certificate as PEM. */
    Path certificate(String alias) throws IOException, GeneralSecurityException {
        return write(alias + ".crt", "CERTIFICATE", store.getCertificate(alias).getEncoded());
    }

    /** Its key as PEM. */
    Path key(String alias) throws IOException, GeneralSecurityException {
        return write(
                alias + ".key",
                "PRIVATE KEY",
                store.getKey(alias, SECRET.toCharArray()).getEncoded());
    }

    /** What a client needs who trusts the authority and shows the certificate {@code alias}, or none when it is null. */
    SSLContext client(String alias) throws IOException, GeneralSecurityException {
        KeyStore trusted = empty();
        trusted.setCertificateEntry("authority", store.getCertificate("authority"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        KeyStore own = empty();
        if (alias != null) {
            own.setKeyEntry(alias, store.getKey(alias, SECRET.toCharArray()), SECRET.toCharArray(), new Certificate[] {
                store.getCertificate(alias)
            });
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, null);
        return empty;
    }

    private Path write(String name, String kind, byte[] content) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind
                        + "-----\n");
    }
}
