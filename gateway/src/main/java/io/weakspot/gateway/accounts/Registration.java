package io.weakspot.gateway.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks for an account, with everything checked.
 *
 * @param id of the account to be
 * @param passwordHash as {@link Passwords} made it
 * @param key by which the same request is known when it comes again, or null
 */
record Registration(String id, Email email, String displayName, String passwordHash, @Nullable String key) {

}
