/** @typedef {"learner" | "instructor" | "author" | "admin"} Role */

/**
 * Whether somebody has one of these roles. It decides what is shown; what may be done is the server's to say.
 * @param {{roles?: string[]} | null | undefined} me
 * @param {Role[]} roles
 */
export function hasOneOf(me, roles) {
	return roles.some((role) => me?.roles?.includes(role));
}

/** Who looks after questions. @type {Role[]} */
export const KEEPERS = ["instructor", "author", "admin"];

/** Who looks after classes. @type {Role[]} */
export const TEACHERS = ["instructor", "admin"];
