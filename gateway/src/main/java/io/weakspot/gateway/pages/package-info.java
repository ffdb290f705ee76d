/** The pages of the web jar, and the headers that guard them in a browser. */
@NullMarked
package io.weakspot.gateway.pages;

import org.jspecify.annotations.NullMarked;
