import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readText, refusal } from './file';

const folder = mkdtempSync(path.join(tmpdir(), 'wijkcheque-import-'));
const fileWith = (name: string, bytes: Uint8Array) => {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
};

afterAll(() => rmSync(folder, { recursive: true }));

describe('readText', () => {
  it('reads UTF-8 and refuses what is not, a missing file and a folder, each in a sentence', () => {
    expect(readText(fileWith('good.csv', Buffer.from('straße;é')))).toBe('straße;é');
    expect(() => readText(fileWith('latin.csv', Buffer.from('stra\u00dfe', 'latin1')))).toThrow('not UTF-8');
    expect(() => readText(path.join(folder, 'none.csv'))).toThrow('There is no file');
    expect(() => readText(folder)).toThrow('is a folder');
  });
});

describe('refusal', () => {
  it('lists everything and says that nothing was changed', () => {
    expect(refusal('a.csv', ['line 1: x', 'line 2: y']).message).toBe(
      'a.csv was refused, nothing was changed. 2 problems:\n  line 1: x\n  line 2: y',
    );
  });
});
