package io.weakspot.gateway.accounts;

/** An account with what its password is checked against. */
record Credentials(Account account, String passwordHash) {

}
