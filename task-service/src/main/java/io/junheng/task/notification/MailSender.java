package io.junheng.task.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Sends e-mail by SMTP (RFC 5321). */
@ApplicationScoped
class MailSender {

    private final MailConfig config;

    MailSender(MailConfig config) {
        this.config = config;
    }

    boolean isConfigured() {
        return config.host().filter(host -> !host.isBlank()).isPresent();
    }

    /** Hands the mail over to the server. */
    void send(Mail mail) throws MessagingException {
        MimeMessage message = new Identified(session(), mail.id());
        message.setFrom(new InternetAddress(config.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to()));
        message.setSubject(mail.subject(), StandardCharsets.UTF_8.name());
        message.setText(mail.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        Transport.send(message);
    }

    private Session session() {
        String timeout = Integer.toString(config.timeoutSeconds() * 1_000);
        Properties properties = new Properties();
        properties.put("mail.smtp.host", config.host().orElseThrow());
        properties.put("mail.smtp.port", Integer.toString(config.port()));
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        properties.put("mail.smtp.starttls.required", Boolean.toString(config.startTls()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(config.startTls()));
        properties.put("mail.smtp.auth", Boolean.toString(config.user().isPresent()));
        return Session.getInstance(
                properties,
                config.user().isEmpty()
                        ? null
                        : new Login(config.user().get(), config.password().orElse("")));
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
            setHeader("Message-ID", "<" + id + "@junheng>");
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
