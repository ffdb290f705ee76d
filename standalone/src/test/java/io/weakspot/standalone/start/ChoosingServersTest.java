package io.weakspot.standalone.start;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class ChoosingServersTest {

	@Test
	void withoutVariablesNothingExternalIsUsed() {
		ExternalServers external = new ExternalServers(Map.of("MONGODB_URI", " "));

		assertThat(external.mongodb()).isEmpty();
		assertThat(external.kafka()).isEmpty();
		assertThatNoException().isThrownBy(external::requireReachable);
	}

	@Test
	void aNamedServerThatAnswersIsUsed() throws Exception {
		try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			int port = server.getLocalPort();
			ExternalServers external = new ExternalServers(
					Map.of("MONGODB_URI", "mongodb://user:pass@127.0.0.1:" + port + "/?tls=false",
							"KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1,127.0.0.1:" + port));

			assertThatNoException().isThrownBy(external::requireReachable);
		}
	}

	@Test
	void aNamedServerThatDoesNotAnswerIsSaid() {
		ExternalServers external = new ExternalServers(Map.of("MONGODB_URI", "mongodb://127.0.0.1:1/weakspot"));

		assertThatExceptionOfType(Refusal.class).isThrownBy(external::requireReachable)
			.withMessage("Nothing answers at 127.0.0.1:1, which MONGODB_URI names."
					+ " Start it, or unset the variable to use the embedded one.");
	}

	@Test
	void aTakenPortIsSaidWithAnotherToTry() throws Exception {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();

			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Ports.requireFree("127.0.0.1", port))
				.withMessageContaining("Port " + port)
				.withMessageContaining("./weakspot --port " + (port + 1));
		}
	}

	@Test
	void freePortsAreAllDifferent() throws Exception {
		assertThat(Ports.free(20)).doesNotHaveDuplicates().allMatch((port) -> port > 1023);
	}

	@ParameterizedTest
	@CsvSource({ "127.0.0.1, http://127.0.0.1:80", "0.0.0.0, http://127.0.0.1:80", "::1, http://[::1]:80",
			"10.1.2.3, http://10.1.2.3:80" })
	void anAddressForAllIsReachedOnTheLoopback(String host, String local) {
		assertThat(new Listen(host, 80).local()).isEqualTo(local);
	}

}
