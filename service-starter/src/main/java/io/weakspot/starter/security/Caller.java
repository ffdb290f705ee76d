package io.weakspot.starter.security;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls, as the checked token says. Handlers take it as a parameter.
 *
 * @param id the account's id
 * @param roles any of learner, instructor, author, admin
 */
public record Caller(String id, Set<String> roles) {

	static Caller of(Jwt token) {
		List<String> roles = token.getClaimAsStringList("roles");
		return new Caller(Objects.requireNonNull(token.getSubject()), (roles != null) ? Set.copyOf(roles) : Set.of());
	}

	public boolean isAdmin() {
		return this.roles.contains("admin");
	}

}
