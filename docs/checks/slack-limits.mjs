// Holds each recorded payload against the limits that Slack documents for messages, blocks and views.
//   node slack-limits.mjs FOLDER
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const wrong = new Set();
let line = "";
let invented = false;
let payloads = 0;

function check(right, what) {
  if (!right) wrong.add(`${what}: ${line.slice(0, 300)}`);
}

function text(object, most, where, plain = false) {
  check(object && ["plain_text", "mrkdwn"].includes(object.type), `${where} is no text`);
  if (!object) return;
  check(!plain || object.type === "plain_text", `${where} is not plain_text`);
  check(typeof object.text === "string" && object.text.trim() !== "", `${where} is empty`);
  check(object.text.length <= most, `${where} over ${most}`);
  check(object.type === "mrkdwn" || object.verbatim === undefined, `${where}: plain_text verbatim`);
  check(object.type === "plain_text" || object.emoji === undefined, `${where}: mrkdwn with emoji`);
  check(!/<[!@#]/.test(object.text), `${where} calls somebody`);
  if (invented) return;
  if (object.type === "mrkdwn") {
    check(!/\*\*/.test(object.text), `${where} shows raw markup`);
    check(!/&(?!amp;|lt;|gt;)/.test(object.text), `${where} has a bare ampersand`);
  } else {
    check(!/&(amp|lt|gt);/.test(object.text), `${where} shows an entity`);
  }
}

function element(e, where) {
  check(!e.action_id || e.action_id.length <= 255, `${where}: action_id over 255`);
  switch (e.type) {
    case "button":
      text(e.text, 75, "button", true);
      check((e.value ?? "").length <= 2000, "value of a button over 2000");
      check(!e.style || ["primary", "danger"].includes(e.style), "style of a button");
      break;
    case "static_select":
      text(e.placeholder, 150, "placeholder", true);
      check(e.options.length >= 1 && e.options.length <= 100, "1 to 100 options");
      check(new Set(e.options.map((o) => o.value)).size === e.options.length, "an option twice");
      for (const option of e.options) {
        text(option.text, 75, "option", true);
        check(option.value.length >= 1 && option.value.length <= 150, "value of an option over 150");
      }
      break;
    case "plain_text_input":
      check((e.max_length ?? 1) <= 3000 && (e.max_length ?? 1) >= 1, "max_length over 3000");
      if (e.placeholder) text(e.placeholder, 150, "placeholder", true);
      break;
    default:
      check(false, `an element of another kind, ${e.type}`);
  }
}

function blocks(all, most) {
  check(Array.isArray(all) && all.length <= most, `over ${most} blocks`);
  const ids = all.map((b) => b.block_id).filter(Boolean);
  check(new Set(ids).size === ids.length, "block_id twice");
  check(ids.every((id) => id.length <= 255), "block_id over 255");
  const actions = all.flatMap((b) => b.elements ?? []).map((e) => e.action_id).filter(Boolean);
  check(new Set(actions).size === actions.length, "action_id twice");
  for (const b of all) {
    switch (b.type) {
      case "section":
        check(b.text || b.fields, "a section of nothing");
        if (b.text) text(b.text, 3000, "section");
        check((b.fields ?? []).length <= 10, "over 10 fields");
        (b.fields ?? []).forEach((f) => text(f, 2000, "field"));
        break;
      case "header":
        text(b.text, 150, "header", true);
        break;
      case "divider":
        break;
      case "context":
        check(b.elements.length >= 1 && b.elements.length <= 10, "1 to 10 in a context");
        b.elements.forEach((e) => (e.type === "image" ? check(e.alt_text, "alt_text") : text(e, 3000, "context")));
        break;
      case "image":
        check(b.alt_text && b.alt_text.length <= 2000, "alt_text");
        break;
      case "actions":
        check(b.elements.length >= 1 && b.elements.length <= 25, "1 to 25 actions");
        b.elements.forEach((e) => element(e, "actions"));
        break;
      case "input":
        text(b.label, 2000, "label", true);
        element(b.element, "input");
        break;
      default:
        check(false, `a block of another kind, ${b.type}`);
    }
  }
}

function message(args) {
  check(typeof args.text === "string" && args.text.trim() !== "", "no text");
  // Over 4,000 characters Slack asks for less, over 40,000 it cuts.
  check(args.text.length <= 4000, "text over 4000");
  text({ type: "mrkdwn", text: args.text }, 4000, "text of a message");
  if (args.blocks) blocks(args.blocks, 50);
  if (args.metadata) check(JSON.stringify(args.metadata).length <= 8192, "metadata over 8 KB");
}

function view(v) {
  blocks(v.blocks, 100);
  check((v.private_metadata ?? "").length <= 3000, "private_metadata over 3000");
  check((v.callback_id ?? "").length <= 255, "callback_id over 255");
  if (v.type === "modal") {
    text(v.title, 24, "title", true);
    if (v.submit) text(v.submit, 24, "submit", true);
    if (v.close) text(v.close, 24, "close", true);
    check(v.submit || !v.blocks.some((b) => b.type === "input"), "an input without submit");
  } else {
    check(!v.title && !v.submit && !v.close, "a home with a title");
  }
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".jsonl"))) {
  for (line of readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean)) {
    const { method, answer, arguments: args } = JSON.parse(line);
    if (answer.startsWith("invalid_") || answer.startsWith("unknown_")) continue;
    payloads++;
    // The laws draw texts that are full of markup on purpose.
    invented = args.channel === "D0NOBODY";
    if (method.startsWith("chat.")) message(args);
    else if (method === "response_url") message(args.body);
    else if (args.view) view(args.view);
    else if (method === "files.getUploadURLExternal") {
      check((args.alt_txt ?? "").length <= 1000, "alt_txt over 1000");
      // With it Slack takes the file and silently does not share it.
      check(!args.alt_txt || /\.(png|jpe?g|gif|webp)$/.test(args.filename), "alt_txt on what is no picture");
    }
  }
}
console.log(`${payloads} payloads, ${wrong.size} findings`);
for (const what of wrong) console.log(what);
process.exitCode = wrong.size === 0 ? 0 : 1;
