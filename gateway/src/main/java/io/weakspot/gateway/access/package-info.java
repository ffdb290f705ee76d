/**
 * Who may ask for what: the token from header or cookie, and requests that other sites
 * forge.
 */
@NullMarked
package io.weakspot.gateway.access;

import org.jspecify.annotations.NullMarked;
