import { describe, expect, it } from 'vitest';
import { VERIFY_CODES, type VerifyCode, verifyBundle } from './index';
import { ANCHOR_CASES } from './testing/cases/anchors';
import { AUDITOR_CASES } from './testing/cases/auditor';
import { BALLOT_CASES } from './testing/cases/ballots';
import { CLOSING_CASES } from './testing/cases/closing';
import { FILE_CASES } from './testing/cases/files';
import { HONEST, type TamperCase } from './testing/cases/index';
import { REGISTER_CASES } from './testing/cases/register';

const GROUPS = {
  'the files': FILE_CASES,
  'the opening and the register': REGISTER_CASES,
  'the openings and the ballots': BALLOT_CASES,
  'the closing statement': CLOSING_CASES,
  'everything signed again, with an anchor': ANCHOR_CASES,
  "everything signed again, with the auditor's file": AUDITOR_CASES,
} as const satisfies Record<string, readonly TamperCase[]>;

function codesOf({ zip, anchors }: TamperCase): VerifyCode[] {
  const { findings } = verifyBundle(zip ? zip() : HONEST.zip, anchors?.());
  return [...new Set(findings.map(({ code }) => code))];
}

describe.each(Object.entries(GROUPS))('tampering with %s is named', (_, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(codesOf(one).toSorted()).toEqual([...one.finds].toSorted());
  });
});

describe('every finding', () => {
  it('has a case that brings it about', () => {
    const found = new Set(Object.values(GROUPS).flatMap((cases) => cases.flatMap(({ finds }) => finds)));
    expect(VERIFY_CODES.filter((code) => !found.has(code))).toEqual([]);
  });
});
