import { LitElement, html, nothing } from "lit";
import { problemNote } from "../pieces/notes.js";
import { clock } from "../pieces/words.js";
import { Problem } from "../http/problem.js";
import { placeFor } from "../routing/routes.js";
import { linksFor } from "./links.js";
import { styled } from "./styles.js";
import { themeSwitch } from "./theme-switch.js";

/** @typedef {import("../routing/routes.js").Place} Place */

/** The frame around the pages: bar, the page itself, foot. */
export class Shell extends LitElement {

	static properties = { place: { state: true }, page: { state: true }, problem: { state: true }, saved: { state: true } };

	constructor() {
		super();
		/** @type {import("../main.js").Site | undefined} */
		this.site = undefined;
		/** @type {Place | undefined} */
		this.place = undefined;
		/** @type {import("../pieces/page.js").Page | undefined} */
		this.page = undefined;
		/** @type {Problem | undefined} */
		this.problem = undefined;
		/** @type {Date | undefined} */
		this.saved = undefined;
	}

	createRenderRoot() {
		this.replaceChildren();
		return this;
	}

	/** @param {import("../main.js").Site} site */
	async open(site) {
		this.site = site;
		site.account.addEventListener("change", () => this.requestUpdate());
		site.account.addEventListener("lapsed", () => this.#askToSignIn());
		site.connection.addEventListener("change", () => this.#reconnect());
		site.router.addEventListener("change", (event) => this.#arrive(/** @type {CustomEvent} */ (event).detail));
		await this.#start();
	}

	/** @param {Date | undefined} time */
	showSaved(time) {
		this.saved = time;
	}

	async #start() {
		try {
			this.problem = undefined;
			await this.site?.account.find();
			this.site?.router.start();
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
	}

	/** @param {{place: Place, moved: boolean}} arrival */
	async #arrive({ place: named, moved }) {
		const me = this.site?.account.me;
		const place = me ? placeFor(named, me) : named;
		if (!place.route.open && !me) {
			return this.site?.router.go(location.pathname === "/banks" ? "/sign-in" : signInAddress(), { replace: true });
		}
		if (place.route.tag === "ws-welcome" && me) {
			return this.site?.router.go("/banks", { replace: true });
		}
		this.place = place;
		try {
			this.problem = undefined;
			await Promise.all([place.route.load(), ...place.route.styles.map(styled)]);
		}
		catch {
			this.problem = Problem.offline();
			return undefined;
		}
		return this.place === place ? this.#show(place, moved) : undefined;
	}

	/** @param {Place} place @param {boolean} moved */
	async #show(place, moved) {
		const page = /** @type {import("../pieces/page.js").Page} */ (document.createElement(place.route.tag));
		page.params = place.params;
		page.query = place.query;
		this.page = page;
		document.title = place.route.title ? `${place.route.title} – Weakspot` : "Weakspot: know your weak topics";
		await this.updateComplete;
		if (moved) {
			window.scrollTo({ top: 0 });
			await page.focusHeading();
		}
	}

	#askToSignIn() {
		if (this.place && !this.place.route.open) {
			this.site?.router.go(signInAddress());
		}
	}

	/** The connection is another one: gone, or back. */
	#reconnect() {
		const reached = this.site?.connection.reached;
		this.requestUpdate();
		this.page?.requestUpdate();
		if (reached && this.problem) {
			this.#start();
		}
		else if (reached) {
			this.page?.reconnected();
		}
	}

	render() {
		const still = this.place?.route.still;
		if (this.place?.route.alone) {
			return html`<p class="connection" role="status">${this.#connection()}</p><main id="main" tabindex="-1">${this.#content()}</main>`;
		}
		return html`
			<a class="skip" href="#main">Skip to the content</a>
			<header>
				<div class="bar">
					${brand()}
					${still ? nothing : this.#links()}
					${still ? this.#stillEnd() : this.#end()}
				</div>
				<p class="connection" role="status">${this.#connection()}</p>
			</header>
			<main id="main" tabindex="-1">${this.#content()}</main>
			<footer class="foot">${still || !this.site?.account.me ? nothing : html`<a href="/accuracy">How right is it?</a>`}${themeSwitch()}</footer>`;
	}

	#connection() {
		if (this.site?.connection.reached !== false) {
			return "";
		}
		return this.place?.route.still ? "No connection to Weakspot. What you write is kept on this device and sent when it is back." : "No connection to Weakspot. Trying again.";
	}

	#content() {
		if (this.problem) {
			return html`<div class="page"><h1 tabindex="-1">Weakspot can't be reached</h1>${problemNote(this.problem, { again: () => this.#start() })}</div>`;
		}
		return this.page ?? nothing;
	}

	#links() {
		const links = linksFor(this.site?.account.me);
		const here = location.pathname;
		return links.length === 0 ? nothing : html`<nav aria-label="Main"><ul>${links.map(({ path, name }) => html`
			<li><a href=${path} aria-current=${here === path ? "page" : here.startsWith(`${path}/`) ? "true" : nothing}>${name}</a></li>`)}</ul></nav>`;
	}

	#end() {
		const me = this.site?.account.me;
		if (me === undefined) {
			return nothing;
		}
		return me
			? html`<div class="end"><span class="name">${me.displayName}</span><button type="button" class="plain" @click=${this.#signOut}>Sign out</button></div>`
			: html`<div class="end"><a href="/sign-in">Sign in</a><a href="/sign-up">Create an account</a></div>`;
	}

	#stillEnd() {
		return html`<div class="end">
			<span>${this.saved ? html`Saved <span class="number">${clock(this.saved)}</span>` : nothing}</span>
			<a href="/banks">Leave for now</a></div>`;
	}

	async #signOut() {
		try {
			await this.site?.account.signOut();
			this.site?.router.go("/sign-in");
		}
		catch (error) {
			this.problem = Problem.of(error);
		}
	}

}
customElements.define("ws-shell", Shell);

function brand() {
	return html`<a class="brand" href="/"><svg viewBox="0 0 32 32" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="3"><circle cx="16" cy="16" r="12.5" stroke-dasharray="66 12.5"/><circle cx="21.5" cy="21.5" r="2" fill="currentColor"/></svg>Weakspot</a>`;
}

/** With the way back to here. */
function signInAddress() {
	return `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
}
