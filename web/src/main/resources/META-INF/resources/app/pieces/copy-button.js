import { html, nothing } from "lit";
import { Page } from "./page.js";

/** Puts a text into the clipboard. Where a page may not do that, over plain HTTP from another machine, there is no button. */
class CopyButton extends Page {

	static properties = { text: { type: String }, about: { type: String }, copied: { state: true } };

	constructor() {
		super();
		this.text = "";
		this.about = "";
		this.copied = false;
	}

	render() {
		return navigator.clipboard ? html`
			<button type="button" class="plain" @click=${this.#copy}>Copy<span class="hidden-text"> ${this.about}</span></button>
			<span class="quiet small" role="status">${this.copied ? "Copied" : ""}</span>` : nothing;
	}

	async #copy() {
		this.copied = false;
		await navigator.clipboard.writeText(this.text).then(() => { this.copied = true; }, () => undefined);
	}

}
customElements.define("ws-copy-button", CopyButton);
