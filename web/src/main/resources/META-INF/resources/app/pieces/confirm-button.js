import { html } from "lit";
import { Page } from "./page.js";

/** A button for what can't be taken back: it asks once more, in its own place. Emits `confirmed`. */
class ConfirmButton extends Page {

	static properties = { label: { type: String }, about: { type: String }, question: { type: String }, yes: { type: String }, asking: { state: true } };

	constructor() {
		super();
		/** What the button does. */
		this.label = "";
		/** To what, for who does not see where it stands. */
		this.about = "";
		this.question = "";
		this.yes = "";
		this.asking = false;
	}

	render() {
		if (!this.asking) {
			return html`<button type="button" class="plain" @click=${() => this.#ask()}>${this.label}<span class="hidden-text"> ${this.about}</span></button>`;
		}
		return html`
			<span class="asking" role="group" aria-label=${this.question} @keydown=${this.#keyed}>
				<span>${this.question}</span>
				<button type="button" class="plain" @click=${this.#confirm}>${this.yes}</button>
				<button type="button" class="plain" @click=${this.#keep}>No</button>
			</span>`;
	}

	async #ask() {
		this.asking = true;
		await this.updateComplete;
		this.querySelector("button")?.focus();
	}

	#confirm() {
		this.asking = false;
		this.dispatchEvent(new Event("confirmed"));
	}

	async #keep() {
		this.asking = false;
		await this.updateComplete;
		this.querySelector("button")?.focus();
	}

	/** @param {KeyboardEvent} event */
	#keyed(event) {
		if (event.key === "Escape") {
			this.#keep();
		}
	}

}
customElements.define("ws-confirm-button", ConfirmButton);
