import type { Messages } from '@/lib/i18n/messages';

type Area = keyof Messages & string;
type Branch<A extends Area> = keyof Messages[A] & string;
/** `area` or `area.branch`. */
export type MessagePath = Area | { [A in Area]: `${A}.${Branch<A>}` }[Area];

type Tree = { [key: string]: unknown };

/** A copy of the messages that holds only the named areas and branches. Unknown branches are left out. */
export function pickMessages(messages: Messages, paths: readonly MessagePath[]): Partial<Messages> {
  const picked: Tree = {};
  for (const path of paths) {
    const [area = '', branch] = path.split('.');
    const source = (messages as Tree)[area] as Tree;
    if (branch === undefined) picked[area] = source;
    else picked[area] = { ...((picked[area] as Tree | undefined) ?? {}), [branch]: source[branch] };
  }
  return picked as Partial<Messages>;
}
