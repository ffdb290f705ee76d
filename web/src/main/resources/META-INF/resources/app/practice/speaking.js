/** An unhurried interview pace. */
const WORDS_PER_MINUTE = 140;

/** @param {string} text */
export function wordsIn(text) {
	return text.match(/[\p{L}\p{N}][\p{L}\p{N}_'’.+#-]*/gu)?.length ?? 0;
}

/** Seconds to say that many words. @param {number} words */
export function speakingSeconds(words) {
	return Math.round((words * 60) / WORDS_PER_MINUTE);
}

/** @param {number} seconds */
export function spoken(seconds) {
	return seconds < 100 ? `${seconds} seconds` : `${(seconds / 60).toFixed(1)} minutes`;
}
