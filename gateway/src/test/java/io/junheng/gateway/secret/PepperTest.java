package io.junheng.gateway.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PepperTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnceInAFileThatOnlyItsOwnerReads() throws IOException {
        // Given
        Path file = folder.resolve("new/key-pepper");

        // When
        byte[] made = Pepper.load(Optional.empty(), file);

        // Then
        assertThat(made).hasSize(32);
        assertThat(Pepper.load(Optional.empty(), file)).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFileThatOthersCanReadIsRefusedWithTheRemedy() throws IOException {
        // Given
        Path file = folder.resolve("key-pepper");
        Pepper.load(Optional.empty(), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        // Then
        assertThatThrownBy(() -> Pepper.load(Optional.empty(), file)).hasMessageContaining("chmod 600");
    }

    @Test
    void aShortOrMalformedSecretIsRefused() {
        assertThatThrownBy(() -> Pepper.load(Optional.of("c2hvcnQ="), folder.resolve("x")))
                .hasMessageContaining("at least 32 bytes");
        assertThatThrownBy(() -> Pepper.load(Optional.of("not base64!"), folder.resolve("x")))
                .hasMessage("JUNHENG_KEY_PEPPER is not base64");
    }

    @Test
    void whatIsSealedOpensOnlyForItsPurposeAndContextAndUnchanged() {
        // Given
        Vault vault = vault(1);
        byte[] secret = "secret".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = vault.seal("a", "x", secret);

        // Then
        assertThat(vault.open("a", "x", sealed)).isEqualTo(secret);
        assertThat(vault.seal("a", "x", secret)).isNotEqualTo(sealed);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        assertThatThrownBy(() -> vault.open("b", "x", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.open("a", "y", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault(2).open("a", "x", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> vault.open("a", "x", sealed)).isInstanceOf(IllegalStateException.class);
        assertThat(vault.hash("a", secret))
                .isNotEqualTo(vault.hash("b", secret))
                .isEqualTo(vault(1).hash("a", secret));
    }

    private Vault vault(int seed) {
        byte[] pepper = new byte[32];
        pepper[0] = (byte) seed;
        return new Vault(new SecretConfig() {
            @Override
            public Path folder() {
                return folder;
            }

            @Override
            public Optional<String> pepper() {
                return Optional.of(Base64.getEncoder().encodeToString(pepper));
            }
        });
    }
}
