import { OWN_TEXTS, type OwnTextKey } from '@/lib/domain/own-texts';
import type { Messages } from './messages';

type Tree = Readonly<Record<string, unknown>>;

/**
 * Messages with these texts in the place of the product's. A message without anything to fill in is a plain string also
 * when messages are compiled, so a text of people can stand there. What is not given, is the same object as before.
 */
export function withOwnTexts(messages: Messages, own: ReadonlyMap<string, string>): Messages {
  let merged: Tree = messages;
  for (const { key } of OWN_TEXTS) {
    const text = own.get(key);
    if (text !== undefined) merged = replaced(merged, key.split('.'), text);
  }
  return merged as Messages;
}

function replaced(tree: Tree, [name = '', ...rest]: readonly string[], text: string): Tree {
  return { ...tree, [name]: rest.length === 0 ? text : replaced(tree[name] as Tree, rest, text) };
}

/** The product's own words for a text. */
export function standardText(messages: Messages, key: OwnTextKey): string {
  return String(key.split('.').reduce<unknown>((tree, name) => (tree as Tree)[name], messages));
}
