/**
 * What the words of a question tell without knowing its subject: what it asks for, its
 * points, whether two are the same.
 */
@NullMarked
package io.weakspot.questions.wording;

import org.jspecify.annotations.NullMarked;
