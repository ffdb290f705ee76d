import { html } from "lit";
import { Page } from "../pieces/page.js";

class LostPage extends Page {

	render() {
		return html`
			<div class="page">
				<h1 tabindex="-1">There is no page here</h1>
				<p>The address may be mistyped, or what it named is gone.</p>
				<p class="row"><a class="button go" href="/">Go to the start</a></p>
			</div>`;
	}

}
customElements.define("ws-lost", LostPage);
