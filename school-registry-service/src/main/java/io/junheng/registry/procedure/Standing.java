package io.junheng.registry.procedure;

import java.util.Set;

/** What counts of a caller when a step asks for a party (身份): roles, own region with its level (null: the whole country), department and school. */
record Standing(String subject, Set<String> roles, String regionCode, String level, String department, String school) {}
