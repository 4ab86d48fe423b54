package io.junheng.indicator;

import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;

/** Numbers of answers as decimals, never as floating point. */
final class JsonPathNumbers {

    static final JsonPathConfig EXACT = new JsonPathConfig().numberReturnType(NumberReturnType.BIG_DECIMAL);

    private JsonPathNumbers() {}
}
