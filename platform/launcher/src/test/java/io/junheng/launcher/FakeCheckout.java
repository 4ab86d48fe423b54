package io.junheng.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A checkout with five built services that do nothing. */
final class FakeCheckout {

    private FakeCheckout() {}

    static Path in(Path directory) throws IOException {
        for (Service service : Service.values()) {
            Path jar = service.jar(directory);
            Files.createDirectories(jar.getParent());
            try (OutputStream out = Files.newOutputStream(jar)) {
                write(out);
            }
        }
        return directory;
    }

    private static void write(OutputStream out) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String file = FakeService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream classFile = FakeService.class.getResourceAsStream("/" + file)) {
            jar.putNextEntry(new ZipEntry(file));
            classFile.transferTo(jar);
            jar.closeEntry();
        }
    }
}
