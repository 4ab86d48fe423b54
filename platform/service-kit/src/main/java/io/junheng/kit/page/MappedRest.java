package io.junheng.kit.page;

import java.util.List;
import java.util.function.Function;

/** The rest of a list whose pages are shown in another way. */
record MappedRest<T, U>(Page.Rest<T> rest, Function<List<T>, List<U>> views) implements Page.Rest<U> {

    @Override
    public String resource() {
        return rest.resource();
    }

    @Override
    public List<String> fieldNames() {
        return rest.fieldNames();
    }

    @Override
    public Page<U> after(String token) {
        return rest.after(token).mapAll(views);
    }

    @Override
    public List<String> partitions(int number) {
        return rest.partitions(number);
    }
}
