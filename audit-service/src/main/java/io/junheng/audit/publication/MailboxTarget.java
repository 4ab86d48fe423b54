package io.junheng.audit.publication;

import io.junheng.audit.log.AuditConfig;
import io.junheng.audit.log.Checkpoints;
import io.junheng.audit.tree.Checkpoint;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * A mailbox (锚定邮箱), to which the checkpoint goes by SMTP (RFC 5321): whoever keeps the mail holds a checkpoint that nobody here can take back. The mail's text is the checkpoint
 * with all cosignatures and nothing else, so that a verifier reads it as it was saved.
 */
final class MailboxTarget implements PublicationTarget {

    /** Bytes of the root that tell one mail from another. */
    private static final int ID_LENGTH = 8;

    private final AuditConfig.Mailbox config;
    private final Notes notes;
    private final Clock clock;
    private final List<String> recipients;

    /**
     * A mailbox.
     *
     * @throws IllegalStateException when nobody is named to whom the mail goes
     */
    MailboxTarget(AuditConfig.Mailbox config, Notes notes, Clock clock) {
        this.config = config;
        this.notes = notes;
        this.clock = clock;
        this.recipients = config.to()
                .filter(to -> !to.isEmpty())
                .orElseThrow(
                        () -> new IllegalStateException(
                                "A mail server is named for checkpoints, but not to whom they go: junheng.audit.anchor.mail.to"));
    }

    /** The text of a checkpoint with all that signed it. */
    @FunctionalInterface
    interface Notes {
        String of(Checkpoints.Signed checkpoint);
    }

    @Override
    public String name() {
        return "mailbox";
    }

    @Override
    public Duration every() {
        return config.every();
    }

    /** Returns when the server has taken the mail; one that is sent again has the same Message-ID. */
    @Override
    public String publish(Checkpoints.Signed checkpoint) throws IOException {
        Checkpoint stated = Checkpoint.parse(checkpoint.note());
        String id = "<checkpoint-" + checkpoint.size() + "-" + HexFormat.of().formatHex(stated.root(), 0, ID_LENGTH)
                + "@junheng>";
        try {
            MimeMessage message = new Identified(session(), id);
            message.setFrom(new InternetAddress(config.from()));
            for (String to : recipients) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(to.strip()));
            }
            message.setSubject(
                    "审计日志检查点 checkpoint " + stated.origin() + " " + checkpoint.size(), StandardCharsets.UTF_8.name());
            message.setText(notes.of(checkpoint), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated");
            Transport.send(message);
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
        return String.join(" ", recipients) + " " + id;
    }

    private Session session() throws IOException {
        String timeout = Long.toString(config.timeout().toMillis());
        String encrypted = Boolean.toString(config.startTls());
        Properties properties = new Properties();
        properties.put("mail.smtp.host", config.host().orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(config.port()));
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.starttls.required", encrypted);
        properties.put("mail.smtp.starttls.enable", encrypted);
        properties.put("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        return Session.getInstance(
                properties,
                config.user().isEmpty() ? null : new Login(config.user().get(), password()));
    }

    private String password() throws IOException {
        return config.passwordFile().isPresent()
                ? Files.readString(config.passwordFile().get()).strip()
                : config.password().orElse("");
    }

    /** A message that keeps the id it was given. */
    private static final class Identified extends MimeMessage {

        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private static final class Login extends Authenticator {

        private final PasswordAuthentication login;

        Login(String user, String password) {
            login = new PasswordAuthentication(user, password);
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return login;
        }
    }
}
