package io.junheng.registry.returns;

import io.junheng.contracts.registry.ReturnState;
import java.util.List;

/** Told inside the service, in the transaction of the change, when returns were locked, one or many (报表锁定). */
public record ReturnsLocked(List<ReturnState> returns) {

    public ReturnsLocked {
        returns = List.copyOf(returns);
    }
}
