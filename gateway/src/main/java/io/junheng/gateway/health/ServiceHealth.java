package io.junheng.gateway.health;

import io.junheng.gateway.route.Service;
import java.util.Map;

/**
 * How one service is: {@code checks} are its own, by name, true when up; {@code reason} says in a word why it is not up when it said nothing itself. Of what a
 * service says only names and states are taken over.
 */
record ServiceHealth(Service service, boolean up, Map<String, Boolean> checks, String reason, long millis) {}
