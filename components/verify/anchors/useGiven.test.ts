import { describe, expect, it } from 'vitest';
import { type Given, requestOf } from './useGiven';

const nothing: Given = { ticket: null, word: '', mark: '', files: {} };
const ask = (given: Partial<Given>, unreadable = false) =>
  requestOf({ ...nothing, ...given }, { round: 'ronde', unreadable });
const ticket = { text: '{"receipt":{}}', word: '7K3FQ-9ZT2M', signed: true, round: 'ronde' };
const file = new File(['x'], 'x');

describe('the check that is asked for', () => {
  it('is of the published bundle, with nothing to compare', () => {
    expect(ask({})).toEqual({
      ok: true,
      value: { bundle: { kind: 'url', url: '/api/stembus/ronde/bundel' }, anchors: {} },
    });
  });

  it('takes everything that was given', () => {
    const files = { since: file, auditor: file, bundle: file };
    expect(ask({ ticket, mark: '3F9A 10C4 77BE 02D1', files })).toEqual({
      ok: true,
      value: {
        bundle: { kind: 'file', file },
        anchors: { logKey: '3f9a10c477be02d1', receipt: ticket.text, since: file, auditor: file },
      },
    });
  });

  it('takes a word where there is no stembewijs', () => {
    expect(ask({ word: '7k3fq-9zt2m' })).toMatchObject({ value: { anchors: { receipt: '7K3FQ9ZT2M' } } });
    expect(ask({ word: 'overtikfout', ticket })).toMatchObject({
      value: { anchors: { receipt: ticket.text } },
    });
  });

  it('names every field that must change, and asks for nothing', () => {
    expect(ask({ word: 'hallo', mark: 'xyz' }, true)).toEqual({
      ok: false,
      error: ['word', 'file', 'mark'],
    });
  });
});
