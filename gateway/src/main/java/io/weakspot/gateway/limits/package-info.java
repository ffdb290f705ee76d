/** How much and how often one caller may ask. */
@NullMarked
package io.weakspot.gateway.limits;

import org.jspecify.annotations.NullMarked;
