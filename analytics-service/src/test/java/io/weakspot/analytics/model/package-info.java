@NullMarked
package io.weakspot.analytics.model;

import org.jspecify.annotations.NullMarked;
