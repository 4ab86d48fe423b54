package io.junheng.indicator;

import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;

/** Numbers of answers as decimals, never as floating point. */
public final class JsonPathNumbers {

    public static final JsonPathConfig EXACT = new JsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);

    private JsonPathNumbers() {}
}
