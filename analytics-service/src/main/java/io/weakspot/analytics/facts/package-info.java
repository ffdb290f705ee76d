/**
 * The facts that this service reads and writes, with the fields that it uses.
 */
@NullMarked
package io.weakspot.analytics.facts;

import org.jspecify.annotations.NullMarked;
