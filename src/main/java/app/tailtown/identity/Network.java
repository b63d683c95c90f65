package app.tailtown.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** Where a request comes from, as it is counted: an IPv4 address, or the 64 bits that a household with IPv6 has to itself and chooses the rest of freely (RFC 6177). */
final class Network {

    private static final int HOUSEHOLD = 8;

    private Network() {}

    /** @param address an IP address as a server reports it */
    static String of(String address) {
        var parsed = InetAddress.ofLiteral(address);
        if (!(parsed instanceof Inet6Address)) return address;
        var bytes = parsed.getAddress();
        Arrays.fill(bytes, HOUSEHOLD, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress();
        } catch (java.net.UnknownHostException impossible) {
            throw new IllegalStateException("Sixteen bytes are an address", impossible);
        }
    }
}
