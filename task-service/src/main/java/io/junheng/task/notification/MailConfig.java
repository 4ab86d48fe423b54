package io.junheng.task.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How e-mail is sent (邮件设置). Without a host nothing is sent, and notifications wait in the inbox only. */
@ConfigMapping(prefix = "junheng.task.mail")
public interface MailConfig {

    /** The SMTP server. */
    Optional<String> host();

    /** Its port. */
    @WithDefault("25")
    int port();

    /** The sender's address. */
    @WithDefault("junheng@localhost")
    String from();

    /** Who logs in; without it nobody does. */
    Optional<String> user();

    /** The password of {@link #user()}. */
    Optional<String> password();

    /** Whether the connection has to be encrypted (STARTTLS). */
    @WithDefault("false")
    boolean startTls();

    /** Seconds to wait for the server. */
    @WithDefault("10")
    int timeoutSeconds();
}
