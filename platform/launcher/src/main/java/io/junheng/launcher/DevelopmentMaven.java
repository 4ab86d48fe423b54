package io.junheng.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The Maven for Quarkus dev mode, which needs 3.9 while the build is content with 3.8: the installed one when it is new
 * enough, else one fetched by it from the package registry into the checkout's {@code target/}.
 */
record DevelopmentMaven(Path root) {

    private static final String VERSION = "3.9.11";
    private static final Pattern INSTALLED = Pattern.compile("Apache Maven (\\d+)\\.(\\d+)");

    /**
     * The command.
     *
     * @throws Complaint when there is no Maven at all, or a newer one cannot be had
     */
    String command() throws IOException, InterruptedException {
        if (isEnough(versionOf("mvn"))) {
            return "mvn";
        }
        Path fetched = root.resolve("target/apache-maven-" + VERSION + "/bin/mvn");
        if (!Files.exists(fetched)) {
            unpack(fetch(), root.resolve("target"));
        }
        return fetched.toString();
    }

    /** Whether what {@code mvn -version} printed names 3.9 or later. */
    static boolean isEnough(String printed) {
        Matcher version = INSTALLED.matcher(printed);
        return version.find()
                && (Integer.parseInt(version.group(1)) > 3
                        || Integer.parseInt(version.group(1)) == 3 && Integer.parseInt(version.group(2)) >= 9);
    }

    private static String versionOf(String maven) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(maven, "-version")
                    .redirectErrorStream(true)
                    .start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return printed;
        } catch (IOException e) {
            throw new Complaint("dev needs Maven; there is no mvn on the PATH.", e);
        }
    }

    private Path fetch() throws IOException, InterruptedException {
        List<String> command = List.of(
                "mvn",
                "-B",
                "-q",
                "-f",
                root.resolve("pom.xml").toString(),
                "--non-recursive",
                "dependency:copy",
                "-Dartifact=org.apache.maven:apache-maven:" + VERSION + ":zip:bin",
                "-DoutputDirectory=" + root.resolve("target"));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new Complaint("Quarkus dev mode needs Maven 3.9 or later, and " + VERSION + " could not be fetched.");
        }
        return root.resolve("target/apache-maven-" + VERSION + "-bin.zip");
    }

    static void unpack(Path archive, Path target) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, file);
                    }
                    if (file.getParent().endsWith("bin")) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }
}
