package io.junheng.kit.page;

import java.util.List;

/** A list cut into stretches that can be read at the same time (并行读取的分段): from each token one follows {@code next} until there is none. */
public record Partitions(List<String> pageTokens) {

    public static final int USUAL = 8;
    public static final int MOST = 200;
}
