/**
 * Finds the questions in a document by evidence from the document itself, whatever format
 * it came in: readers make blocks of it, and here the blocks become questions.
 */
@NullMarked
package io.weakspot.questions.importing.structure;

import org.jspecify.annotations.NullMarked;
