/** The order of a table, which its headers change. Rows without a value come last, whatever the direction. @template T */
export class Sorting {

	/**
	 * @param {Record<string, (row: T) => number | string | null | undefined>} values what each column is sorted by
	 * @param {string} column the first to sort by
	 * @param {boolean} descending
	 */
	constructor(values, column, descending = false) {
		this.values = values;
		this.column = column;
		this.descending = descending;
	}

	/** The same column again turns the order round. @param {string} column */
	by(column) {
		this.descending = this.column === column && !this.descending;
		this.column = column;
	}

	/** @param {T[]} rows */
	sorted(rows) {
		const value = this.values[this.column];
		const sign = this.descending ? -1 : 1;
		return rows.toSorted((a, b) => {
			const [one, other] = [value(a) ?? null, value(b) ?? null];
			if (one === null || other === null) {
				return Number(one === null) - Number(other === null);
			}
			return sign * (typeof one === "string" ? one.localeCompare(String(other)) : one - Number(other));
		});
	}

}
