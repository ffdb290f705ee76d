/** @typedef {{at: string, mastery: number, low: number, high: number}} Point of a topic's history */

/** The drawing is this wide and high, in units of its own: it is stretched to the room there is. */
export const WIDTH = 1000;
export const HEIGHT = 100;

/** How the mastery of a topic went, as a line with a band around it. */
export class Course {

	/** @param {Point[]} points oldest first */
	constructor(points) {
		this.points = points;
		this.start = points.length ? Date.parse(points[0].at) : 0;
		this.span = points.length ? Date.parse(points[points.length - 1].at) - this.start : 0;
	}

	/** The estimates. */
	get line() {
		return path(this.#along(({ mastery }) => mastery));
	}

	/** The 90 % intervals: along the upper ends, and back along the lower. */
	get band() {
		return `${path([...this.#along(({ high }) => high), ...this.#along(({ low }) => low).reverse()])}Z`;
	}

	/** Where each estimate stands. */
	get dots() {
		return this.#along(({ mastery }) => mastery);
	}

	/** The whole in a sentence. @returns {{from: Point, to: Point} | undefined} */
	get ends() {
		const { points } = this;
		return points.length ? { from: points[0], to: points[points.length - 1] } : undefined;
	}

	/** @param {(point: Point) => number} value @returns {[number, number][]} */
	#along(value) {
		return this.points.map((point) => [this.#x(point), y(value(point))]);
	}

	/** By the clock; what all came at once stands in the middle. @param {Point} point */
	#x({ at }) {
		return this.span === 0 ? WIDTH / 2 : rounded((Date.parse(at) - this.start) / this.span * WIDTH);
	}

}

/** @param {number} value from 0 to 1 */
export function y(value) {
	return rounded((1 - value) * HEIGHT);
}

/** @param {[number, number][]} points */
function path(points) {
	return points.map(([across, down], index) => `${index === 0 ? "M" : "L"}${across} ${down}`).join("");
}

/** @param {number} value */
function rounded(value) {
	return Math.round(value * 10) / 10;
}
