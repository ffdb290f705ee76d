package io.weakspot.bench;

import java.net.URI;
import java.util.Map;

import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Platform;
import io.weakspot.bench.client.Reply;
import picocli.CommandLine.Option;

/** Who measures: an admin, by e-mail and password. */
final class AdminOptions {

	@Option(names = "--email", defaultValue = "bench@example.org",
			description = "An admin's e-mail (${DEFAULT-VALUE}). In an empty installation this account is made.")
	private String email = "";

	@Option(names = "--password", required = true, defaultValue = "${env:WEAKSPOT_PASSWORD}",
			description = "The admin's password, or WEAKSPOT_PASSWORD in the environment.")
	private String password = "";

	/** Signs in, or signs up where nobody has. */
	Person signIn(URI gateway) {
		Platform platform = new Platform(gateway);
		Person person = exists(platform) ? platform.signIn(this.email, this.password)
				: platform.signUp(this.email, this.password, "Bench");
		boolean admin = person.get("/api/me")
			.ok()
			.get("roles")
			.valueStream()
			.anyMatch((role) -> "admin".equals(role.asString()));
		if (!admin) {
			throw new IllegalStateException(this.email + " is no admin of this installation");
		}
		return person;
	}

	private boolean exists(Platform platform) {
		Reply reply = platform.send("POST", "/api/tokens", null, Map.of("email", this.email, "password", this.password),
				Map.of());
		return reply.status() == 200;
	}

}
