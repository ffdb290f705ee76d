import { LitElement } from "lit";

/** A page of the site, in the light DOM: the site's style sheets apply and labels find what they label. */
export class Page extends LitElement {

	createRenderRoot() {
		return this;
	}

	/** What this page got from its address. @type {Record<string, string>} */
	params = {};

	/** @type {URLSearchParams} */
	query = new URLSearchParams();

	/** Everything the pages share. @type {import("../main.js").Site} */
	get site() {
		return /** @type {any} */ (globalThis).weakspot;
	}

	/** The server can be reached again: a page that failed to show something tries once more. */
	reconnected() {}

	/** Puts the reader at the page's beginning after a move. */
	async focusHeading() {
		await this.updateComplete;
		/** @type {HTMLElement | null} */ (this.querySelector("h1[tabindex]"))?.focus({ preventScroll: true });
	}

}
