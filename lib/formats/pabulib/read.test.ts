import { describe, expect, it } from 'vitest';
import { describeProblem, type PabulibProblem, readPabulib } from './index';
import { CUMULATIVE, SAMPLE, withLine } from './testing/sample';

function read(input: string | Uint8Array) {
  const result = readPabulib(input, { keepCells: true });
  if (!result.ok) throw new Error(result.error.map(describeProblem).join('\n'));
  return result.value;
}

function problemsOf(input: string | Uint8Array): readonly PabulibProblem[] {
  const result = readPabulib(input);
  return result.ok ? result.value.warnings : result.error;
}

function ballots(text: string | Uint8Array) {
  const { votes, projects } = read(text);
  return Array.from({ length: votes.length }, (_, v) => {
    const [from, to] = [votes.offsets[v], votes.offsets[v + 1]];
    return [...votes.choices.subarray(from, to)].map((idea) => projects[idea]?.id);
  });
}

describe('reading a sound file', () => {
  it('keeps ids as text, money in cents and everything it does not know', () => {
    const file = read(SAMPLE);
    expect(file.budgetCents).toBe(100050);
    expect(file.projects.map(({ id, costCents }) => [id, costCents])).toEqual([
      ['010', 50000],
      ['b/2', 40025],
      ['x', 10050],
    ]);
    expect(file.projects[1]?.cells[2]).toBe('Tuin; met "kas"');
    expect(file.meta.get('own_key')).toBe('kept;with a semicolon');
    expect(file.projectColumns).toContain('colour');
    expect(file.votes.voterId(2)).toBe('003');
    expect(file.votes.cells?.(0)).toEqual(['1', '010,b/2', '40-59']);
    expect(ballots(SAMPLE)).toEqual([['010', 'b/2'], ['x'], ['b/2', 'x', '010'], ['010']]);
  });

  it('does not mind CRLF, a byte order mark, blank lines, blanks around cells and the case of sections', () => {
    const odd = SAMPLE.replaceAll('\n', '\r\n')
      .replace('VOTES', '\r\n votes ;;')
      .replace('2;x;', ' 2 ;  x ; ')
      .replace('1;010,b/2;', '1;010 , b/2;')
      .replace('META', '\ufeffMeta');
    expect(ballots(odd)).toEqual(ballots(SAMPLE));
    expect(read(odd).votes.voterId(1)).toBe('2');
    expect(read(odd).meta.get('vote_type')).toBe('approval');
  });

  it('reads the last line without a line end', () => {
    expect(ballots(SAMPLE.trimEnd())).toEqual(ballots(SAMPLE));
  });

  it('takes a quote in the middle of a cell for what it is', () => {
    const text = SAMPLE.replace('x;100,5;Feest', 'x;100,5;Feest "de Hoek').replace(
      '4;010;none',
      '4";010;a"b',
    );
    expect(read(text).projects[2]?.cells[2]).toBe('Feest "de Hoek');
    expect(read(text).votes.voterId(3)).toBe('4"');
  });

  it('joins a quoted cell that runs over lines, and counts the lines on', () => {
    const text = SAMPLE.replace('Feest', '"Feest\nop het plein"').replace('4;010', '4;nope');
    expect(problemsOf(text).map(describeProblem)).toContain(
      'line 26: ballot names project "nope", which is not in PROJECTS',
    );
  });

  it('finds columns by name', () => {
    const file = read(CUMULATIVE);
    expect([...(file.votes.points ?? [])]).toEqual([3, 7, 10]);
    expect(ballots(CUMULATIVE)).toEqual([['b', 'a'], ['a']]);
  });

  it('counts a project listed twice once, adds up its points, and says so', () => {
    const approval = SAMPLE.replace('2;x;', '2;x,b/2,x;');
    expect(ballots(approval)[1]).toEqual(['x', 'b/2']);
    expect(problemsOf(approval)).toContainEqual(
      expect.objectContaining({ line: 23, severity: 'warning', code: 'LISTED_TWICE' }),
    );
    const points = CUMULATIVE.replace('v;3,7;b,a', 'v;3,4,3;b,a,b');
    expect([...(read(points).votes.points ?? [])]).toEqual([6, 4, 10]);
  });

  it('tells 10 from 010', () => {
    const text = CUMULATIVE.replace('a;60', '10;60')
      .replace('b;50', '010;50')
      .replace('b,a', '010,10')
      .replace('10;a', '10;10');
    expect(ballots(text)).toEqual([['010', '10'], ['10']]);
  });

  it('reads bytes and text alike', () => {
    expect(ballots(new TextEncoder().encode(SAMPLE))).toEqual(ballots(SAMPLE));
    // Bytes that do not start on a word.
    const shifted = new Uint8Array(SAMPLE.length + 1);
    shifted.set(new TextEncoder().encode(SAMPLE), 1);
    expect(ballots(shifted.subarray(1))).toEqual(ballots(SAMPLE));
  });
});

describe('warnings', () => {
  it.each([
    ['an empty ballot', SAMPLE.replace('2;x;', '2;;'), 23, 'EMPTY_BALLOT'],
    ['a limit on the number', SAMPLE.replace('own_key;', 'max_length;2\nown_key;'), 25, 'LIMIT_BROKEN'],
    ['a limit on the cost', SAMPLE.replace('own_key;', 'max_sum_cost;950\nown_key;'), 25, 'LIMIT_BROKEN'],
    ['a limit on points', CUMULATIVE.replace('w;10', 'w;11'), 22, 'LIMIT_BROKEN'],
    ['a project above the budget', SAMPLE.replace('010;500', '010;1000.51'), 17, 'LIMIT_BROKEN'],
    ['a free project', SAMPLE.replace('x;100,5', 'x;0'), 19, 'BAD_COST'],
    ['a short row', SAMPLE.replace('2;x;', '2;x'), 23, 'RAGGED_ROW'],
    ['a missing key', withLine(SAMPLE, 4, null), 1, 'MISSING_KEY'],
    [
      'a wrong votes column',
      CUMULATIVE.replace('_id;cost', '_id;cost;votes').replace('a;60', 'a;60;9'),
      17,
      'WRONG_COUNT',
    ],
  ] as const)('about %s leave the file readable', (_, text, line, code) => {
    const found = read(text).warnings;
    expect(found).toContainEqual(expect.objectContaining({ line, code, severity: 'warning' }));
  });

  it('are absent from a sound file', () => {
    expect(problemsOf(CUMULATIVE)).toEqual([]);
    expect(problemsOf(SAMPLE).map((problem) => problem.line)).toEqual([14]);
  });

  it('are counted beyond a thousand of a kind', () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `v${i};`).join('\n');
    const text = withLine(SAMPLE, 8, 'num_votes;1500').replace(/1;010[\s\S]*$/, `${rows}\n`);
    const found = read(text).warnings.filter((problem) => problem.code === 'EMPTY_BALLOT');
    expect(found).toHaveLength(1001);
    expect(found.at(-1)?.message).toContain('500 more');
  });
});

describe('a file that cannot be read is refused with the line', () => {
  it.each([
    ['nothing', '', 1, 'NO_SECTION'],
    ['no META', 'PROJECTS\n', 1, 'NO_SECTION'],
    ['no META header', withLine(SAMPLE, 2, 'description;x'), 2, 'BAD_HEADER'],
    ['cut off in META', SAMPLE.split('\n').slice(0, 9).join('\n'), 9, 'NO_SECTION'],
    ['cut off in PROJECTS', SAMPLE.split('\n').slice(0, 17).join('\n'), 17, 'NO_SECTION'],
    ['VOTES before PROJECTS', withLine(SAMPLE, 15, 'VOTES'), 15, 'BAD_SECTION'],
    ['cut off in VOTES', SAMPLE.split('\n').slice(0, 23).join('\n'), 8, 'WRONG_COUNT'],
    ['a wrong number of projects', withLine(SAMPLE, 7, 'num_projects;4'), 7, 'WRONG_COUNT'],
    ['a key twice', withLine(SAMPLE, 4, 'unit;Elders'), 5, 'DUPLICATE_KEY'],
    ['no budget', withLine(SAMPLE, 9, null), 1, 'MISSING_KEY'],
    ['a budget in words', withLine(SAMPLE, 9, 'budget;veel'), 9, 'BAD_VALUE'],
    ['a budget in parts of cents', withLine(SAMPLE, 9, 'budget;10.005'), 9, 'BAD_VALUE'],
    ['an unknown vote type', withLine(SAMPLE, 10, 'vote_type;range'), 10, 'BAD_VALUE'],
    ['a default score', withLine(SAMPLE, 14, 'default_score;1'), 14, 'BAD_VALUE'],
    ['no cost column', SAMPLE.replace('project_id;cost', 'project_id;price'), 16, 'BAD_HEADER'],
    ['another first column', SAMPLE.replace('project_id;cost', 'cost;project_id'), 16, 'BAD_HEADER'],
    ['a column twice', SAMPLE.replace(';colour', ';name'), 16, 'DUPLICATE_COLUMN'],
    ['a negative cost', SAMPLE.replace('010;500', '010;-500'), 17, 'BAD_COST'],
    ['an empty cost', SAMPLE.replace('010;500', '010;'), 17, 'BAD_COST'],
    ['a project twice', SAMPLE.replace('x;100,5', '010;100,5'), 19, 'DUPLICATE_PROJECT'],
    ['a project without id', SAMPLE.replace('x;100,5', ';100,5'), 19, 'BAD_VALUE'],
    ['a project id with a comma', SAMPLE.replace('x;100,5', 'x,y;100,5'), 19, 'BAD_VALUE'],
    ['too many cells', SAMPLE.replace('2;x;', '2;x;;;7'), 23, 'RAGGED_ROW'],
    ['an unknown project', SAMPLE.replace('2;x;', '2;x,z;'), 23, 'UNKNOWN_PROJECT'],
    ['an id written as a number', SAMPLE.replace('4;010', '4;10'), 25, 'UNKNOWN_PROJECT'],
    ['a voter twice', SAMPLE.replace('4;010', '2;010'), 25, 'DUPLICATE_VOTER'],
    ['a ballot without voter', SAMPLE.replace('4;010', ';010'), 25, 'BAD_VALUE'],
    ['an open quote', SAMPLE.replace('2;x;', '2;"x;'), 23, 'OPEN_QUOTE'],
    ['no points column', CUMULATIVE.replace('points;vote', 'score;vote'), 20, 'BAD_HEADER'],
    ['too few points', CUMULATIVE.replace('3,7;', '3;'), 21, 'BAD_POINTS'],
    ['half points', CUMULATIVE.replace('3,7;', '3,6.5;'), 21, 'BAD_POINTS'],
    ['endless points', CUMULATIVE.replace('w;10;', 'w;9999999999;'), 22, 'BAD_POINTS'],
  ] as const)('%s', (_, text, line, code) => {
    expect(readPabulib(text).ok).toBe(false);
    expect(problemsOf(text)).toContainEqual(expect.objectContaining({ line, code, severity: 'error' }));
  });

  it('and with every problem, not only the first', () => {
    const text = SAMPLE.replace('010;500', '010;much').replace('2;x;', '2;z;').replace('4;010', '2;010');
    expect(
      problemsOf(text)
        .filter((one) => one.severity === 'error')
        .map((one) => one.line),
    ).toEqual([17, 23, 25]);
  });

  it('when it is not UTF-8', () => {
    const bytes = new TextEncoder().encode(SAMPLE);
    bytes[SAMPLE.indexOf('Feest')] = 0xe9;
    expect(problemsOf(bytes)).toEqual([
      { line: 19, severity: 'error', code: 'NOT_UTF8', message: 'not UTF-8 text' },
    ]);
  });
});
