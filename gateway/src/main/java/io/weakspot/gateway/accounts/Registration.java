package io.weakspot.gateway.accounts;

/**
 * Somebody who asks for an account, with everything checked.
 *
 * @param id of the account to be
 * @param passwordHash as {@link Passwords} made it
 */
record Registration(String id, Email email, String displayName, String passwordHash) {

}
