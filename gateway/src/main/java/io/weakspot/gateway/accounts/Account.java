package io.weakspot.gateway.accounts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An account as it is shown.
 *
 * @param id opaque, never used again for somebody else
 * @param email normalised, see {@link Email}
 * @param displayName as others see the person
 * @param roles at least one, in the order of {@link Role}
 */
public record Account(String id, String email, String displayName, Set<Role> roles) {

	public Account {
		roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
	}

}
