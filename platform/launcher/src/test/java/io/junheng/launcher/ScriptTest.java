package io.junheng.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code junheng} in a checkout and on a machine made up for it: every tool on its path is a fake or chosen. */
class ScriptTest {

    private static final List<String> TOOLS = List.of(
            "dirname", "sed", "uname", "find", "head", "df", "awk", "tr", "mkdir", "touch", "grep", "cat", "env");

    @TempDir
    Path directory;

    private Path checkout;
    private Path tools;

    @BeforeEach
    void aMachineWithACheckout() throws Exception {
        checkout = Files.createDirectory(directory.resolve("check out"));
        tools = Files.createDirectory(directory.resolve("tools"));
        Files.copy(Path.of(System.getProperty("junheng.root"), "junheng"), checkout.resolve("junheng"));
        Files.writeString(checkout.resolve("pom.xml"), "<project/>");
        for (String tool : TOOLS) {
            executable(tool, "PATH=/usr/bin:/bin exec " + tool + " \"$@\"");
        }
        aJdk(17);
        aMaven();
    }

    @Test
    void aMissingJdkIsSaid() throws Exception {
        Files.delete(tools.resolve("java"));

        assertThat(run("up"))
                .isEqualTo(
                        "1 Junheng needs a JDK 17 or later; there is no java on the PATH and JAVA_HOME does not name one.\n");
    }

    @Test
    void anOldJdkIsSaid() throws Exception {
        aJdk(11);

        assertThat(run("up"))
                .isEqualTo("1 Junheng needs a JDK 17 or later; " + tools.resolve("java") + " is version 11.\n");
    }

    @Test
    void aMissingCompilerIsSaid() throws Exception {
        Files.delete(directory.resolve("jdk/bin/javac"));

        assertThat(run("up"))
                .isEqualTo("1 Junheng needs a JDK to build; " + directory.resolve("jdk")
                        + " is only a runtime, without javac.\n");
    }

    @Test
    void aMissingMavenIsSaid() throws Exception {
        Files.delete(tools.resolve("mvn"));

        assertThat(run("up")).isEqualTo("1 Junheng needs Maven 3.8 or later to build; there is no mvn on the PATH.\n");
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        executable("df", "echo head; echo 'disk 1 1 2048 99% /'");

        assertThat(run("up"))
                .isEqualTo("1 The disk with " + checkout + " has 2 MiB left; Junheng needs 1024 MiB to build.\n");
    }

    @Test
    void anotherOperatingSystemIsSaid() throws Exception {
        executable("uname", "echo MINGW64_NT");

        assertThat(run("up"))
                .isEqualTo(
                        "1 Junheng runs on Linux and macOS, not on MINGW64_NT; on Windows use WSL 2 or docker-compose.yml.\n");
    }

    @Test
    void aBuildThatFailsIsSaidWithItsErrors() throws Exception {
        executable("mvn", "echo '[INFO] fine'; echo '[ERROR] no such symbol'; exit 1");

        assertThat(run("up"))
                .startsWith("1 building ")
                .contains("[ERROR] no such symbol\n")
                .doesNotContain("[INFO]")
                .endsWith("The build failed; " + checkout + "/target/junheng-build.log tells why.\n");
    }

    @Test
    void whatIsMissingIsBuiltAndThenTheLauncherRuns() throws Exception {
        assertThat(run("up", "--port", "9000"))
                .startsWith("0 building platform/launcher school-registry-service indicator-service task-service"
                        + " audit-service gateway ")
                .endsWith("launcher: -Djunheng.root=" + checkout + " up --port 9000\n");
        assertThat(checkout.resolve("target/junheng-build.log"))
                .content()
                .contains("-Dquick -pl platform/launcher,school-registry-service");
    }

    @Test
    void whatIsBuiltIsNotBuiltAgain() throws Exception {
        run("up");

        assertThat(run("up")).startsWith("0 launcher: ");
    }

    @Test
    void aChangedSourceIsBuiltAgain() throws Exception {
        // Given
        run("up");
        Path source = checkout.resolve("platform/service-kit/src/main/java/Changed.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

        // Then
        assertThat(run("up")).startsWith("0 building ");
    }

    @Test
    void nothingIsBuiltUnderARunningSuite() throws Exception {
        // Given
        Path data = Files.createDirectory(checkout.resolve("data"));
        Files.writeString(
                data.resolve("state.json"),
                "{\"launcher\":\"" + ProcessHandle.current().pid() + " 1 /usr/bin/java\"}");

        // Then
        assertThat(run("up")).doesNotContain("building");
    }

    @Test
    void aCommandThatStartsNothingBuildsTheLauncherOnly() throws Exception {
        assertThat(run("status")).startsWith("0 building platform/launcher (");
    }

    private void aJdk(int version) throws Exception {
        Path home = Files.createDirectories(directory.resolve("jdk/bin")).getParent();
        Path javac = home.resolve("bin/javac");
        if (!Files.exists(javac)) {
            Files.createFile(javac, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        executable("java", """
                case "$*" in
                *-XshowSettings*) echo "    java.home = %s" >&2 ;;
                *-version*) echo 'openjdk version "%d.0.1" 2021-10-19' >&2 ;;
                *) shift 3; root=$1; shift 3; echo "launcher: $root $*" ;;
                esac
                """.formatted(home, version));
    }

    private void aMaven() throws Exception {
        executable("mvn", """
                echo "$*"
                for jar in platform/launcher/target/launcher-0.1.0-SNAPSHOT.jar \\
                    school-registry-service/target/quarkus-app/quarkus-run.jar \\
                    indicator-service/target/quarkus-app/quarkus-run.jar \\
                    task-service/target/quarkus-app/quarkus-run.jar \\
                    audit-service/target/quarkus-app/quarkus-run.jar \\
                    gateway/target/quarkus-app/quarkus-run.jar; do
                    mkdir -p "$(dirname "$jar")"
                    touch "$jar"
                done
                """);
    }

    private void executable(String name, String body) throws Exception {
        Path file = tools.resolve(name);
        Files.deleteIfExists(file);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Exit status, a space, and everything it printed. */
    private String run(String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", checkout.resolve("junheng").toString())
                .redirectErrorStream(true)
                .directory(directory.toFile());
        builder.command().addAll(List.of(words));
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + output;
    }
}
