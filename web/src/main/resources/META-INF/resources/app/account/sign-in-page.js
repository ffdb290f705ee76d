import { html } from "lit";
import { AccountForm } from "./account-form.js";

class SignInPage extends AccountForm {

	render() {
		return html`
			<div class="page narrow">
				<h1 tabindex="-1">Sign in</h1>
				<form class="stack" @submit=${this.#submit}>
					${this.note(["email", "password"])}
					${this.field({ name: "email", label: "E-mail", type: "email", autocomplete: "username" })}
					${this.field({ name: "password", label: "Password", type: "password", autocomplete: "current-password" })}
					<button class="go" aria-disabled=${this.busy}>${this.busy ? "Signing in…" : "Sign in"}</button>
				</form>
				<p>New here? <a href=${this.beside("/sign-up")}>Create an account</a></p>
			</div>`;
	}

	/** @param {SubmitEvent} event */
	#submit(event) {
		return this.submit(event, (values) => this.site.account.signIn(values));
	}

}
customElements.define("ws-sign-in", SignInPage);
