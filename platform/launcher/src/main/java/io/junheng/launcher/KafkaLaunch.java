package io.junheng.launcher;

import io.junheng.launcher.infrastructure.Kafka;
import io.junheng.launcher.process.Program;
import java.io.IOException;

/** Brings up Kafka. */
record KafkaLaunch(Kafka kafka) implements Part.Launch {

    @Override
    public Program prepare() throws IOException {
        kafka.prepare();
        return kafka.program();
    }

    @Override
    public boolean ready() {
        return kafka.ready();
    }
}
