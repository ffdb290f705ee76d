/** Accounts, passwords and roles under test. */
@NullMarked
package io.weakspot.gateway.accounts;

import org.jspecify.annotations.NullMarked;
