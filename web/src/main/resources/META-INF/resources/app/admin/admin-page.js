import { html } from "lit";
import { Page } from "../pieces/page.js";
import "./account-roles.js";
import "./rebuild-reports.js";

class AdminPage extends Page {

	reconnected() {
		this.querySelectorAll("ws-rebuild-reports").forEach((part) => /** @type {Page} */ (part).reconnected());
	}

	render() {
		return html`
			<div class="page admin">
				<h1 tabindex="-1">Administration</h1>
				<h2 class="margin">Roles</h2>
				<ws-account-roles></ws-account-roles>
				<h2 class="margin">Reports</h2>
				<ws-rebuild-reports></ws-rebuild-reports>
			</div>`;
	}

}
customElements.define("ws-admin", AdminPage);
