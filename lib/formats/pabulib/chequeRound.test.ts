import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count } from '@/lib/domain/outcome';
import { buildElection } from '@/lib/domain/outcome/election';
import {
  type ChequeRoundFile,
  chequeRoundDocument,
  pabulibLines,
  readPabulib,
  toElection,
  writePabulib,
} from './index';

const CHEQUE = 4000;
const COSTS = [9999, 5000, 12_050, 0, 100];

function roundOf(
  ballots: readonly (readonly (readonly [idea: number, cents: number])[])[],
  withdrawn: number,
): ChequeRoundFile {
  return {
    title: 'Proef; met "tekens"\nen een regel',
    place: 'Seghwaert',
    instance: 'proef',
    begin: '01.05.2026',
    end: '22.05.2026',
    currency: 'EUR',
    chequeCents: CHEQUE,
    cheques: ballots.length + 2,
    rule: 'pooling',
    setting: '',
    ties: 'id',
    minBackers: 2,
    ideas: COSTS.map((targetCents, index) => ({
      id: String(index + 1),
      name: `Idee ${index + 1}`,
      targetCents,
      funded: false,
      withdrawn: index + 1 === withdrawn,
      theme: 'green',
      neighbourhood: null,
      lat6: 52_057_001,
      lon6: -4_493_000,
    })),
    ballots: ballots.map((alloc, index) => ({ tag: `tag${index}`, alloc })),
  };
}

/** Cents of a cheque over some of five ideas; may be blank, may be less than the whole cheque. */
const anyAllocation = fc
  .shuffledSubarray([1, 2, 3, 4, 5])
  .chain((ideas) =>
    fc.tuple(
      ...ideas.map((idea) =>
        fc
          .integer({ min: 1, max: CHEQUE / COSTS.length })
          .map((cents): readonly [number, number] => [idea, cents]),
      ),
    ),
  );

describe('a cheque round as an election file', () => {
  it('is read back as the pledges it was made of', () => {
    fc.assert(
      fc.property(fc.array(anyAllocation, { maxLength: 12 }), fc.nat(5), (ballots, withdrawn) => {
        const round = roundOf(ballots, withdrawn);
        const file = readPabulib(writePabulib(chequeRoundDocument(round)));
        if (!file.ok) throw new Error(JSON.stringify(file.error));
        const original = buildElection({
          ideas: round.ideas.map(({ id, targetCents, withdrawn: gone }) => ({
            id,
            costCents: targetCents,
            withdrawn: gone,
          })),
          budgetCents: round.cheques * CHEQUE,
          chequeCents: CHEQUE,
          kind: 'pledges',
          ballots: ballots.map((alloc, index) => ({
            voter: `tag${index}`,
            entries: alloc.map(([idea, cents]) => [idea - 1, cents] as const),
          })),
        });
        const election = toElection(file.value);
        expect(count(election, 'pooling')).toEqual(count(original, 'pooling'));
        expect(count(election, 'equal-shares')).toEqual(count(original, 'equal-shares'));
        expect(election.budgetCents).toBe(original.budgetCents);
      }),
    );
  });

  it('holds what other readers ask for', () => {
    const file = readPabulib(writePabulib(chequeRoundDocument(roundOf([[[1, 2500]], [[1, 4000]]], 5))));
    if (!file.ok) throw new Error(JSON.stringify(file.error));
    expect(file.value.meta.get('description')).toBe('Proef; met "tekens" en een regel');
    const cell = (row: number, name: string) =>
      file.value.projects[row]?.cells[file.value.projectColumns.indexOf(name)];
    expect([cell(0, 'votes'), cell(0, 'score'), cell(0, 'cost')]).toEqual(['2', '6500', '99.99']);
    expect([cell(0, 'latitude'), cell(0, 'longitude')]).toEqual(['52.057001', '-4.493000']);
    expect([cell(3, 'withdrawn'), cell(4, 'withdrawn')]).toEqual(['0', '1']);
  });

  it('leaves a cumulative file from elsewhere what it was', () => {
    const text = [...pabulibLines(chequeRoundDocument(roundOf([[[1, 2500]]], 0)))].join('');
    const other = readPabulib(text.replace('\ncheque;40.00\n', '\n'));
    if (!other.ok) throw new Error(JSON.stringify(other.error));
    expect(toElection(other.value)).toMatchObject({ kind: 'points', chequeCents: null });
  });
});
