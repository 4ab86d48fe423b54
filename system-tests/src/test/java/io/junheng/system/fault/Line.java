package io.junheng.system.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What stands between the suite's parts and one of them: passes their bytes on, and can be cut (线路). */
final class Line implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();
    private static final int BACKLOG = 256;
    private static final int CONNECT_MILLIS = 2_000;

    private final int target;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket door;
    private boolean halted;
    private boolean over;

    /** A line to a port of the loopback interface. */
    Line(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, BACKLOG, HERE);
        this.port = door.getLocalPort();
        begin("line to " + target, () -> admit(door));
    }

    /** Where it is reached. */
    int port() {
        return port;
    }

    /** Ends every connection; whoever asks for one is refused until {@link #mend()}. */
    synchronized void cut() throws IOException {
        door.close();
        endAll();
    }

    /** Lets nothing through: connections stay as they are and can be asked for, and no byte arrives until {@link #mend()}. */
    synchronized void halt() {
        halted = true;
    }

    /** Ends a {@link #cut()} or a {@link #halt()}. */
    synchronized void mend() throws IOException {
        if (door.isClosed() && !over) {
            ServerSocket next = new ServerSocket();
            next.setReuseAddress(true);
            next.bind(new InetSocketAddress(HERE, port), BACKLOG);
            door = next;
            begin("line to " + target, () -> admit(next));
        }
        halted = false;
        notifyAll();
    }

    @Override
    public synchronized void close() throws IOException {
        over = true;
        door.close();
        endAll();
        notifyAll();
    }

    private void endAll() {
        end(sockets.toArray(Socket[]::new));
    }

    private void admit(ServerSocket open) {
        while (!open.isClosed()) {
            try {
                Socket client = open.accept();
                begin("connection to " + target, () -> connect(open, client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void connect(ServerSocket open, Socket client) {
        Socket server = new Socket();
        try {
            awaitPassage();
            server.connect(new InetSocketAddress(HERE, target), CONNECT_MILLIS);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            if (admitted(open, client, server)) {
                begin("answers of " + target, () -> pass(server, client));
                pass(client, server);
            }
        } catch (IOException e) {
            end(client, server);
        }
    }

    /** Whether both may talk: the line was not cut while they found each other. */
    private synchronized boolean admitted(ServerSocket open, Socket client, Socket server) {
        if (open.isClosed()) {
            end(client, server);
            return false;
        }
        sockets.add(client);
        sockets.add(server);
        return true;
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[1 << 16];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitPassage();
                out.write(buffer, 0, read);
            }
            to.shutdownOutput();
            if (from.isOutputShutdown()) {
                end(from, to);
            }
        } catch (IOException e) {
            end(from, to);
        }
    }

    private void end(Socket... ended) {
        for (Socket socket : ended) {
            drop(socket);
            sockets.remove(socket);
        }
    }

    private synchronized void awaitPassage() throws IOException {
        try {
            while (halted && !over) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new AssertionError("closing a socket of the loopback interface", e);
        }
    }

    private static void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
