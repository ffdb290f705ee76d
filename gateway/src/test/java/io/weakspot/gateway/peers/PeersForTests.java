package io.weakspot.gateway.peers;

import java.util.List;

/** Peers for the tests of other features. */
public final class PeersForTests {

	private PeersForTests() {
	}

	public static Peers trustingNobody() {
		return new Peers(new PeerSettings(List.of()));
	}

}
