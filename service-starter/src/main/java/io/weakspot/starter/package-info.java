/** What each service needs and nothing of the domain. */
@NullMarked
package io.weakspot.starter;

import org.jspecify.annotations.NullMarked;
