/**
 * What reports are made of: the results of a generation as documents that are read by id.
 */
@NullMarked
package io.weakspot.analytics.readmodel;

import org.jspecify.annotations.NullMarked;
