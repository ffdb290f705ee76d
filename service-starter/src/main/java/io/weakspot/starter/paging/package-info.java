/** Lists in pages with an opaque cursor. */
@NullMarked
package io.weakspot.starter.paging;

import org.jspecify.annotations.NullMarked;
