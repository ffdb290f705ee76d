import { html, nothing } from "lit";
import { describedBy, fieldError, invalid } from "../pieces/fields.js";
import { problemNote } from "../pieces/notes.js";

/** @typedef {import("./daily-plan.js").Plan} Plan */

/**
 * @typedef {object} Form
 * @property {import("./readiness.js").Role[]} roles
 * @property {Plan} plan
 * @property {boolean} busy
 * @property {boolean} saved
 * @property {import("../http/problem.js").Problem | undefined} problem
 * @property {(event: SubmitEvent) => void} submit
 */

const USUAL_MINUTES = 30;
const FIELDS = ["roleId", "interviewDate", "minutesPerDay"];

/** What the interview is for, when it is, and how much time there is. @param {Form} form */
export function planForm({ roles, plan, busy, saved, problem, submit }) {
	return html`
		<form class="plan" @submit=${submit}>
			${problemNote(problem, { fields: FIELDS })}
			<div class="role">
				<label for="roleId">Interview for</label>
				<select id="roleId" name="roleId" required aria-describedby=${describedBy(problem, "roleId")} aria-invalid=${invalid(problem, "roleId")}>
					${plan.roleId ? nothing : html`<option value="" selected disabled>Choose a role</option>`}
					${roles.map(({ id, name }) => html`<option value=${id} ?selected=${id === plan.roleId}>${name}</option>`)}
				</select>
				${fieldError(problem, "roleId")}
			</div>
			<div>
				<label for="interviewDate">On</label>
				<input id="interviewDate" name="interviewDate" type="date" required .defaultValue=${plan.interviewDate?.slice(0, 10) ?? ""}
					aria-describedby=${describedBy(problem, "interviewDate")} aria-invalid=${invalid(problem, "interviewDate")}>
				${fieldError(problem, "interviewDate")}
			</div>
			<div>
				<label for="minutesPerDay">Minutes a day</label>
				<input id="minutesPerDay" name="minutesPerDay" type="number" inputmode="numeric" min="1" max="1440" required .defaultValue=${String(plan.minutesPerDay ?? USUAL_MINUTES)}
					aria-describedby=${describedBy(problem, "minutesPerDay")} aria-invalid=${invalid(problem, "minutesPerDay")}>
				${fieldError(problem, "minutesPerDay")}
			</div>
			<div class="save">
				<button class=${plan.roleId ? "" : "go"} aria-disabled=${busy}>${busy ? "Saving…" : "Save"}</button>
				<span class="quiet small" role="status">${saved ? "Saved" : ""}</span>
			</div>
		</form>`;
}
