/** The rules of practising: sessions, questions, answers and grades, in plain Java. */
@NullMarked
package io.weakspot.sessions.domain;

import org.jspecify.annotations.NullMarked;
