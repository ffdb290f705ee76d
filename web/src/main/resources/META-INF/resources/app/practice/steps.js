import { Problem } from "../http/problem.js";

/**
 * Where the person is: `loading`, `answering`, `sending` (kept here, not yet on the server), `grading`, `graded`, `allAnswered`,
 * `completing`, `completed`, or `failed` (nothing to show but the problem).
 * @typedef {"loading" | "answering" | "sending" | "grading" | "graded" | "allAnswered" | "completing" | "completed" | "failed"} Step
 */

/** @type {Partial<Record<Step, Step>>} where a failure leads; from the other steps, nowhere */
const FALLBACK = { loading: "failed", completing: "allAnswered" };

/** Steps that can fail. Emits `change`, and `moved` when the step is another one. */
export class Steps extends EventTarget {

	constructor() {
		super();
		/** @type {Step} */
		this.step = "loading";
		/** @type {Problem | undefined} */
		this.problem = undefined;
	}

	/** @param {Step} step */
	to(step) {
		const moved = this.step !== step;
		this.step = step;
		this.changed();
		if (moved) {
			this.dispatchEvent(new Event("moved"));
		}
	}

	changed() {
		this.dispatchEvent(new Event("change"));
	}

	/** Turns what goes wrong into a problem to show. @param {() => Promise<unknown> | void} work */
	async attempt(work) {
		const before = this.step;
		try {
			await work();
		}
		catch (error) {
			this.problem = Problem.of(error);
			this.to(FALLBACK[before] ?? this.step);
		}
	}

}
