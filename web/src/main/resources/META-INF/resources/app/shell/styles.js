/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/** Loads a page's style sheet once, and is done when it applies. @param {string} name */
export function styled(name) {
	const known = loaded.get(name) ?? load(name);
	loaded.set(name, known);
	return known;
}

/** @param {string} name @returns {Promise<void>} */
function load(name) {
	return new Promise((resolve) => {
		const link = document.createElement("link");
		link.rel = "stylesheet";
		link.href = `/styles/${name}.css`;
		link.onload = () => resolve();
		link.onerror = () => {
			loaded.delete(name);
			link.remove();
			resolve(); // a plain page is better than none
		};
		document.head.append(link);
	});
}
