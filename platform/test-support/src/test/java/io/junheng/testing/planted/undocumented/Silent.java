package io.junheng.testing.planted.undocumented;

// A comment that is none for readers of the API.
public record Silent(String code) {

    /** Told, but the type is not. */
    public String twice() {
        return code + code;
    }
}

record Unseen() {}
