const IDLE_MS = 60_000;

/** How long somebody worked on an answer: time between signs of life, the idle stretches cut at a minute. */
export class ActiveTime {

	/** @param {number} beforeMs what an earlier visit brought @param {() => number} now in milliseconds */
	constructor(beforeMs = 0, now = () => performance.now()) {
		this.totalMs = beforeMs;
		this.now = now;
		this.last = now();
	}

	/** A sign of life: a key, a return to the page. */
	beat() {
		const now = this.now();
		this.totalMs += Math.max(0, Math.min(now - this.last, IDLE_MS));
		this.last = now;
		return this.totalMs;
	}

	/** The page is hidden: what follows until the next beat doesn't count. */
	pause() {
		this.beat();
		this.last = Infinity;
	}

	resume() {
		this.last = this.now();
	}

}
