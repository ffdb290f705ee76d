import { deviceStorage } from "../keeping/device-storage.js";

/** @typedef {"system" | "light" | "dark"} Theme */

const KEY = "weakspot.theme";

/** The colour theme: the system's unless the person chose one on this device. */
export class ThemeChoice {

	/**
	 * @param {HTMLElement} root the element whose `data-theme` the tokens follow
	 * @param {import("../keeping/device-storage.js").Notes} storage
	 */
	constructor(root = document.documentElement, storage = deviceStorage()) {
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
