/** How numbers, lists and times are said on all pages. */

/** @param {number} n @param {string} one @param {string} [many] */
export function counted(n, one, many = `${one}s`) {
	return `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
}

/** Without the leading zero, as tables of probabilities have it: .38. @param {number} value from 0 to 1 */
export function share(value) {
	return value >= 0.995 ? "1.00" : value.toFixed(2).replace(/^0/, "");
}

/** "72 %". @param {number} value from 0 to 1 */
export function percent(value) {
	return `${Math.round(value * 100)} %`;
}

/** "a, b and c". @param {string[]} items */
export function listed(items) {
	return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

/** @param {string} text @param {number} most characters */
export function shortened(text, most) {
	if (text.length <= most) {
		return text;
	}
	const cut = text.slice(0, most);
	return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most - 20))}…`;
}

/** @param {Date} time */
export function clock(time) {
	return time.toLocaleTimeString("en-GB");
}

/** "Sat 28 Nov 2026". @param {string | Date} time */
export function day(time) {
	return new Date(time).toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", year: "numeric" }).replaceAll(",", "");
}

/** "Sat 28 Nov 2026, 14:05". @param {string | Date} time */
export function dayAndTime(time) {
	return `${day(time)}, ${new Date(time).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}`;
}

/** "2 min 5 s". @param {number | null | undefined} ms */
export function lasting(ms) {
	if (ms === null || ms === undefined) {
		return "–";
	}
	const seconds = Math.round(ms / 1000);
	const rest = seconds % 60 ? ` ${seconds % 60} s` : "";
	return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min${rest}`;
}

/**
 * How far away a time is that is usually still to come.
 * @param {string} iso
 * @param {Date} now
 */
export function until(iso, now) {
	const days = daysBetween(now, new Date(iso));
	if (days < 0) {
		return days === -1 ? "yesterday" : `${-days} days ago`;
	}
	return days === 0 ? "today" : days === 1 ? "tomorrow" : `in ${days} days`;
}

/**
 * @param {string | null | undefined} iso
 * @param {Date} now
 */
export function ago(iso, now) {
	if (!iso) {
		return "never";
	}
	const seconds = (now.getTime() - Date.parse(iso)) / 1000;
	if (seconds < 60) {
		return "just now";
	}
	if (seconds < 3600) {
		return `${Math.floor(seconds / 60)} min ago`;
	}
	const days = daysBetween(new Date(iso), now);
	return days === 0 ? "today" : days === 1 ? "yesterday" : `${days} days ago`;
}

/** Calendar days, in the reader's own time zone. @param {Date} from @param {Date} to */
export function daysBetween(from, to) {
	const midnight = (/** @type {Date} */ day) => Date.UTC(day.getFullYear(), day.getMonth(), day.getDate());
	return Math.round((midnight(to) - midnight(from)) / 86_400_000);
}
