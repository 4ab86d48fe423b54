package io.junheng.contracts;

import java.nio.file.Path;

/** Where things lie in the checkout. */
final class Repository {

    private Repository() {}

    static Path root() {
        return Path.of(System.getProperty("junheng.root", "../.."));
    }

    static Path module() {
        return root().resolve("platform/event-contracts");
    }

    /** The folder of schemas and samples, one subfolder per service. */
    static Path contracts() {
        return module().resolve("src/main/resources/META-INF/contracts");
    }
}
