/**
 * The model's numbers as a file that can be fitted anew.
 */
@NullMarked
package io.weakspot.analytics.model;

import org.jspecify.annotations.NullMarked;
