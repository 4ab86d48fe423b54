package io.junheng.kit;

import io.junheng.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theKitKeepsTheRulesOfEveryModuleAndItsPackagesAreFreeOfCircles() {
        ArchitectureRules.of("io.junheng.kit").check();
    }
}
