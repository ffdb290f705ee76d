import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Problem } from "../../main/resources/META-INF/resources/app/http/problem.js";

const password = { field: "password", message: "Use at least 12 characters." };
const position = { field: "position", message: "from 0 to 7" };

const refusal = (...errors) => new Problem({ status: 422, title: "Not acceptable", detail: "Mend it.", errors });

describe("A problem", () => {

	it("is said by the fields alone when they say all of it", () => {
		assert.equal(refusal(password).besides(["email", "password"]), undefined);
	});

	it("keeps what no field of the form can say", () => {
		assert.deepEqual(refusal(password, position).besides(["password"]).errors, [position]);
	});

	it("about no field is said as it is", () => {
		const { status, title, detail } = refusal().besides(["password"]);

		assert.deepEqual([status, title, detail], [422, "Not acceptable", "Mend it."]);
	});

});
