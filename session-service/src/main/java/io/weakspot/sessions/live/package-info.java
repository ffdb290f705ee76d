/** What happens in a session, pushed to the page that shows it. */
@NullMarked
package io.weakspot.sessions.live;

import org.jspecify.annotations.NullMarked;
