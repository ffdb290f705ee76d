import { hasOneOf } from "../account/roles.js";

/** @type {{path: string, name: string, roles?: import("../account/roles.js").Role[]}[]} */
const LINKS = [
	{ path: "/banks", name: "Practise" },
	{ path: "/topics", name: "My topics" },
	{ path: "/readiness", name: "Readiness" },
	{ path: "/classes", name: "Classes" },
	{ path: "/import", name: "Import" },
	{ path: "/admin", name: "Admin", roles: ["admin"] },
];

/** The main navigation of somebody. @param {{roles?: string[]} | null | undefined} me */
export function linksFor(me) {
	return LINKS.filter(({ roles }) => me && (!roles || hasOneOf(me, roles)));
}
