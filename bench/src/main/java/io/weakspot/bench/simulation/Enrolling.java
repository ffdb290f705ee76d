package io.weakspot.bench.simulation;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.weakspot.bench.client.Insisting;
import io.weakspot.bench.client.Person;
import io.weakspot.bench.client.Platform;
import io.weakspot.bench.client.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Makes the accounts of a class, each with a password of its own that nobody could guess.
 */
final class Enrolling {

	/** Without those that look alike. */
	private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

	private static final SecureRandom random = new SecureRandom();

	private final Platform platform;

	private final String run;

	/**
	 * Enrols at a platform.
	 * @param run tells the accounts from those of other runs, or is empty where there
	 * were none
	 */
	Enrolling(Platform platform, String run) {
		this.platform = platform;
		this.run = run;
	}

	/**
	 * The first account of an empty installation, which has every role.
	 * @return it, or null if the installation is not empty
	 */
	static @Nullable Login firstAccount(Platform platform) {
		Login login = new Enrolling(platform, "").signUp("Demo admin", "admin");
		Reply me = Insisting.on(() -> login.person().get("/api/me"));
		boolean admin = me.ok().get("roles").valueStream().anyMatch((role) -> "admin".equals(role.asString()));
		return admin ? login : null;
	}

	/** An instructor, made one by an admin. */
	Login instructor(Person admin) {
		Login login = signUp("Iris Instructor", "instructor");
		Insisting
			.on(() -> admin.put("/api/accounts/" + login.person().id() + "/roles",
					Map.of("roles", List.of("learner", "instructor"))))
			.ok();
		// A token says which roles its account had when it was given out.
		return new Login(this.platform.signIn(login.email(), login.password()), login.name(), login.email(),
				login.password());
	}

	/** A learner who has joined a cohort. */
	Login learner(String name, String joinCode) {
		Login login = signUp(name, name);
		Insisting.on(() -> login.person().post("/api/cohorts/memberships", Map.of("joinCode", joinCode))).ok();
		return login;
	}

	private Login signUp(String displayName, String mailbox) {
		String email = mailbox.toLowerCase(Locale.ROOT).replace(' ', '-') + (this.run.isEmpty() ? "" : "-" + this.run)
				+ "@example.org";
		String password = password();
		return new Login(this.platform.signUp(email, password, displayName), displayName, email, password);
	}

	private static String password() {
		return IntStream.range(0, 4)
			.mapToObj((group) -> random.ints(4, 0, LETTERS.length())
				.mapToObj((letter) -> String.valueOf(LETTERS.charAt(letter)))
				.collect(Collectors.joining()))
			.collect(Collectors.joining("-"));
	}

}
