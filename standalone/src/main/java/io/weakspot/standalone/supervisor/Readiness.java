package io.weakspot.standalone.supervisor;

import java.net.URI;

/** How a part shows that it can be used. */
public sealed interface Readiness {

	/** It writes this line to its standard output. */
	record Says(String line) implements Readiness {
	}

	/** A GET of this address is answered with 200. */
	record Answers(URI address) implements Readiness {
	}

}
