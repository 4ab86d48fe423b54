package io.junheng.task.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An SMTP server in this process, on a free port. */
public class SmtpServer implements QuarkusTestResourceLifecycleManager {

    private static GreenMail server;

    static GreenMail running() {
        return server;
    }

    @Override
    public Map<String, String> start() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return Map.of(
                "junheng.task.mail.host",
                "127.0.0.1",
                "junheng.task.mail.port",
                Integer.toString(server.getSmtp().getPort()),
                "junheng.task.mail.from",
                "office@junheng.example",
                "quarkus.scheduler.enabled",
                "false");
    }

    @Override
    public void stop() {
        server.stop();
    }
}
