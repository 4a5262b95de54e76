// Writes each recorded payload as a literal of the type that Slack publishes for it, to be judged by
// `tsc --strict`: literals may have no property that the type doesn't know.
//   node slack-types.mjs FOLDER > payloads.ts
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const types = {
  "chat.postMessage": "ChatPostMessageArguments",
  "chat.postEphemeral": "ChatPostEphemeralArguments",
  "chat.update": "ChatUpdateArguments",
  "views.open": "ViewsOpenArguments",
  "views.publish": "ViewsPublishArguments",
  "views.update": "ViewsUpdateArguments",
  "conversations.open": "ConversationsOpenArguments",
  "conversations.history": "ConversationsHistoryArguments",
  "conversations.replies": "ConversationsRepliesArguments",
  "users.info": "UsersInfoArguments",
  "auth.test": "AuthTestArguments",
  "files.getUploadURLExternal": "FilesGetUploadURLExternalArguments",
  "files.completeUploadExternal": "FilesCompleteUploadExternalArguments",
  "assistant.threads.setSuggestedPrompts": "AssistantThreadsSetSuggestedPromptsArguments",
};
// Forms carry text; these arguments mean something else.
const booleans = ["link_names", "mrkdwn", "reply_broadcast", "unfurl_links", "unfurl_media",
  "include_all_metadata", "include_locale", "inclusive", "return_im", "prevent_creation"];
const numbers = ["limit", "length"];

const seen = new Set();
let count = 0;

function write(type, value) {
  const literal = JSON.stringify(value);
  if (!seen.has(type + literal)) {
    seen.add(type + literal);
    console.log(`export const p${++count}: ${type} = ${literal};`);
  }
}

function typed(args) {
  const result = {};
  for (const [name, value] of Object.entries(args)) {
    // The method is documented with alt_txt, which Slack's other SDKs send; this type alone differs.
    result[name === "alt_txt" ? "alt_text" : name] = booleans.includes(name)
      ? value === "1" || value === "true"
      : numbers.includes(name) ? Number(value) : value;
  }
  return result;
}

console.log(`import type { KnownBlock, HomeView, ModalView } from "@slack/types";`);
console.log(`import type { RespondArguments } from "@slack/bolt";`);
console.log(`import type { ${Object.values(types).join(", ")} } from "@slack/web-api";`);
for (const file of readdirSync(folder).filter((name) => name.endsWith(".jsonl"))) {
  for (const line of readFileSync(join(folder, file), "utf8").split("\n").filter(Boolean)) {
    const { method, answer, arguments: args } = JSON.parse(line);
    if (answer.startsWith("invalid_") || answer.startsWith("unknown_")) continue;
    if (method === "response_url") {
      write("RespondArguments", args.body);
      if (args.body.blocks) write("KnownBlock[]", args.body.blocks);
    } else if (method.startsWith("acknowledgement")) {
      if (!args.response_action) write("RespondArguments", args);
    } else if (types[method]) {
      write(types[method], typed(args));
      // The arguments' own type takes any block that has a type; this one doesn't.
      if (args.blocks) write("KnownBlock[]", args.blocks);
      if (args.view) write(args.view.type === "home" ? "HomeView" : "ModalView", args.view);
    } else {
      console.error(`no published type: ${method}`);
    }
  }
}
console.error(`${count} different literals`);
