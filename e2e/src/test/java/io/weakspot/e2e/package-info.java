/**
 * The platform as its users meet it: started by its script, used through the gateway
 * only.
 */
@NullMarked
package io.weakspot.e2e;

import org.jspecify.annotations.NullMarked;
