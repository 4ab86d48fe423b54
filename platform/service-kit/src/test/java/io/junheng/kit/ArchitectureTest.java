package io.junheng.kit;

import io.junheng.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    /** A caller has a scope, the scope is resolved against regions, those are learned by event, and an event has a caller: that is one piece. */
    @Test
    void theKitKeepsTheRulesOfEveryModule() {
        ArchitectureRules.of("io.junheng.kit")
                .asOneFeature("identity", "region", "event", "problem", "web")
                .check();
    }
}
