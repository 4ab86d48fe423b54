package io.junheng.indicator.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How what was entered is kept (存储内容): as JSON whose text, and so whose hash, is the same for the same content. */
public final class Content<T> {

    private final ObjectMapper json;
    private final JavaType type;

    private Content(ObjectMapper json, JavaType type) {
        this.json = json.copy().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        this.type = type;
    }

    public static <T> Content<T> of(Class<T> type, ObjectMapper json) {
        return new Content<>(json, json.constructType(type));
    }

    public static <T> Content<T> of(TypeReference<T> type, ObjectMapper json) {
        return new Content<>(json, json.constructType(type.getType()));
    }

    /** What is kept. */
    public String text(T content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SHA-256 of the text, in hexadecimal. */
    public String hash(T content) {
        try {
            byte[] text = text(content).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was kept. */
    public T read(String text) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept cannot be read: " + type, e);
        }
    }
}
