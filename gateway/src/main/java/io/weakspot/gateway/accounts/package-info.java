/** People who may sign in, their passwords and their roles. */
@NullMarked
package io.weakspot.gateway.accounts;

import org.jspecify.annotations.NullMarked;
