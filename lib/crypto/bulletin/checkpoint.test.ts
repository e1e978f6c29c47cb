import { createHash } from 'node:crypto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import vectors from '@/docs/vectors/bulletin-v1.json';
import { toHex, utf8 } from '../bytes';
import { hex } from '../testing/vectors';
import { toBase64 } from './base64';
import { checkpointText, keyId, readCheckpoint, signCheckpoint, verifyCheckpoint } from './checkpoint';
import { verifyInclusion } from './proof';
import { hashTree, leafHash, treeRoot } from './tree';

const { bulletin } = vectors;
const { origin } = bulletin;
const seed = hex(bulletin.logSeed);
const key = hex(bulletin.logKey);
const log = { origin, key };
const last = bulletin.checkpoints.at(-1) ?? { size: 0, root: '', text: '', note: '' };
const sign = (message: Uint8Array) => ed25519.sign(message, seed);

describe('checkpoints', () => {
  it.each(bulletin.checkpoints)('of size $size are written, signed and read as in the vectors', (vector) => {
    const root = treeRoot(hashTree(bulletin.leaves.slice(0, vector.size).map((leaf) => leafHash(hex(leaf)))));
    expect(toHex(root)).toBe(vector.root);
    const checkpoint = { origin, size: vector.size, root };
    expect(checkpointText(checkpoint)).toBe(vector.text);
    expect(signCheckpoint(checkpoint, key, sign)).toBe(vector.note);
    expect(verifyCheckpoint(vector.note, log)).toEqual({ ok: true, value: checkpoint });
    expect(readCheckpoint(vector.note)).toEqual(checkpoint);
  });

  it('prove the leaf of the vectors', () => {
    const { index, size, path } = bulletin.proof;
    const leaf = leafHash(hex(bulletin.leaves[index] ?? ''));
    expect(verifyInclusion({ leaf, index, size, path: path.map(hex), root: hex(last.root) })).toBe(true);
  });

  it('name their key by the start of a hash', () => {
    expect(toHex(keyId(origin, key))).toBe(bulletin.keyId);
    const again = createHash('sha256')
      .update(origin)
      .update(Buffer.from([10, 1]))
      .update(key)
      .digest('hex');
    expect(again.slice(0, 8)).toBe(bulletin.keyId);
  });

  it('ignore lines of witnesses, and of an unknown key under the same name', () => {
    expect(bulletin.witnessed).not.toBe(last.note);
    expect(verifyCheckpoint(bulletin.witnessed, log)).toMatchObject({ ok: true, value: { size: 5 } });
  });
});

describe('a checkpoint that is not the log’s', () => {
  const line = last.note.split('\n\n')[1] ?? '';
  const signed = (text: string) => {
    const id = keyId(origin, key);
    const bytes = Uint8Array.from([...id, ...sign(utf8(text))]);
    return `${text}\n— ${origin} ${toBase64(bytes)}\n`;
  };

  it('is refused when the text was changed', () => {
    expect(verifyCheckpoint(last.note.replace('\n5\n', '\n6\n'), log)).toEqual({
      ok: false,
      error: 'BAD_SIGNATURE',
    });
  });

  it('is refused when a second line of the same key does not fit', () => {
    const wrong = signed('something else\n').split('\n\n')[1] ?? '';
    expect(verifyCheckpoint(last.note + line, log)).toMatchObject({ ok: true });
    expect(verifyCheckpoint(last.note + wrong, log)).toEqual({ ok: false, error: 'BAD_SIGNATURE' });
  });

  it('is refused under another key or origin', () => {
    const other = ed25519.getPublicKey(utf8('another seed of 32 bytes, really'));
    expect(verifyCheckpoint(last.note, { origin, key: other })).toEqual({ ok: false, error: 'NOT_SIGNED' });
    expect(verifyCheckpoint(last.note, { origin: `${origin}-2`, key })).toEqual({
      ok: false,
      error: 'OTHER_ORIGIN',
    });
  });

  const lines = last.text.split('\n');
  it.each<[string, string]>([
    ['nothing', ''],
    ['no signature', last.text],
    ['no empty line', last.note.replace('\n\n', '\n')],
    ['two empty lines', last.note.replace('\n\n', '\n\n\n')],
    ['no last newline', last.note.slice(0, -1)],
    ['a space behind a signature', last.note.replace(/\n$/, ' \n')],
    ['a hyphen for the dash', last.note.replace('—', '-')],
    ['carriage returns', last.note.replaceAll('\n', '\r\n')],
    ['a leading zero', signed(last.text.replace('\n5\n', '\n05\n'))],
    ['a size with a sign', signed(last.text.replace('\n5\n', '\n+5\n'))],
    ['a size that is too large', signed(last.text.replace('\n5\n', '\n4294967296\n'))],
    ['an extension line', signed(`${last.text}more\n`)],
    ['a root of another length', signed(`${lines[0]}\n5\n${toBase64(new Uint8Array(31))}\n`)],
    ['base64 without padding', signed(last.text.replace('=\n', '\n'))],
    ['base64 that no encoder writes', signed(last.text.replace('fw=\n', 'fx=\n'))],
    ['an origin with a space', signed(last.text.replace('seghwaert', 'segh waert'))],
    ['an origin with a plus', signed(last.text.replace('seghwaert', 'segh+waert'))],
    ['a signature line that is too short', `${last.text}\n— ${origin} AQIDBA==\n`],
    ['too many signature lines', `${last.text}\n${line.repeat(101)}`],
  ])('is malformed with %s', (_, note) => {
    expect(note).not.toBe(last.note);
    expect(verifyCheckpoint(note, log)).toEqual({ ok: false, error: 'MALFORMED' });
  });

  it('is not written in the first place', () => {
    const root = hex(last.root);
    for (const wrong of [
      { origin: '', size: 1, root },
      { origin: 'a b', size: 1, root },
      { origin, size: -1, root },
      { origin, size: 1.5, root },
      { origin, size: 1, root: root.slice(1) },
    ])
      expect(() => checkpointText(wrong)).toThrow('no checkpoint');
  });
});
