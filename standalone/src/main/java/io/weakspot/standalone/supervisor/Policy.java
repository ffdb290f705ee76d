package io.weakspot.standalone.supervisor;

import java.time.Duration;

/**
 * How patient the supervisor is.
 *
 * @param toGetReady how long a part may take until it is ready
 * @param slow after how long, each time, it is called slow
 * @param toStop how long a part may take to stop when asked, before it is killed
 * @param deaths so many deaths of a part ...
 * @param within ... within this time end the platform
 * @param firstPause the pause before a dead part is started again; each further death
 * within the same time doubles it
 */
public record Policy(Duration toGetReady, Duration slow, Duration toStop, int deaths, Duration within,
		Duration firstPause) {

	public static final Policy DEFAULT = new Policy(Duration.ofMinutes(15), Duration.ofSeconds(45),
			Duration.ofSeconds(15), 5, Duration.ofMinutes(1), Duration.ofMillis(200));

}
