import { html } from "lit";
import { ThemeChoice } from "./theme.js";

/** @type {[import("./theme.js").Theme, string][]} */
const THEMES = [["system", "System"], ["light", "Light"], ["dark", "Dark"]];

const choice = new ThemeChoice();

export function themeSwitch() {
	return html`
		<fieldset class="theme">
			<legend>Theme</legend>
			${THEMES.map(([theme, name]) => html`
				<label><input type="radio" name="theme" .checked=${choice.current === theme} @change=${() => choice.choose(theme)}>${name}</label>`)}
		</fieldset>`;
}
