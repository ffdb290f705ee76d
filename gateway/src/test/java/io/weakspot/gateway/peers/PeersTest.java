package io.weakspot.gateway.peers;

import java.net.InetSocketAddress;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PeersTest {

	private final Peers peers = new Peers(new PeerSettings(List.of("10.0.0.0/8", "192.168.1.1")));

	@Test
	void whatAStrangerForwardsIsNotBelieved() {
		assertThat(this.peers.address(request("203.0.113.9", "1.2.3.4"))).isEqualTo("203.0.113.9");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "10.1.1.1 | 1.2.3.4 | 1.2.3.4", "192.168.1.1 | 1.2.3.4 | 1.2.3.4",
					"10.1.1.1 | 9.9.9.9, 1.2.3.4 | 1.2.3.4", "10.1.1.1 | 9.9.9.9, 1.2.3.4, 10.2.2.2 | 1.2.3.4",
					"10.1.1.1 | 10.3.3.3, 10.2.2.2 | 10.3.3.3", "10.1.1.1 | nonsense | 10.1.1.1",
					"10.1.1.1 | 1.2.3.4, nonsense | 10.1.1.1" })
	void aTrustedProxyIsSeenThroughAsFarAsTrustGoes(String proxy, String forwarded, String expected) {
		assertThat(this.peers.address(request(proxy, forwarded))).isEqualTo(expected);
	}

	@Test
	void aMachineHasManyAddressesInOneNetwork() {
		assertThat(this.peers.address(request("2001:db8:1:2:3:4:5:6", "")))
			.isEqualTo(this.peers.address(request("2001:db8:1:2:ffff::1", "")))
			.isNotEqualTo(this.peers.address(request("2001:db8:1:3::1", "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "somewhere", "10.0.0.0/8/8", "" })
	void aNetworkThatIsNoneStopsTheStart(String network) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Peers(new PeerSettings(List.of(network))));
	}

	private static ServerHttpRequest request(String address, String forwardedFor) {
		return MockServerHttpRequest.get("/")
			.remoteAddress(new InetSocketAddress(address, 1234))
			.header("X-Forwarded-For", forwardedFor)
			.build();
	}

}
