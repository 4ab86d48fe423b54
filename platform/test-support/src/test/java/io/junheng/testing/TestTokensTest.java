package io.junheng.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestTokensTest {

    @Test
    void aTokenVerifiesByThePublishedKeySetAndSaysWhatWasAsked() throws Exception {
        // Given
        String token = TestTokens.of("li")
                .role("inspector")
                .role("auditor")
                .region("220322")
                .department("education")
                .client("c1")
                .school("2122000001")
                .requestId("r1")
                .token();

        // When
        JwtClaims claims = verifier().processToClaims(token);

        // Then
        assertThat(claims.getSubject()).isEqualTo("li");
        assertThat(claims.getStringListClaimValue("groups")).containsExactly("inspector", "auditor");
        assertThat(List.of("region", "department", "client", "school", "rid"))
                .extracting(claims::getClaimValueAsString)
                .containsExactly("220322", "education", "c1", "2122000001", "r1");
        assertThat(claims.getExpirationTime().getValue() - claims.getIssuedAt().getValue())
                .isLessThanOrEqualTo(120);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aForgeryDoesNotVerify(TestTokens forgery) {
        assertThatThrownBy(
                        () -> verifier().processToClaims(forgery.role("admin").token()))
                .isInstanceOf(InvalidJwtException.class);
    }

    static Stream<Named<TestTokens>> forgeries() {
        return Stream.of(
                Named.of("expired", TestTokens.of("li").expired()),
                Named.of("not yet valid", TestTokens.of("li").notYetValid()),
                Named.of("for somebody else", TestTokens.of("li").audience("other")),
                Named.of("by somebody else", TestTokens.of("li").issuer("other")),
                Named.of("unsigned", TestTokens.of("li").unsigned()),
                Named.of("public key as secret", TestTokens.of("li").signedWithPublicKey()),
                Named.of("stranger's key", TestTokens.of("li").signedByStranger()),
                Named.of("brings its own key", TestTokens.of("li").bringingItsOwnKey()),
                Named.of("unknown key id", TestTokens.of("li").header("kid", "../../dev/null")));
    }

    @Test
    void aForgeryIsWellFormedButForItsFlaw() throws Exception {
        // Given
        JwtConsumer careless = new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setSkipDefaultAudienceValidation()
                .build();

        // When
        JwtClaims claims =
                careless.processToClaims(TestTokens.of("li").signedByStranger().token());

        // Then
        assertThat(claims.getSubject()).isEqualTo("li");
    }

    private static JwtConsumer verifier() throws Exception {
        return new JwtConsumerBuilder()
                .setVerificationKeyResolver(
                        new JwksVerificationKeyResolver(new JsonWebKeySet(TestTokens.keySet()).getJsonWebKeys()))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setRequireExpirationTime()
                .setExpectedIssuer("junheng-gateway")
                .setExpectedAudience("junheng")
                .build();
    }
}
