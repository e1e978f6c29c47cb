import type { VerifyCode, VerifyFinding, VerifyReport } from '@/lib/verify/types';

/**
 * What a report comes to. `broken`: the round signed a promise and did not keep it; `wrong`: something of the round is
 * not right; `otherMark`: only the mark that was given is another, which may be a slip; `otherRound`: the bundle is not
 * of the round that was asked for; `given`: the round is right, but something that was given beside it could not be
 * compared; `ok`.
 */
export type Verdict = 'broken' | 'wrong' | 'otherMark' | 'otherRound' | 'given' | 'ok';

/** Faults of what was given, which say nothing about the round: another file, a slip of the pen. */
const ABOUT_GIVEN: ReadonlySet<VerifyCode> = new Set([
  'LOG_KEY_UNREADABLE',
  'RECEIPT_UNREADABLE',
  'RECEIPT_OTHER_ROUND',
  'TRACK_NOT_FOUND',
  'SINCE_UNREADABLE',
  'AUDITOR_UNREADABLE',
]);

/** One kind of fault, and everywhere it was found. */
export interface FindingGroup {
  readonly code: VerifyCode;
  readonly places: readonly string[];
}

export interface Judged {
  readonly verdict: Verdict;
  /** About the round, in the order of the check. */
  readonly wrong: readonly FindingGroup[];
  /** About what was given. */
  readonly given: readonly FindingGroup[];
}

/** `round`: the one that was asked for. */
export function judge(
  { findings, summary }: Pick<VerifyReport, 'findings' | 'summary'>,
  round: string,
): Judged {
  const wrong = grouped(findings.filter(({ code }) => !ABOUT_GIVEN.has(code)));
  const given = grouped(findings.filter(({ code }) => ABOUT_GIVEN.has(code)));
  const other = summary !== null && summary.round !== round;
  return { verdict: verdictOf(wrong, other, given), wrong, given };
}

function verdictOf(wrong: readonly FindingGroup[], other: boolean, given: readonly FindingGroup[]): Verdict {
  if (wrong.some(({ code }) => code === 'RECEIPT_NOT_FOUND')) return 'broken';
  if (wrong.some(({ code }) => code !== 'LOG_KEY_DIFFERS')) return 'wrong';
  if (wrong.length > 0) return 'otherMark';
  if (other) return 'otherRound';
  return given.length > 0 ? 'given' : 'ok';
}

function grouped(findings: readonly VerifyFinding[]): FindingGroup[] {
  const groups = new Map<VerifyCode, string[]>();
  for (const { code, where } of findings) {
    const places = groups.get(code) ?? [];
    if (where !== undefined) places.push(where);
    groups.set(code, places);
  }
  return [...groups].map(([code, places]) => ({ code, places }));
}
