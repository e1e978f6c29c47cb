/** What a message asks for: `name`, or `name:plural`, `name:select`, `name:number`…, and `<tag>` for marked text. */
export function icuArguments(message: string): string[] {
  const found = new Set<string>();
  scan(message, 0, found);
  return [...found].toSorted();
}

/** Reads message text until the `}` that closes it; returns where it stopped. */
function scan(text: string, start: number, found: Set<string>): number {
  let at = start;
  while (at < text.length && text[at] !== '}') {
    const quoted = quotedLength(text, at);
    const tag = /^<(\w+)>/.exec(text.slice(at));
    if (tag) found.add(`<${tag[1]}>`);
    if (quoted > 0) at += quoted;
    else if (text[at] === '{') at = argument(text, at + 1, found);
    else at += 1;
  }
  return at;
}

/** ICU: an apostrophe before `{` or `}` quotes up to the next apostrophe; two apostrophes are one. */
function quotedLength(text: string, at: number): number {
  if (text[at] !== "'") return 0;
  if (text[at + 1] === "'") return 2;
  if (text[at + 1] !== '{' && text[at + 1] !== '}') return 0;
  const end = text.indexOf("'", at + 1);
  return end < 0 ? text.length - at : end + 1 - at;
}

/** From just after `{`; returns the place just after its `}`. */
function argument(text: string, start: number, found: Set<string>): number {
  const head = /^\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(text.slice(start));
  if (!head) throw new Error(`unreadable argument in: ${text}`);
  found.add(head[2] ? `${head[1]}:${head[2]}` : `${head[1]}`);
  let at = start + head[0].length;
  while (at < text.length && text[at] !== '}') at = text[at] === '{' ? scan(text, at + 1, found) + 1 : at + 1;
  return at + 1;
}
