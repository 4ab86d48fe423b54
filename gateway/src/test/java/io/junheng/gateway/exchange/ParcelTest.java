package io.junheng.gateway.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.junheng.kit.problem.Problem;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParcelTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:14:27Z");

    private final KeyPair pair = keys();
    private final byte[] publicKey = pair.getPublic().getEncoded();

    @Test
    void whatWasWrittenIsReadAsItWas() {
        // When
        Parcel parcel = Parcel.read(parcel(7, 3));

        // Then
        assertThat(parcel.source()).isEqualTo("lishu");
        assertThat(parcel.first()).isEqualTo(7);
        assertThat(parcel.last()).isEqualTo(9);
        assertThat(parcel.entries()).extracting(entry -> entry.text("key")).containsExactly("k7", "k8", "k9");
        assertThat(source(publicKey).signedBy(parcel)).contains(Ed25519.keyId(publicKey));
    }

    @Test
    void aSignatureBySomebodyElseIsNoGood() {
        // Given
        byte[] others = keys().getPublic().getEncoded();

        // Then
        assertThat(source(others).signedBy(Parcel.read(parcel(1, 1)))).isEmpty();
        assertThat(source(others)
                        .signedBy(Parcel.read(parcel(1, 1).replace(Ed25519.keyId(publicKey), Ed25519.keyId(others)))))
                .isEmpty();
        assertThat(source(others, publicKey).signedBy(Parcel.read(parcel(1, 1))))
                .isPresent();
    }

    @Test
    void whileTheKeyIsRotatedWhoeverKnowsEitherIsSatisfied() {
        // Given
        KeyPair successor = keys();
        byte[] next = successor.getPublic().getEncoded();

        // When
        String text =
                Parcel.write("lishu", 1, List.of(line(1, "LOCKED")), NOW, List.of(signer(successor), signer(pair)));

        // Then
        Parcel parcel = Parcel.read(text);
        assertThat(source(publicKey).signedBy(parcel)).contains(Ed25519.keyId(publicKey));
        assertThat(source(next).signedBy(parcel)).contains(Ed25519.keyId(next));
        assertThat(source(keys().getPublic().getEncoded()).signedBy(parcel)).isEmpty();
        // And who looks at one signature alone finds that of the key it knows longest
        assertThat(text.lines().toList().get(2))
                .matches("\\{\"checksum\":\"[^\"]+\",\"keyId\":\"" + Ed25519.keyId(publicKey) + "\",\"signature\":.*");
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                spoiling("PACKAGE_CHECKSUM", text -> text.replace("\"k1\"", "\"k2\"")),
                spoiling("PACKAGE_CHECKSUM", text -> text.replace("\"source\":\"lishu\"", "\"source\":\"yitong\"")),
                spoiling("PACKAGE_CHECKSUM", text -> text.replaceFirst("\\{\"sequence\":2.*\n", "")),
                spoiling("PACKAGE_CHECKSUM", text -> text.replace("\n", "\r\n")),
                spoiling(
                        "PACKAGE_FORMAT",
                        text -> text.substring(0, text.lastIndexOf("{\"checksum\""))
                                .lines()
                                .findFirst()
                                .orElseThrow()),
                spoiling("PACKAGE_FORMAT", text -> "no package\n\n\n"),
                spoiling("PACKAGE_FORMAT", text -> ""));
    }

    private static Arguments spoiling(String code, UnaryOperator<String> spoil) {
        return Arguments.of(code, spoil);
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void whatWasSpoiltIsRefused(String code, UnaryOperator<String> spoil) {
        assertThatThrownBy(() -> Parcel.read(spoil.apply(parcel(1, 2))))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.type().name()).isEqualTo(code));
    }

    @Test
    void whoeverSignsANumberThatDoesNotFollowOrWhatIsNotApprovedIsRefused() {
        for (String line : List.of(
                line(5, "LOCKED"),
                line(1, "DRAFT"),
                line(1, "LOCKED").replace("\"time\":\"2026", "\"time\":\"x"),
                line(1, "LOCKED").replace("\"/220000/", "\"220000/"))) {
            assertThatThrownBy(() -> Parcel.read(write(1, List.of(line))))
                    .as(line)
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.type()).isEqualTo(ExchangeProblem.PACKAGE_FORMAT));
        }
    }

    @Test
    void onlyWhatNobodyWorksOnAnyMoreIsApproved() throws IOException {
        assertThat(Approved.is(change(1, "LOCKED"))).isTrue();
        assertThat(Approved.is(change(1, "VERIFIED"))).isFalse();
        assertThat(
                        Approved.is(
                                new ObjectMapper()
                                        .readTree(
                                                "{\"resource\":\"returns\",\"operation\":\"UPSERT\",\"state\":{\"status\":\"LOCKED\",\"subject\":\"SCHOOL\"}}")))
                .isFalse();
        assertThat(Approved.is(new ObjectMapper()
                        .readTree("{\"resource\":\"comparisons\",\"operation\":\"DELETE\",\"state\":{}}")))
                .isFalse();
        assertThat(Approved.is(new ObjectMapper()
                        .readTree("{\"resource\":\"schools\",\"operation\":\"UPSERT\",\"state\":{}}")))
                .isFalse();
    }

    private Source source(byte[]... keys) {
        return new Source(
                "lishu",
                "梨树县",
                null,
                "/",
                Stream.of(keys)
                        .map(key -> Base64.getEncoder().encodeToString(key))
                        .toList(),
                Source.Status.ACTIVE,
                0,
                1);
    }

    private String parcel(long first, int number) {
        return write(
                first,
                Stream.iterate(first, n -> n + 1)
                        .limit(number)
                        .map(n -> line(n, "LOCKED"))
                        .toList());
    }

    private String write(long first, List<String> lines) {
        return Parcel.write("lishu", first, lines, NOW, List.of(signer(pair)));
    }

    private static Parcel.Signer signer(KeyPair by) {
        return new Parcel.Signer(
                Ed25519.keyId(by.getPublic().getEncoded()),
                content -> Ed25519.sign(by.getPrivate().getEncoded(), content));
    }

    private static String line(long sequence, String status) {
        return Parcel.line(sequence, change(sequence, status));
    }

    private static JsonNode change(long number, String status) {
        try {
            return new ObjectMapper()
                    .readTree("{\"resource\":\"returns\",\"key\":\"k" + number
                            + "\",\"operation\":\"UPSERT\",\"version\":1,\"time\":\"2026-03-02T01:14:27Z\","
                            + "\"regionPath\":\"/220000/220300/220322/\",\"cursor\":\"c\",\"state\":{\"subject\":\"REGION\",\"status\":\""
                            + status + "\",\"values\":{\"recurrentRevenue\":12.50}}}");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance(Ed25519.NAME).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
