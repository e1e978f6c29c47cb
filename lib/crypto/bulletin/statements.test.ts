import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import vectors from '@/docs/vectors/bulletin-v1.json';
import { toHex, utf8 } from '../bytes';
import { jcs } from '../jcs';
import { hex } from '../testing/vectors';
import { type IdeaDocument, ideasText, type RulesDocument, rulesText, voidText } from './documents';
import {
  type ClosingStatement,
  type OpeningStatement,
  readClosing,
  readOpening,
  statementLeaf,
} from './statements';

const { bulletin } = vectors;
const opening = bulletin.opening as OpeningStatement;
const closing = bulletin.closing as ClosingStatement;
const extended = bulletin.extendedClosing as ClosingStatement;
const first = hex(bulletin.leaves[0] ?? '');
const last = hex(bulletin.leaves.at(-1) ?? '');
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

describe('statements', () => {
  it('are the leaves of the vectors', () => {
    expect(toHex(statementLeaf(opening))).toBe(bulletin.leaves[0]);
    expect(toHex(statementLeaf(closing))).toBe(bulletin.leaves.at(-1));
    expect(toHex(statementLeaf(extended))).toBe(bulletin.extendedLeaf);
  });

  it('are read back as they are', () => {
    expect(readOpening(first)).toEqual(opening);
    expect(readClosing(last)).toEqual(closing);
    expect(readClosing(statementLeaf(extended))).toEqual(extended);
  });

  it('are not taken for each other, nor for a ballot', () => {
    for (const leaf of [last, hex(bulletin.leaves[1] ?? ''), new Uint8Array()])
      expect(readOpening(leaf)).toBeNull();
    for (const leaf of [first, hex(bulletin.leaves[1] ?? ''), new Uint8Array()])
      expect(readClosing(leaf)).toBeNull();
  });

  it('hold the hashes of their documents and of each other', () => {
    const { rules, ideas, void: voided } = bulletin.documents;
    expect(opening.rules).toBe(sha256(rules));
    expect(opening.ideas).toBe(sha256(ideas));
    expect(closing.void).toBe(sha256(voided));
    expect(closing.opening).toBe(sha256(first));
  });
});

describe('documents', () => {
  it('are exactly the text of the vectors, whatever the order they were given in', () => {
    const { rules, ideas, void: voided } = bulletin.documents;
    expect(rulesText(JSON.parse(rules) as RulesDocument)).toBe(rules);
    expect(ideasText((JSON.parse(ideas) as IdeaDocument[]).toReversed())).toBe(ideas);
    expect(voidText((JSON.parse(voided) as { tags: string[] }).tags.toReversed())).toBe(voided);
    expect(voidText([])).toBe('{"tags":[]}');
  });
});

const leafOf = (value: unknown) => utf8(jcs(value as never));
const without = (value: object, name: string) =>
  Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));

describe('an opening statement is refused', () => {
  it.each<[string, unknown]>([
    ['of another version', { ...opening, v: 2 }],
    ['of another kind', { ...opening, kind: 'closing' }],
    ['with a member more', { ...opening, note: '' }],
    ['with an upper-case hash', { ...opening, rules: opening.rules.toUpperCase() }],
    ['with a short key', { ...opening, logKey: opening.logKey.slice(2) }],
    ['with a negative count', { ...opening, eligible: { ...opening.eligible, count: -1 } }],
    ['with a root that is none', { ...opening, eligible: { ...opening.eligible, root: 'x' } }],
    ['with a member more of the keys', { ...opening, eligible: { ...opening.eligible, extra: 1 } }],
    ['with a round that is no name', { ...opening, round: 'A B' }],
    ...Object.keys(opening).map((name): [string, unknown] => [`without ${name}`, without(opening, name)]),
  ])('%s', (_, value) => {
    expect(readOpening(leafOf(value))).toBeNull();
  });

  it('in bytes that are not its JCS', () => {
    const text = new TextDecoder().decode(first);
    for (const other of [`${text}\n`, ` ${text}`, JSON.stringify(opening, null, 1), `\ufeff${text}`])
      expect(readOpening(utf8(other))).toBeNull();
    const doubled = text.replace('"v":1', '"v":1,"v":1');
    expect(readOpening(utf8(doubled))).toBeNull();
    expect(readOpening(Uint8Array.of(0xff, ...first))).toBeNull();
  });
});

describe('a closing statement is refused', () => {
  it.each<[string, unknown]>([
    ['with half a ballot', { ...closing, ballots: '1' }],
    ['with a time for the day', { ...closing, closedOn: '2026-05-22T20:00:00Z' }],
    ['with ideas out of order', { ...closing, withdrawn: [12, 3] }],
    ['with an idea twice', { ...closing, withdrawn: [3, 3] }],
    ['with an extension without a reason', { ...closing, extension: { until: 'x' } }],
    ['with an extension that is a text', { ...closing, extension: 'later' }],
    ['with an opening that is no hash', { ...closing, opening: '' }],
    ...Object.keys(closing).map((name): [string, unknown] => [`without ${name}`, without(closing, name)]),
  ])('%s', (_, value) => {
    expect(readClosing(leafOf(value))).toBeNull();
  });
});
