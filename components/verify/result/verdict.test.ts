import { describe, expect, it } from 'vitest';
import { type BundleSummary, VERIFY_CODES, type VerifyCode, type VerifyFinding } from '@/lib/verify/types';
import { judge } from './verdict';

const finding = (code: VerifyCode, where?: string): VerifyFinding => ({
  code,
  step: 'files',
  ...(where !== undefined && { where }),
});
const verdictOf = (...codes: VerifyCode[]) =>
  judge({ findings: codes.map((code) => finding(code)), summary: null }, 'ronde').verdict;

describe('what a report comes to', () => {
  it('is a broken promise before anything else', () => {
    expect(verdictOf('BAD_CHECKSUM', 'RECEIPT_NOT_FOUND')).toBe('broken');
  });

  it('tells a fault of the round from a slip in what was given', () => {
    expect(verdictOf('TRACK_NOT_FOUND', 'OVERSPENT')).toBe('wrong');
    expect(verdictOf('TRACK_NOT_FOUND')).toBe('given');
    expect(verdictOf()).toBe('ok');
  });

  it('leaves room for a slip where only the mark is another', () => {
    expect(verdictOf('LOG_KEY_DIFFERS')).toBe('otherMark');
    expect(verdictOf('LOG_KEY_DIFFERS', 'RECEIPT_NOT_SIGNED')).toBe('wrong');
  });

  it('never calls a round right because of a fault it does not know', () => {
    const given = VERIFY_CODES.filter((code) => verdictOf(code) === 'given');
    expect(given.every((code) => /^(?:LOG_KEY|RECEIPT|TRACK|SINCE|AUDITOR)_/.test(code))).toBe(true);
    expect(given).not.toContain('LOG_KEY_DIFFERS');
    expect(given).not.toContain('SINCE_CHANGED');
    // Another log key in an older copy is what signing everything anew looks like.
    expect(given).not.toContain('SINCE_OTHER_LOG');
    expect(given).not.toContain('RECEIPT_NOT_SIGNED');
  });

  it('does not call a flawless bundle of another round right', () => {
    const summary = { round: 'elders' } as BundleSummary;
    expect(judge({ findings: [], summary }, 'ronde').verdict).toBe('otherRound');
    expect(judge({ findings: [], summary }, 'elders').verdict).toBe('ok');
  });

  it('says each fault once, with every place', () => {
    const findings = [
      finding('OVERSPENT', 'leaf 3'),
      finding('BAD_STEP', 'leaf 3'),
      finding('OVERSPENT', 'leaf 9'),
      finding('SINCE_UNREADABLE'),
    ];
    const { wrong, given } = judge({ findings, summary: null }, 'ronde');
    expect(wrong).toEqual([
      { code: 'OVERSPENT', places: ['leaf 3', 'leaf 9'] },
      { code: 'BAD_STEP', places: ['leaf 3'] },
    ]);
    expect(given).toEqual([{ code: 'SINCE_UNREADABLE', places: [] }]);
  });
});
