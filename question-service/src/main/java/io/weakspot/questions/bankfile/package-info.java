/**
 * The file that a bank is written in: the starter banks, imports of our own format, and
 * exports.
 */
@NullMarked
package io.weakspot.questions.bankfile;

import org.jspecify.annotations.NullMarked;
