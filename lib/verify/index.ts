import type { Outcome } from '@/lib/domain/outcome/types';
import { BUNDLE_FILES, readBundle } from '@/lib/formats/bundle';
import { type Anchored, checkAnchors } from './anchors';
import { checkAuditor } from './auditor';
import { checkBallots } from './ballots';
import { checkClosing } from './closing';
import { type Evidence, gather } from './evidence';
import { checkOpening } from './opening';
import { checkOpenings } from './openings';
import { checkLog } from './register';
import { checkResult } from './result';
import { Run } from './run';
import { summarise } from './summary';
import type { NotCheckedCode, VerifyAnchors, VerifyProgress, VerifyReport, VerifyStep } from './types';

export * from './types';

const FILES = BUNDLE_FILES.length + 1;
const NO_ANCHOR: Anchored = { by: [], receipt: null };

/**
 * Checks a published round from its bundle alone, as docs/ballot-protocol.md describes ("Checking a bundle"). Pure and
 * synchronous: call it in a worker. Never throws on what it is given: whatever is wrong is a finding.
 */
export function verifyBundle(
  zip: Uint8Array,
  anchors: VerifyAnchors = {},
  progress: VerifyProgress = () => {},
): VerifyReport {
  const run = new Run(progress);
  const evidence = run.step('files', () => {
    const { documents, faults } = readBundle(zip);
    for (const { code, where } of faults) run.fault(code, where);
    return { count: FILES, value: documents && gather(documents) };
  });
  return evidence === null ? unread(run) : check(run, evidence, anchors);
}

function check(run: Run, evidence: Evidence, anchors: VerifyAnchors): VerifyReport {
  const simple = (step: VerifyStep, checkStep: (run: Run, evidence: Evidence) => number) =>
    run.step(step, () => ({ count: checkStep(run, evidence), value: null }));
  simple('opening', checkOpening);
  if (evidence.opening?.logKey === evidence.documents.log.logKey) simple('register', checkLog);
  simple('openings', checkOpenings);
  simple('ballots', checkBallots);
  simple('closing', checkClosing);
  const outcome = countAgain(run, evidence);
  const anchored = holdAgainst(run, evidence, anchors);
  const { auditor } = anchors;
  if (auditor !== undefined) simple('auditor', () => checkAuditor(run, evidence, auditor));
  return {
    ok: run.findings.length === 0,
    ...run.report(),
    notChecked: notChecked(run, anchors, anchored),
    anchoredBy: anchored.by,
    receipt: anchored.receipt,
    summary: summarise(evidence, outcome),
  };
}

/** A count needs a closing statement, and ballots that name known ideas. */
function countAgain(run: Run, evidence: Evidence): Outcome | null {
  if (!evidence.closing || run.has('UNKNOWN_IDEA')) return null;
  return run.step('result', () => ({
    count: evidence.documents.ideas.length,
    value: checkResult(run, evidence),
  }));
}

function holdAgainst(run: Run, evidence: Evidence, anchors: VerifyAnchors): Anchored {
  const { logKey, receipt, since } = anchors;
  const given = [logKey, receipt, since].filter((one) => one !== undefined).length;
  if (given === 0) return NO_ANCHOR;
  return run.step('anchors', () => ({ count: given, value: checkAnchors(run, evidence, anchors) }));
}

/** Findings that say themselves that it is another register. */
const OTHER_REGISTER = [
  'LOG_KEY_DIFFERS',
  'RECEIPT_NOT_SIGNED',
  'RECEIPT_NOT_FOUND',
  'SINCE_OTHER_LOG',
  'SINCE_CHANGED',
] as const;

function notChecked(run: Run, { receipt, auditor }: VerifyAnchors, { by }: Anchored): NotCheckedCode[] {
  const compared = by.length > 0 || run.has(...OTHER_REGISTER);
  const looked = receipt !== undefined && !run.has('RECEIPT_UNREADABLE', 'RECEIPT_OTHER_ROUND');
  const signed = auditor !== undefined && !run.has('AUDITOR_UNREADABLE');
  return [
    ...(compared ? [] : (['SAME_REGISTER'] as const)),
    ...(looked ? [] : (['OWN_BALLOT'] as const)),
    ...(signed ? [] : (['SIGNED_BY_KEYS'] as const)),
    'REAL_HOUSEHOLDS',
  ];
}

function unread(run: Run): VerifyReport {
  return {
    ok: false,
    ...run.report(),
    notChecked: ['SAME_REGISTER', 'OWN_BALLOT', 'SIGNED_BY_KEYS', 'REAL_HOUSEHOLDS'],
    anchoredBy: [],
    receipt: null,
    summary: null,
  };
}
