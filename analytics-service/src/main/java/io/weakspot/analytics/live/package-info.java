/**
 * The report as it changes, pushed to open pages.
 */
@NullMarked
package io.weakspot.analytics.live;

import org.jspecify.annotations.NullMarked;
