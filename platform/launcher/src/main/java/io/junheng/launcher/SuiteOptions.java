package io.junheng.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How to run a suite.
 *
 * @param root the checkout with the built services
 * @param data the data directory
 * @param fresh whether to delete the data first
 * @param port the gateway's port, from which the others follow; 0 takes any free ports
 * @param replicas how many processes of each service that can have several: registry, indicator and task
 * @param without a service that is run by somebody else, at its usual port
 * @param environment variables added to those of every service
 * @param javaOptions for every service's Java runtime, after and over the launcher's own
 * @param routes how the parts reach each other
 * @param builds from which build each process is started
 * @param progress told each thing that starts, is ready or ends, a line at a time
 */
public record SuiteOptions(
        Path root,
        Path data,
        boolean fresh,
        int port,
        int replicas,
        Optional<Service> without,
        Map<String, String> environment,
        List<String> javaOptions,
        Routes routes,
        Builds builds,
        Consumer<String> progress) {

    public static final int DEFAULT_PORT = 8080;

    /** All five services of a checkout at the default ports, quietly, on data that is kept. */
    public static SuiteOptions of(Path root, Path data) {
        return new SuiteOptions(
                root,
                data,
                false,
                DEFAULT_PORT,
                1,
                Optional.empty(),
                Map.of(),
                List.of(),
                Routes.DIRECT,
                process -> root,
                line -> {});
    }

    public SuiteOptions withData(Path directory) {
        return new SuiteOptions(
                root, directory, fresh, port, replicas, without, environment, javaOptions, routes, builds, progress);
    }

    public SuiteOptions withFresh(boolean yes) {
        return new SuiteOptions(
                root, data, yes, port, replicas, without, environment, javaOptions, routes, builds, progress);
    }

    public SuiteOptions withPort(int number) {
        return new SuiteOptions(
                root, data, fresh, number, replicas, without, environment, javaOptions, routes, builds, progress);
    }

    public SuiteOptions withReplicas(int number) {
        return new SuiteOptions(
                root, data, fresh, port, number, without, environment, javaOptions, routes, builds, progress);
    }

    public SuiteOptions withoutService(Service service) {
        return new SuiteOptions(
                root,
                data,
                fresh,
                port,
                replicas,
                Optional.of(service),
                environment,
                javaOptions,
                routes,
                builds,
                progress);
    }

    public SuiteOptions withEnvironment(Map<String, String> variables) {
        return new SuiteOptions(
                root,
                data,
                fresh,
                port,
                replicas,
                without,
                Map.copyOf(variables),
                javaOptions,
                routes,
                builds,
                progress);
    }

    public SuiteOptions withProgress(Consumer<String> listener) {
        return new SuiteOptions(
                root, data, fresh, port, replicas, without, environment, javaOptions, routes, builds, listener);
    }

    public SuiteOptions withJavaOptions(List<String> more) {
        return new SuiteOptions(
                root, data, fresh, port, replicas, without, environment, List.copyOf(more), routes, builds, progress);
    }

    public SuiteOptions withRoutes(Routes others) {
        return new SuiteOptions(
                root, data, fresh, port, replicas, without, environment, javaOptions, others, builds, progress);
    }

    public SuiteOptions withBuilds(Builds others) {
        return new SuiteOptions(
                root, data, fresh, port, replicas, without, environment, javaOptions, routes, others, progress);
    }
}
