/**
 * A database in one file that speaks MongoDB's protocol and keeps every write that it
 * acknowledged.
 */
@NullMarked
package io.weakspot.standalone.database;

import org.jspecify.annotations.NullMarked;
