package io.junheng.audit.log;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** One connection that tells each step before it is taken, and stays open when it is given back. */
final class SteppedConnection implements InvocationHandler {

    private static final Set<String> STEPS = Set.of("prepareStatement", "unwrap", "commit");

    private final Connection connection;
    private final Consumer<String> step;

    private SteppedConnection(Connection connection, Consumer<String> step) {
        this.connection = connection;
        this.step = step;
    }

    static Connection over(Connection connection, Consumer<String> step) {
        return proxy(Connection.class, new SteppedConnection(connection, step));
    }

    /** A source that only ever gives this connection. */
    static DataSource source(Connection connection) {
        return proxy(DataSource.class, (self, method, arguments) -> connection);
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            return null;
        }
        if (STEPS.contains(method.getName())) {
            step.accept(method.getName() + (method.getName().equals("prepareStatement") ? " " + arguments[0] : ""));
        }
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
