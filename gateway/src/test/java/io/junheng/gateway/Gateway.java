package io.junheng.gateway;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.eclipse.microprofile.config.ConfigProvider;

/** The gateway under test, seen from outside. */
public final class Gateway {

    private Gateway() {}

    public static int port() {
        return ConfigProvider.getConfig().getValue("junheng.gateway.port", Integer.class);
    }

    public static Path folder() {
        return ConfigProvider.getConfig().getValue("junheng.secret.folder", Path.class);
    }

    /** The first administrator's key. */
    public static String adminKey() {
        try {
            return Files.readString(folder().resolve("admin.key")).trim();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static RequestSpecification anonymous() {
        return given().baseUri("http://127.0.0.1").port(port()).header("Accept-Language", "en");
    }

    public static RequestSpecification as(String credential) {
        return anonymous().header("Authorization", "Bearer " + credential);
    }

    public static RequestSpecification asAdmin() {
        return as(adminKey()).contentType("application/json");
    }

    /** The claims of the internal token with which a service behind was asked. */
    public static JsonNode claims(Response answer) {
        String token = answer.then().statusCode(200).extract().asString().substring("Bearer ".length());
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
