package io.junheng.audit.publication;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.junheng.audit.log.AuditConfig;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A mail server in this process and how the log is told of it; away until it {@link #opens}. */
final class Post implements AuditConfig.Mailbox, AutoCloseable {

    static final String RECIPIENT = "records@education.example";

    private final Optional<Path> passwordFile;
    private int port = closedPort();
    private GreenMail server;

    /** One that takes mail from anybody. */
    Post() {
        this.passwordFile = Optional.empty();
    }

    /** One to which the log sends the password in that file. */
    Post(Path passwordFile) {
        this.passwordFile = Optional.of(passwordFile);
    }

    Post opens() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.setUser("audit@junheng.example", "audit", "right");
        server.start();
        port = server.getSmtp().getPort();
        return this;
    }

    /** The mails as a mail program saves them. */
    List<byte[]> mails() {
        return Arrays.stream(server.getReceivedMessages()).map(Post::saved).toList();
    }

    private static byte[] saved(MimeMessage mail) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mail.writeTo(bytes);
            return bytes.toByteArray();
        } catch (IOException | MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<String> host() {
        return Optional.of("127.0.0.1");
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String from() {
        return "audit@junheng.example";
    }

    @Override
    public Optional<List<String>> to() {
        return Optional.of(List.of(RECIPIENT));
    }

    @Override
    public Optional<String> user() {
        return passwordFile.map(file -> "audit");
    }

    @Override
    public Optional<String> password() {
        return Optional.empty();
    }

    @Override
    public Optional<Path> passwordFile() {
        return passwordFile;
    }

    @Override
    public boolean startTls() {
        return false;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public Duration every() {
        return Duration.ofHours(24);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
