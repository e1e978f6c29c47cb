import { describe, expect, it } from 'vitest';
import { ADDRESS_PROBLEMS, ADDRESS_REFUSALS, SKIP_REASONS } from '@/lib/domain/address-file';
import { PLACE_KINDS, SCHEMES } from '@/lib/domain/area';
import { AUDIT_ACTS } from '@/lib/domain/audit';
import { CAST_CODES, type CastCode } from '@/lib/domain/ballot';
import { IDEA_STATUSES, IDEA_THEMES } from '@/lib/domain/idea';
import { ADVICE_ANSWERS, IDEA_STEPS } from '@/lib/domain/idea-file';
import { IDEA_PROBLEMS } from '@/lib/domain/idea-form';
import { IDEA_FILE_PROBLEMS, IDEA_FILE_REFUSALS, IDEA_SKIP_REASONS } from '@/lib/domain/idea-import';
import { IDEA_DECISIONS, MISSING_PARTS } from '@/lib/domain/idea-review';
import { DETAIL_NAMES, LOG_FILTER_PROBLEMS } from '@/lib/domain/log-book';
import { OUTCOME_REASONS } from '@/lib/domain/outcome/types';
import { OWN_TEXT_GROUPS, OWN_TEXT_PROBLEMS } from '@/lib/domain/own-texts';
import { STAFF_ROLES } from '@/lib/domain/permissions';
import { DISTRICT_PROBLEMS, PLACE_PROBLEMS } from '@/lib/domain/place-form';
import { RETENTION_ITEMS } from '@/lib/domain/retention';
import { OUTCOME_RULES, ROUND_ACTS, ROUND_PHASES, UNSPENT_POLICIES } from '@/lib/domain/round';
import { SETTINGS_PROBLEMS } from '@/lib/domain/round-settings';
import { LOCALES } from './locales';
import { MESSAGES } from './messages';

const nl = MESSAGES.nl;

/** Every value that a screen can meet, and where its words are. */
const LISTS = [
  ['phases', ROUND_PHASES, (of) => of.common.phase],
  ['themes', IDEA_THEMES, (of) => of.common.theme],
  ['idea statuses', IDEA_STATUSES, (of) => of.common.ideaStatus],
  ['rules', OUTCOME_RULES, (of) => of.common.rule],
  ['unspent policies', UNSPENT_POLICIES, (of) => of.common.unspent],
  ['unspent policies at the check', UNSPENT_POLICIES, (of) => of.vote.check.unspent],
  ['schemes', SCHEMES, (of) => of.common.scheme],
  ['kinds of places', PLACE_KINDS, (of) => of.district.map.place],
  ['reasons', OUTCOME_REASONS, (of) => of.district.idea.reasons],
  ['reasons in tables', OUTCOME_REASONS, (of) => of.downloads.ideas.reasons],
  ['problems of an address file', ADDRESS_PROBLEMS, (of) => of.addresses.problem],
  ['rows left out of an address file', SKIP_REASONS, (of) => of.addresses.skip],
  ['refusals of an address file', [...ADDRESS_REFUSALS, 'NO_ANSWER'], (of) => of.addresses.error],
  ['problems of a file of ideas', IDEA_FILE_PROBLEMS, (of) => of.exchange.problem],
  ['rows left out of a file of ideas', IDEA_SKIP_REASONS, (of) => of.exchange.skip],
  ['refusals of a file of ideas', [...IDEA_FILE_REFUSALS, 'NO_ANSWER'], (of) => of.exchange.error],
  ['decisions about an idea', IDEA_DECISIONS, (of) => of.review.decide.act],
  ['steps of an idea', IDEA_STEPS, (of) => of.review.step],
  ['answers of advisers', ADVICE_ANSWERS, (of) => of.review.answer],
  ['what an idea lacks', MISSING_PARTS, (of) => of.review.page.lacks],
  ['staff roles', STAFF_ROLES, (of) => of.staff.role],
  ['acts on a round', ROUND_ACTS, (of) => of.staff.workspace.act],
  ['acts in a log book', AUDIT_ACTS, (of) => of.retention.act],
  ['details in a log book', DETAIL_NAMES, (of) => of.admin.log.detail],
  ['groups of own texts', OWN_TEXT_GROUPS, (of) => of.admin.texts.group],
  ['problems of an own text', OWN_TEXT_PROBLEMS, (of) => of.admin.text.problem],
  ['things to tick before keys are destroyed', RETENTION_ITEMS, (of) => of.retention.keep.list.item],
] as const satisfies readonly (readonly [
  string,
  readonly string[],
  (of: typeof nl) => Readonly<Record<string, string>>,
])[];

describe.each(LOCALES)('in %s', (locale) => {
  it.each(Object.entries(IDEA_PROBLEMS))('every problem of an idea’s %s has a sentence', (field, codes) => {
    const sentences: Readonly<Record<string, object>> = MESSAGES[locale].ideas.problem;
    expect(Object.keys(sentences[field] ?? {}).toSorted()).toEqual([...codes].toSorted());
  });

  it.each(Object.entries(SETTINGS_PROBLEMS))(
    'every problem of the setting %s has a sentence',
    (field, codes) => {
      const sentences: Readonly<Record<string, object>> = MESSAGES[locale].setup.problem;
      expect(Object.keys(sentences[field] ?? {}).toSorted()).toEqual([...codes].toSorted());
    },
  );

  it.each([
    ['place', PLACE_PROBLEMS, MESSAGES[locale].admin.place.problem],
    ['district', { name: DISTRICT_PROBLEMS.name }, MESSAGES[locale].admin.district.problem],
    ['log book’s filter', LOG_FILTER_PROBLEMS, MESSAGES[locale].admin.log.problem],
  ] as const)('every problem of a %s has a sentence', (_, problems, sentences) => {
    const codes = (of: object) =>
      Object.values(of).map((one) => [...Object.values(one as object)].toSorted());
    const keys = Object.values(sentences).map((one) => Object.keys(one).toSorted());
    expect(Object.keys(sentences)).toEqual(Object.keys(problems));
    expect(keys).toEqual(codes(problems));
  });

  it.each(LISTS)('all %s have words, and there are no others', (_, values, words) => {
    expect(Object.keys(words(MESSAGES[locale])).toSorted()).toEqual([...values].toSorted());
  });
});

/** What the ballot box says, in words: never a bare code. */
const REFUSED: Readonly<Record<Exclude<CastCode, 'OK'>, keyof typeof nl.vote.refused>> = {
  MALFORMED: 'broken',
  BAD_SIGNATURE: 'broken',
  UNKNOWN_KEY: 'unknown',
  VOID_KEY: 'void',
  NOT_OPEN: 'notOpen',
  CLOSED: 'closed',
  PAPER_FINAL: 'paper',
  TOO_OFTEN: 'tooOften',
  STALE: 'changed',
  UNKNOWN_IDEA: 'unknownIdea',
  BAD_STEP: 'badStep',
  OVERSPENT: 'overspent',
};

it('every refusal of the ballot box has a sentence', () => {
  for (const code of CAST_CODES) {
    if (code === 'OK') continue;
    const key = REFUSED[code];
    expect(nl.vote.refused[key], code).toMatch(/^\p{Lu}.+\.$/u);
  }
});

/** The product's word list: one word for one thing, everywhere. */
describe('the word list', () => {
  const every = JSON.stringify(nl);

  it('names the rules as it says', () => {
    expect(nl.common.rule).toMatchObject({
      pooling: 'Samen sparen',
      'pooling-transfers': 'Doorschuiven',
      'equal-shares': 'Gelijke aandelen',
      greedy: 'Meeste steun eerst',
    });
    expect(nl.staff.role).toMatchObject({ wijkregisseur: 'Wijkregisseur', council_member: 'Raadslid' });
    expect(nl.common).toMatchObject({
      notApplicable: 'niet van toepassing',
      suppressed: 'te klein om te tonen',
    });
    expect(nl.common.ideaStatus).toMatchObject({ awarded: 'Gehaald', not_awarded: 'Niet gehaald' });
  });

  it.each([
    'waardecheque',
    'chequecode',
    'stembewijs',
    'verdeelregel',
    'uitslag',
    'opkomst',
    'huishouden',
    'ronde',
    'wijk',
    'buurt',
  ])('uses “%s”', (word) => {
    expect(every.toLowerCase()).toContain(word);
  });

  it.each([
    /\bballot\b/i,
    /\bproposal\b/i,
    /\bvoucher\b/i,
    /\bstembiljet\b/i,
    /\bvoorstel(?:len)?\b/i,
    /\bticket\b/i,
    /\bcredits?\b/i,
  ])('does not mix in %s', (word) => {
    expect(every.match(word)?.[0] ?? null).toBeNull();
  });

  it('says “u” to a resident', () => {
    expect(every.match(/[^"]*\b(?:jij|jouw|jullie)\b[^"]*/i)?.[0] ?? null).toBeNull();
  });
});
