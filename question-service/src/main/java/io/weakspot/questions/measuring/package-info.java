/**
 * What answers say about questions, as analytics-service tells it, comes back to the
 * bank.
 */
@NullMarked
package io.weakspot.questions.measuring;

import org.jspecify.annotations.NullMarked;
