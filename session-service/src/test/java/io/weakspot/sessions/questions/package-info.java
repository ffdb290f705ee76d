@NullMarked
package io.weakspot.sessions.questions;

import org.jspecify.annotations.NullMarked;
