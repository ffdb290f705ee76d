/** How values and refusals of this service look over HTTP, the same in every feature. */
@NullMarked
package io.weakspot.sessions.web;

import org.jspecify.annotations.NullMarked;
