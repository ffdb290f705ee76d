@NullMarked
package io.weakspot.sessions.domain;

import org.jspecify.annotations.NullMarked;
