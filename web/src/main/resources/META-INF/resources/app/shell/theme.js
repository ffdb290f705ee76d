/** @typedef {"system" | "light" | "dark"} Theme */

const KEY = "weakspot.theme";

/** @type {Pick<Storage, "getItem" | "setItem" | "removeItem">} */
const NOWHERE = { getItem: () => null, setItem() {}, removeItem() {} };

/** The colour theme: the system's unless the person chose one on this device. */
export class ThemeChoice {

	/**
	 * @param {HTMLElement} root the element whose `data-theme` the tokens follow
	 * @param {Pick<Storage, "getItem" | "setItem" | "removeItem">} storage
	 */
	constructor(root = document.documentElement, storage = storageOf(globalThis)) {
		this.root = root;
		this.storage = storage;
	}

	/** @returns {Theme} */
	get current() {
		const theme = this.root.dataset.theme;
		return theme === "light" || theme === "dark" ? theme : "system";
	}

	/** @param {Theme} theme */
	choose(theme) {
		if (theme === "system") {
			delete this.root.dataset.theme;
			this.storage.removeItem(KEY);
			return;
		}
		this.root.dataset.theme = theme;
		this.storage.setItem(KEY, theme);
	}

}

/** Reading the property alone throws where the browser denies storage. @param {{localStorage: Storage}} holder */
function storageOf(holder) {
	try {
		return holder.localStorage;
	}
	catch {
		return NOWHERE;
	}
}
