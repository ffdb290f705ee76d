import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ACCEPTED_FILES, FORMATS, textOf, typeOfFile } from "../../main/resources/META-INF/resources/app/importing/report.js";

describe("A file to import", () => {

	it("tells its format by the end of its name", () => {
		assert.equal(typeOfFile("Queues.HTM"), "text/html");
		assert.equal(typeOfFile("queues.tsv"), "text/csv");
		assert.equal(typeOfFile("queues.json"), "application/json");
		assert.equal(typeOfFile("queues.gift"), "text/x-gift");
		assert.equal(typeOfFile("Queues.apkg"), "application/apkg");
		assert.equal(typeOfFile("queues"), undefined);
	});

	it("may be of each format", () => {
		const accepted = ACCEPTED_FILES.split(",");

		FORMATS.forEach(({ type, endings }) => assert.ok(accepted.includes(type) && endings.every((ending) => accepted.includes(`.${ending}`)), type));
	});

	it("is read as UTF-8 without its byte order mark, or not at all", () => {
		assert.equal(textOf(new Uint8Array([0xef, 0xbb, 0xbf, 0x51, 0xc3, 0xa9]).buffer), "Qé");
		assert.equal(textOf(new Uint8Array([0x51, 0xe9, 0x31]).buffer), undefined);
	});

});
