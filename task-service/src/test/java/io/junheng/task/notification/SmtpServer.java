package io.junheng.task.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;

/** An SMTP server in this process, on a free port (测试邮件服务器). */
final class SmtpServer implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    SmtpServer() {
        server.start();
    }

    /** The settings of a service that sends by it. */
    MailConfig settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(MailConfig.class)
                .withDefaultValue("junheng.task.mail.host", "127.0.0.1")
                .withDefaultValue(
                        "junheng.task.mail.port",
                        Integer.toString(server.getSmtp().getPort()))
                .withDefaultValue("junheng.task.mail.from", "office@junheng.example")
                .build()
                .getConfigMapping(MailConfig.class);
    }

    /** What it has received for an address. */
    List<MimeMessage> mailsTo(String address) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, address))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
