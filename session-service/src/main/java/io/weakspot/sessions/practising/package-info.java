/** Going through a session: what is next, drafts, and the summary at the end. */
@NullMarked
package io.weakspot.sessions.practising;

import org.jspecify.annotations.NullMarked;
