/** Banks, their topics, roles and questions, with every version a question ever had. */
@NullMarked
package io.weakspot.questions.catalogue;

import org.jspecify.annotations.NullMarked;
