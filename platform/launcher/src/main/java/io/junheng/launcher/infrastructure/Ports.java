package io.junheng.launcher.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** TCP ports of the loopback interface. */
public final class Ports {

    private static final String LISTENING = "0A";
    private static final int LOWEST = 16_384;
    /** Where Linux begins with ports of outgoing connections; other systems begin higher. */
    private static final int LOWEST_OUTGOING = 32_768;

    private static final int TRIES = 10_000;

    private Ports() {}

    /**
     * Distinct ports that were free a moment ago. They lie below those that systems give to outgoing connections, one of which
     * would otherwise now and then take a port before its server does.
     */
    public static List<Integer> free(int count) {
        List<Integer> ports = ThreadLocalRandom.current()
                .ints(TRIES, LOWEST, LOWEST_OUTGOING)
                .distinct()
                .filter(Ports::isFree)
                .limit(count)
                .boxed()
                .toList();
        if (ports.size() < count) {
            throw new IllegalStateException("Too few ports are free from " + LOWEST + " to " + (LOWEST_OUTGOING - 1));
        }
        return ports;
    }

    /** Whether a server could listen on the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, loopback())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether something accepts connections on the port. */
    public static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(loopback(), port), 500);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Who listens on the port, in words: process number and command; empty where the system does not tell. */
    public static Optional<String> holder(int port) {
        Set<String> sockets = listeningSockets(port);
        return ProcessHandle.allProcesses()
                .filter(process -> holdsAny(process.pid(), sockets))
                .findFirst()
                .map(process -> "process " + process.pid()
                        + process.info().commandLine().map(Ports::inBrackets).orElse(""));
    }

    private static String inBrackets(String commandLine) {
        return " (" + (commandLine.length() > 100 ? commandLine.substring(0, 100) + "…" : commandLine) + ")";
    }

    /** The kernel's names for the sockets that listen on a port, as a process's open files show them. */
    private static Set<String> listeningSockets(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(Ports::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[1].endsWith(suffix) && fields[3].equals(LISTENING))
                .map(fields -> "socket:[" + fields[9] + "]")
                .collect(Collectors.toSet());
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static boolean holdsAny(long pid, Set<String> sockets) {
        if (sockets.isEmpty()) {
            return false;
        }
        try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
