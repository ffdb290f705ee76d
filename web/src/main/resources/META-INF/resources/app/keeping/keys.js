/** A random key that no other answer has. `crypto.randomUUID` is missing where the page came over plain HTTP from another machine. */
export function newKey() {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
