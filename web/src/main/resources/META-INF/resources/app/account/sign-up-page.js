import { html } from "lit";
import { AccountForm } from "./account-form.js";

class SignUpPage extends AccountForm {

	render() {
		return html`
			<div class="page narrow">
				<h1 tabindex="-1">Create an account</h1>
				<form class="stack" @submit=${this.#submit}>
					${this.note(["displayName", "email", "password"])}
					${this.field({ name: "displayName", label: "Name", type: "text", autocomplete: "name", hint: "As an instructor would see it" })}
					${this.field({ name: "email", label: "E-mail", type: "email", autocomplete: "username" })}
					${this.field({ name: "password", label: "Password", type: "password", autocomplete: "new-password", hint: "Long beats clever: a few unrelated words do well" })}
					<button class="go" aria-disabled=${this.busy}>${this.busy ? "Creating the account…" : "Create account"}</button>
				</form>
				<p>Already have one? <a href=${this.beside("/sign-in")}>Sign in</a></p>
			</div>`;
	}

	/** @param {SubmitEvent} event */
	#submit(event) {
		return this.submit(event, (values) => this.site.account.signUp(values));
	}

}
customElements.define("ws-sign-up", SignUpPage);
