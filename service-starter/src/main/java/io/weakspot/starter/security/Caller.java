package io.weakspot.starter.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the checked token says. Handlers take it as a parameter.
 *
 * @param id the account's id
 * @param name what the account is called
 * @param roles any of learner, instructor, author, admin
 */
public record Caller(String id, String name, Set<String> roles) {

	/** Somebody whose name doesn't matter. */
	public Caller(String id, Set<String> roles) {
		this(id, "", roles);
	}

	static Caller of(Jwt token) {
		List<String> roles = token.getClaimAsStringList("roles");
		String name = Objects.requireNonNullElse(token.getClaimAsString("name"), "");
		return new Caller(Objects.requireNonNull(token.getSubject()), name,
				(roles != null) ? Set.copyOf(roles) : Set.of());
	}

	public boolean isInstructor() {
		return this.roles.contains("instructor");
	}

	public boolean isAuthor() {
		return this.roles.contains("author");
	}

	public boolean isAdmin() {
		return this.roles.contains("admin");
	}

}
