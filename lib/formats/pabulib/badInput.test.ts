import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProblem, type PabulibProblem, readPabulib } from './index';
import { CUMULATIVE, SAMPLE } from './testing/sample';
import type { PabulibFile } from './types';

const encoder = new TextEncoder();

function problemsOf(input: string | Uint8Array): readonly PabulibProblem[] {
  const result = readPabulib(input);
  return result.ok ? result.value.warnings : result.error;
}

function errorsOf(input: string | Uint8Array): string[] {
  const result = readPabulib(input);
  return result.ok ? [] : result.error.filter((one) => one.severity === 'error').map(describeProblem);
}

describe('what is no Pabulib file at all', () => {
  const withMark = `\ufeff${SAMPLE}`;
  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), 'line 1: not UTF-8 text'],
    ['a zip', encoder.encode('PK\u0003\u0004 more'), 'line 1: the file does not start with META'],
    ['a web page', '<!doctype html>\n<html></html>\n', 'line 1: the file does not start with META'],
    ['nothing but zero bytes', new Uint8Array(100_000), 'line 1: the file does not start with META'],
    ['nothing but line ends', '\n'.repeat(100_000), 'line 1: the file does not start with META'],
    ['UTF-16, little end first', utf16(withMark, true), 'line 1: not UTF-8 text'],
    ['UTF-16, big end first', utf16(withMark, false), 'line 1: not UTF-8 text'],
    ['line ends of an old Mac', SAMPLE.replaceAll('\n', '\r'), 'line 1: the file does not start with META'],
  ])('%s', (_, input, message) => {
    expect(errorsOf(input)).toEqual([message]);
  });

  it.each([
    ['an é in Latin-1', 0xe9],
    ['a euro sign in Windows-1252', 0x80],
    ['half a sign', 0xc3],
  ])('%s: with the line it stands on', (_, byte) => {
    const bytes = encoder.encode(SAMPLE);
    bytes[SAMPLE.indexOf('Feest') + 1] = byte;
    expect(errorsOf(bytes)).toEqual(['line 19: not UTF-8 text']);
  });
});

describe('a file that was cut off', () => {
  it.each([
    ['approval', SAMPLE],
    ['cumulative', CUMULATIVE],
  ])('%s: at any byte before its last row, it is refused', (_, text) => {
    const bytes = encoder.encode(text);
    const lastRow = text.trimEnd().lastIndexOf('\n') + 1;
    for (let length = 0; length <= lastRow; length++) {
      const result = readPabulib(bytes.subarray(0, length));
      if (result.ok) throw new Error(`read the first ${length} bytes: ${text.slice(0, length)}`);
      expect(result.error.some((one) => one.severity === 'error')).toBe(true);
    }
  });

  it('in the middle of its last row: what is left is a sound row, or is refused', () => {
    const whole = read(SAMPLE);
    const lastRow = SAMPLE.trimEnd().lastIndexOf('\n') + 1;
    for (let length = lastRow + 1; length < SAMPLE.length - 1; length++) {
      const result = readPabulib(SAMPLE.slice(0, length));
      if (!result.ok) continue;
      expect(result.value.votes.offsets.length).toBe(whole.votes.offsets.length);
      // The row that is short is named, unless only part of a word about the voter is gone.
      const isNamed = result.value.warnings.some((one) => one.line === 25);
      expect(isNamed || SAMPLE.slice(0, length).split('\n').at(-1)?.startsWith('4;010;')).toBe(true);
    }
  });

  it('before its last cells: is refused, though rows that end in a line may leave them out', () => {
    const cut = SAMPLE.slice(0, SAMPLE.lastIndexOf('4;010') + 5);
    expect(errorsOf(cut)).toEqual(['line 25: the file ends in this row: 2 cells of 3']);
    expect(read(`${cut}\n`).votes.length).toBe(4);
  });

  it('in the middle of a sign', () => {
    const bytes = encoder.encode(SAMPLE.replace('4;010;none', '4;010;é').trimEnd());
    expect(errorsOf(bytes.subarray(0, -1))).toEqual(['line 25: not UTF-8 text']);
  });
});

describe('a huge file', () => {
  it('is read: 200,000 ballots', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `v${i};${i % 3 === 0 ? '010,b/2' : 'x'};40-59`);
    const text = SAMPLE.replace('num_votes;4', 'num_votes;200000').replace(
      /1;010[\s\S]*$/,
      `${rows.join('\n')}\n`,
    );
    const { votes } = read(text);
    expect([votes.length, votes.choices.length]).toEqual([200_000, 266_667]);
    expect(votes.voterId(199_999)).toBe('v199999');
  });

  it.each([3_999_994, 3_999_995])(
    'with a row of four million bytes is read, with one more it is not',
    (more) => {
      const text = SAMPLE.replace('4;010;none', `4;010;${'n'.repeat(more)}`);
      const long = more === 3_999_995 ? ['line 25: a row of more than four million bytes'] : [];
      expect(errorsOf(text).filter((message) => message.startsWith('line 25'))).toEqual(long);
      expect(readPabulib(text).ok).toBe(long.length === 0);
    },
  );

  it.each([
    ['a name of project', SAMPLE.replace('x;100,5;Feest', `x;100,5;${'n'.repeat(20_000_000)}`), 19],
    ['an unknown key', SAMPLE.replace('own_key;kept', `own_key;${'n'.repeat(20_000_000)}`), 14],
    ['what is said of a voter', SAMPLE.replace('4;010;none', `4;010;${'n'.repeat(20_000_000)}`), 25],
    ['cells of nothing', SAMPLE.replace('2;x;', `2;x${';'.repeat(100_000_000)}`), 23],
    ['one ballot', SAMPLE.replace('2;x;', `2;x${',x'.repeat(50_000_000)};`), 23],
  ])('with tens of megabytes in %s is refused by line', (_, text, line) => {
    expect(errorsOf(text)).toContain(`line ${line}: a row of more than four million bytes`);
  });

  it.each([
    ['a voter id that is never closed', SAMPLE.replace('2;x;', `"${'v'.repeat(20_000_000)}`), 23],
    ['the name of one project', SAMPLE.replace('2;x;', `2;${'x'.repeat(20_000_000)};`), 23],
    ['a cost', SAMPLE.replace('010;500', `010;${'9'.repeat(20_000_000)}`), 17],
    ['points', CUMULATIVE.replace('w;10', `w;${'9'.repeat(20_000_000)}`), 22],
  ])('with 20 MB in %s is refused by line', (_, text, line) => {
    expect(errorsOf(text).some((message) => message.startsWith(`line ${line}: `))).toBe(true);
  });

  it('that promises more rows than it has costs no memory for them', () => {
    const text = SAMPLE.replace('num_votes;4', 'num_votes;2147483647');
    expect(errorsOf(text)).toEqual(['line 8: META "num_votes" is 2147483647, the file holds 4']);
  });

  it('with a problem in every row names a thousand of them and counts the rest', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `v${i};z;`).join('\n');
    const text = SAMPLE.replace('num_votes;4', 'num_votes;5000').replace(/1;010[\s\S]*$/, `${rows}\n`);
    const errors = errorsOf(text).filter((message) => message.includes('"z"'));
    expect(errors).toHaveLength(1000);
    expect(errorsOf(text).at(-1)).toBe('line 1021: and 4000 more like this below');
  });
});

describe('amounts and ids that cannot be', () => {
  it.each([
    [
      'a negative cost',
      SAMPLE.replace('010;500', '010;-0.01'),
      'line 17: cost of project "010" is "-0.01", not an amount',
    ],
    [
      'a cost in words',
      SAMPLE.replace('010;500', '010;1e3'),
      'line 17: cost of project "010" is "1e3", not an amount',
    ],
    [
      'a cost that is no number',
      SAMPLE.replace('010;500', '010;NaN'),
      'line 17: cost of project "010" is "NaN", not an amount',
    ],
    [
      'a cost beyond counting',
      SAMPLE.replace('010;500', '010;99999999999999'),
      'line 17: cost of project "010" is "99999999999999", not an amount',
    ],
    [
      'a negative budget',
      SAMPLE.replace('budget;1000.50', 'budget;-1'),
      'line 9: META "budget" is "-1", not an amount with at most two decimals',
    ],
    ['a project twice', SAMPLE.replace('x;100,5', 'b/2;100,5'), 'line 19: project "b/2" stands here twice'],
    ['a voter twice', SAMPLE.replace('4;010', '1;010'), 'line 25: voter "1" stands here twice'],
    [
      'a voter thrice',
      SAMPLE.replace('4;010', '1;010').replace('2;x', '1;x'),
      'line 23: voter "1" stands here twice',
    ],
  ])('%s is refused by line', (_, text, message) => {
    expect(errorsOf(text)).toContain(message);
  });

  it('a voter is told from another by every byte: 1, 01 and "1 "', () => {
    expect(errorsOf(SAMPLE.replace('4;010', '01;010'))).toEqual([]);
    expect(errorsOf(SAMPLE.replace('4;010', '1 ;010'))).toEqual(['line 25: voter "1" stands here twice']);
  });

  it.each([
    ['a cost of nothing', SAMPLE.replace('x;100,5', 'x;0.00'), 'line 19: project "x" costs nothing'],
    [
      'a project dearer than the budget',
      SAMPLE.replace('x;100,5', 'x;1000,51'),
      'line 19: project "x" costs more than the whole budget',
    ],
  ])('%s is read, with a warning', (_, text, message) => {
    expect(problemsOf(text).map(describeProblem)).toContain(message);
    expect(read(text).projects).toHaveLength(3);
  });

  it('no ballots, and one voter, are read', () => {
    const none = SAMPLE.replace('num_votes;4', 'num_votes;0').replace(/1;010[\s\S]*$/, '');
    expect(read(none).votes.length).toBe(0);
    expect(read(none).votes.offsets).toEqual(Uint32Array.of(0));
    const one = SAMPLE.replace('num_votes;4', 'num_votes;1').replace(/2;x;[\s\S]*$/, '');
    expect(read(one).votes.length).toBe(1);
  });
});

describe('any damage', () => {
  const damaged = fc.array(
    fc.tuple(fc.nat(SAMPLE.length - 1), fc.constantFrom(0, 10, 13, 34, 44, 48, 59, 65, 0xc3, 0xff)),
    {
      minLength: 1,
      maxLength: 4,
    },
  );

  it.each([
    ['approval', SAMPLE],
    ['cumulative', CUMULATIVE],
  ])('%s: is refused by line, or what is read holds together', (_, text) => {
    fc.assert(
      fc.property(damaged, (changes) => {
        const bytes = encoder.encode(text);
        for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
        const result = readPabulib(bytes);
        const lines = bytes.filter((byte) => byte === 10).length + 1;
        const problems = result.ok ? result.value.warnings : result.error;
        for (const { line } of problems)
          if (line < 1 || line > lines) throw new Error(`line ${line} of ${lines}`);
        if (result.ok) checkWhole(result.value);
        else if (!problems.some((one) => one.severity === 'error'))
          throw new Error('refused without an error');
      }),
      { numRuns: 3000 },
    );
  });
});

function checkWhole({ projects, votes, meta }: PabulibFile): void {
  expect(votes.offsets.length).toBe(votes.length + 1);
  expect(votes.offsets.at(-1)).toBe(votes.choices.length);
  if (votes.choices.some((choice) => choice >= projects.length)) throw new Error('a choice of no project');
  for (const [key, value] of meta)
    if (key === 'num_votes' && /^\d+$/.test(value)) expect(votes.length).toBe(Number(value));
}

function read(text: string): PabulibFile {
  const result = readPabulib(text);
  if (!result.ok) throw new Error(result.error.map(describeProblem).join('\n'));
  return result.value;
}

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}
