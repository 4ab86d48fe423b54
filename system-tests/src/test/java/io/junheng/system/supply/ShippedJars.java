package io.junheng.system.supply;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The jars in the folders of a built service: what an image is made of. */
record ShippedJars(List<Path> jars) {

    private static final String OURS = "io.junheng.";

    /** All jars below {@code folders} that are not our own. */
    static ShippedJars below(List<Path> folders) throws IOException {
        List<Path> jars = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".jar"))
                        .filter(file -> !file.getFileName().toString().startsWith(OURS))
                        .forEach(jars::add);
            }
        }
        return new ShippedJars(jars);
    }

    /** The names of jars whose bytes are none of {@code known}. */
    Set<String> notAmong(Components known) throws IOException {
        Set<String> hashes = known.bySha256().keySet();
        Set<String> others = new TreeSet<>();
        for (Path jar : jars) {
            if (!hashes.contains(sha256(jar))) {
                others.add(jar.getFileName().toString());
            }
        }
        return others;
    }

    static String sha256(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                DigestInputStream digest = new DigestInputStream(bytes, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
