import { listed } from "../pieces/words.js";

/** @typedef {import("./heat-map.js").HeatMap} HeatMap */

/**
 * The topics of a class, those first in which it is weakest.
 * @param {HeatMap} map
 */
export function classTopics(map) {
	return map.columns("weakest").map(({ topicId, topic }) => ({ topicId, topic, states: map.statesOf(topicId), ...map.meanOf(topicId) }))
		.filter(({ learners }) => learners > 0);
}

/** One or two learners are no class yet. */
const LEARNERS_NEEDED = 3;

/** Which topics most of the measured learners are weak in. @param {HeatMap} map */
export function classHeadline(map) {
	const weak = classTopics(map).filter(({ states, learners }) => learners >= LEARNERS_NEEDED && states.weak * 2 > learners).map(({ topic }) => topic);
	if (weak.length === 0) {
		return "";
	}
	const named = weak.length > 3 ? [...weak.slice(0, 2), `${weak.length - 2} more`] : weak;
	return `Most of those measured are weak in ${listed(named)}`;
}

/** A changed cell in words, to be read aloud. @param {number} count of changes since the last word @param {string} words of the newest */
export function changesWords(count, words) {
	return count > 1 ? `${count} cells changed, the last: ${words}` : words;
}
