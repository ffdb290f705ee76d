import { html, nothing } from "lit";
import { Fetched } from "../pieces/fetched.js";
import { fetchedView } from "../pieces/fetched-view.js";
import { Page } from "../pieces/page.js";
import { clock } from "../pieces/words.js";

/**
 * One report of a class, below its own heading. It fetches itself when it is shown and when the page tells it that answers came.
 * @template {{asOf?: string}} R
 */
export class ClassPart extends Page {

	static properties = { cohortId: { type: String } };

	constructor() {
		super();
		this.cohortId = "";
		/** @type {Fetched<R>} */
		this.report = new Fetched(this, () => this.fetch());
	}

	/** The part of the address that names this report. */
	get name() {
		return "";
	}

	get heading() {
		return "";
	}

	get address() {
		return `/reports/cohorts/${encodeURIComponent(this.cohortId)}/${this.name}`;
	}

	/** @returns {Promise<R>} */
	fetch() {
		return this.site.api.get(this.address);
	}

	connectedCallback() {
		super.connectedCallback();
		this.report.load();
	}

	reconnected() {
		this.report.reconnected();
	}

	/** Answers came since it was fetched. */
	refresh() {
		return this.report.load();
	}

	/** @param {R} report @returns {unknown} */
	show(report) {
		return nothing;
	}

	render() {
		return html`
			<h2 id=${this.name} tabindex="-1">${this.heading}</h2>
			${fetchedView(this.report, "Fetching it…", (report) => html`${this.show(report)}${this.foot(report)}`)}`;
	}

	/** How fresh it is, and the same as a file. @param {R} report @param {string} query @param {unknown} more */
	foot({ asOf }, query = "", more = nothing) {
		return html`<p class="quiet small part-foot">${asOf ? html`As of <span class="number">${clock(new Date(asOf))}</span> · ` : nothing}<a href="/api${this.address}.csv${query}" download>CSV<span class="hidden-text"> of ${this.heading}</span></a>${more}</p>`;
	}

}
