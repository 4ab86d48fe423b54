package io.junheng.contracts.registry;

/** What is defined under a key (定义) of {@code resource}, such as {@code sheet-mappings}: {@code document} is the definition as JSON text, in the shape of that resource of the API. */
public record DefinitionState(String resource, String key, String document, long version) {}
