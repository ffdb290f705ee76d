/** What is wrong with questions, said so that their author can mend it. */
@NullMarked
package io.weakspot.questions.linting;

import org.jspecify.annotations.NullMarked;
