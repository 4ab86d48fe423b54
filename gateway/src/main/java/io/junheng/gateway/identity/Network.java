package io.junheng.gateway.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** A network in CIDR notation (网段), {@code 10.0.0.0/8} or {@code 2001:db8::/32}; a bare address is a network of one. */
public final class Network {

    private static final Pattern IPV4 =
            Pattern.compile("(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final byte[] address;
    private final int bits;

    private Network(byte[] address, int bits) {
        this.address = address;
        this.bits = bits;
    }

    /** Throws {@link IllegalArgumentException} unless {@code text} is a network without host bits. */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        byte[] address = address(slash < 0 ? text : text.substring(0, slash));
        int bits = address.length * 8;
        if (slash >= 0) {
            String length = text.substring(slash + 1);
            if (!length.matches("\\d{1,3}") || Integer.parseInt(length) > bits) {
                throw new IllegalArgumentException(text);
            }
            bits = Integer.parseInt(length);
        }
        for (int i = bits; i < address.length * 8; i++) {
            if ((address[i / 8] >> 7 - i % 8 & 1) != 0) {
                throw new IllegalArgumentException(text);
            }
        }
        return new Network(address, bits);
    }

    /** Whether {@code text} is an address of this network; an IPv4 address written as IPv6 counts as IPv4. */
    public boolean contains(String text) {
        byte[] other;
        try {
            other = address(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (other.length != address.length) {
            return false;
        }
        for (int i = 0; i < bits; i++) {
            int mask = 1 << 7 - i % 8;
            if ((address[i / 8] & mask) != (other[i / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    /** Only literals are looked at; a name is never resolved. */
    private static byte[] address(String text) {
        int zone = text.indexOf('%');
        String literal = zone < 0 ? text : text.substring(0, zone);
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            throw new IllegalArgumentException(text);
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
