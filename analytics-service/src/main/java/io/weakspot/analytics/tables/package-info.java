/**
 * Reports as tables that a spreadsheet reads.
 */
@NullMarked
package io.weakspot.analytics.tables;

import org.jspecify.annotations.NullMarked;
