import { Account } from "./account/account.js";
import { Api } from "./http/api.js";
import { Connection } from "./http/connection.js";
import { keptAnswers } from "./keeping/kept-answers.js";
import { Sending } from "./keeping/sending.js";
import { Router } from "./routing/router.js";
import { keepShell } from "./shell/keep-shell.js";
import "./shell/shell.js";

/**
 * What the pages share.
 * @typedef {object} Site
 * @property {Api} api
 * @property {Account} account
 * @property {Router} router
 * @property {import("./keeping/kept-answers.js").KeptAnswers | import("./keeping/kept-answers.js").KeptInMemory} kept
 * @property {Sending} sending
 * @property {Connection} connection
 * @property {import("./shell/shell.js").Shell} [shell]
 */

const api = new Api();
const kept = await keptAnswers();
const account = new Account(api);
const sending = new Sending(api, kept);
const router = new Router();
const connection = new Connection(api, () => account.find());

/** @type {Site} */
const site = { api, account, router, kept, sending, connection };
/** @type {any} */ (globalThis).weakspot = site;

account.addEventListener("change", () => sending.sendFor(account.confirmed ? account.me?.id ?? "" : ""));
api.addEventListener("signed-out", () => account.lapse());
keepShell(() => router.reloadOnMove());

await customElements.whenDefined("ws-shell");
site.shell = /** @type {import("./shell/shell.js").Shell} */ (document.querySelector("ws-shell"));
await site.shell.open(site);
