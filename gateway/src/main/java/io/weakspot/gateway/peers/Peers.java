package io.weakspot.gateway.peers;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/** Who sent a request, with trusted proxies seen through. */
@Component
public class Peers {

	private static final int IPV6_NETWORK_BYTES = 8;

	private final List<IpSubnetFilterRule> trusted;

	Peers(PeerSettings settings) {
		this.trusted = settings.trustedProxies().stream().map(Peers::network).toList();
	}

	/**
	 * What limits count as one address: an IPv4 address, or the network of an IPv6
	 * address, of which one machine has as many as it likes.
	 */
	public String address(ServerHttpRequest request) {
		InetSocketAddress peer = request.getRemoteAddress();
		if (peer == null || peer.getAddress() == null) {
			return "unknown";
		}
		return key(isTrusted(peer.getAddress()) ? forwarded(request, peer.getAddress()) : peer.getAddress());
	}

	/**
	 * Whether the browser's own connection is encrypted. Anybody may say so: it makes
	 * their own answer stricter and nothing else.
	 */
	public static boolean overTls(ServerHttpRequest request) {
		return request.getSslInfo() != null
				|| "https".equalsIgnoreCase(request.getHeaders().getFirst("X-Forwarded-Proto"));
	}

	/** The last address in the list that no trusted proxy has. */
	private InetAddress forwarded(ServerHttpRequest request, InetAddress proxy) {
		InetAddress nearest = proxy;
		List<String> hops = request.getHeaders()
			.getOrEmpty("X-Forwarded-For")
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.toList();
		for (String hop : hops.reversed()) {
			InetAddress address = parse(hop);
			if (address == null) {
				return nearest;
			}
			nearest = address;
			if (!isTrusted(address)) {
				return nearest;
			}
		}
		return nearest;
	}

	private boolean isTrusted(InetAddress address) {
		InetSocketAddress any = new InetSocketAddress(address, 0);
		return this.trusted.stream().anyMatch((network) -> network.matches(any));
	}

	private static String key(InetAddress address) {
		return (address instanceof Inet6Address) ? HexFormat.of().formatHex(address.getAddress(), 0, IPV6_NETWORK_BYTES)
				: address.getHostAddress();
	}

	private static @Nullable InetAddress parse(String text) {
		return NetUtil.createInetAddressFromIpAddressString(text);
	}

	private static IpSubnetFilterRule network(String text) {
		String[] parts = text.strip().toLowerCase(Locale.ROOT).split("/");
		InetAddress address = parse(parts[0]);
		if (address == null || parts.length > 2) {
			throw new IllegalArgumentException("weakspot.peers.trusted-proxies: " + text + " is no network");
		}
		int bits = (parts.length == 2) ? Integer.parseInt(parts[1]) : address.getAddress().length * Byte.SIZE;
		return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
	}

}
