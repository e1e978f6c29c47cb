import { describe, expect, it } from 'vitest';
import { ADDRESS_PROBLEMS, ADDRESS_REFUSALS, SKIP_REASONS } from '@/lib/domain/address-file';
import { PLACE_KINDS, SCHEMES } from '@/lib/domain/area';
import { AUDIT_ACTS } from '@/lib/domain/audit';
import { CAST_CODES, type CastCode } from '@/lib/domain/ballot';
import { APPLICATION_PROBLEMS } from '@/lib/domain/fund/application-form';
import { FUND_PROBLEMS } from '@/lib/domain/fund/fund-form';
import * as fund from '@/lib/domain/fund/words';
import { IDEA_STATUSES, IDEA_THEMES } from '@/lib/domain/idea';
import { ADVICE_ANSWERS, IDEA_STEPS } from '@/lib/domain/idea-file';
import { IDEA_PROBLEMS } from '@/lib/domain/idea-form';
import { IDEA_FILE_PROBLEMS, IDEA_FILE_REFUSALS, IDEA_SKIP_REASONS } from '@/lib/domain/idea-import';
import { IDEA_DECISIONS, MISSING_PARTS } from '@/lib/domain/idea-review';
import { COST_KINDS } from '@/lib/domain/indicators/facts';
import { EVENT_KINDS, LANES } from '@/lib/domain/indicators/timeline';
import { DETAIL_NAMES, LOG_FILTER_PROBLEMS } from '@/lib/domain/log-book';
import { OUTCOME_REASONS } from '@/lib/domain/outcome/types';
import { OWN_TEXT_GROUPS, OWN_TEXT_PROBLEMS } from '@/lib/domain/own-texts';
import { STAFF_ROLES } from '@/lib/domain/permissions';
import { DISTRICT_PROBLEMS, PLACE_PROBLEMS } from '@/lib/domain/place-form';
import {
  AGREEMENT_ENDS,
  CHECK_RESULTS,
  PHOTO_MOMENTS,
  PROJECT_ACTS,
  PROJECT_ENTRY_KINDS,
  PROJECT_EVENTS,
  PROJECT_NEEDS,
  PROJECT_PROBLEMS,
  PROJECT_STATUSES,
  REST_DESTINATIONS,
} from '@/lib/domain/project/words';
import {
  PACKAGE_PROBLEMS,
  PACKAGE_REFUSALS,
  PACKAGE_STEPS,
  PUBLICATION_MOMENTS,
} from '@/lib/domain/publication';
import { RETENTION_ITEMS } from '@/lib/domain/retention';
import { OUTCOME_RULES, ROUND_ACTS, ROUND_PHASES, UNSPENT_POLICIES } from '@/lib/domain/round';
import { SETTINGS_PROBLEMS } from '@/lib/domain/round-settings';
import { MEASURES } from '@/lib/domain/survey/questionnaire';
import { QUESTIONNAIRE_PROBLEM_CODES } from '@/lib/domain/survey/read-questionnaire';
import { SEND_PROBLEMS } from '@/lib/domain/survey/views';
import { LETTER_PLAN_PROBLEMS, WAVE_PROBLEMS } from '@/lib/domain/survey/wave-form';
import { RESPONSE_CHANNELS, SURVEY_SCOPES, SURVEY_STATES } from '@/lib/domain/survey/words';
import { POINT_PROBLEMS } from '@/lib/domain/visit/point-form';
import { PROMISE_PROBLEMS } from '@/lib/domain/visit/promise-form';
import { VISIT_PROBLEMS } from '@/lib/domain/visit/visit-form';
import { PROMISE_STATUSES, VISIT_KINDS } from '@/lib/domain/visit/words';
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
  ['moments of publication', PUBLICATION_MOMENTS, (of) => of.publication.moment],
  ['steps of a package', PACKAGE_STEPS, (of) => of.publication.step],
  ['problems of a package', PACKAGE_PROBLEMS, (of) => of.publication.problem],
  ['refusals of a package', PACKAGE_REFUSALS, (of) => of.publication.refusal],
  ['statuses of an application', fund.APPLICATION_STATUSES, (of) => of.fund.status],
  ['outcomes of a decision', fund.DECISION_OUTCOMES, (of) => of.fund.outcome],
  ['decisions about an application', fund.DECISION_OUTCOMES, (of) => of.fund.staff.decide.act],
  ['who decides', fund.DECISION_ROUTES, (of) => of.fund.route],
  ['advices of members', fund.ASSESSMENT_ADVICES, (of) => of.fund.advice],
  ['applicants', fund.APPLICANT_KINDS, (of) => of.fund.kind],
  ['kinds of applicants', fund.APPLICANT_KINDS, (of) => of.fund.kindOf],
  ['lines of a fund', fund.FUND_ENTRY_KINDS, (of) => of.fund.entry],
  ['steps of an application', fund.APPLICATION_STEPS, (of) => of.fund.step],
  ['problems of an application', Object.keys(APPLICATION_PROBLEMS), (of) => of.fund.problem],
  ['problems of a fund', Object.keys(FUND_PROBLEMS), (of) => of.fund.staff.problem],
  ['staff roles', STAFF_ROLES, (of) => of.staff.role],
  ['acts on a round', ROUND_ACTS, (of) => of.staff.workspace.act],
  ['acts in a log book', AUDIT_ACTS, (of) => of.retention.act],
  ['details in a log book', DETAIL_NAMES, (of) => of.admin.log.detail],
  ['groups of own texts', OWN_TEXT_GROUPS, (of) => of.admin.texts.group],
  ['problems of an own text', OWN_TEXT_PROBLEMS, (of) => of.admin.text.problem],
  ['statuses of a project', PROJECT_STATUSES, (of) => of.project.status],
  ['events of a project', PROJECT_EVENTS, (of) => of.project.event],
  ['lines of a project’s account', PROJECT_ENTRY_KINDS, (of) => of.project.entry],
  ['places where a rest goes', REST_DESTINATIONS, (of) => of.project.destination],
  ['moments of photos', PHOTO_MOMENTS, (of) => of.project.moment],
  ['ends of an agreement', AGREEMENT_ENDS, (of) => of.project.atEnd],
  ['ends of an agreement in its form', AGREEMENT_ENDS, (of) => of.project.atEndChoice],
  ['results of a check', CHECK_RESULTS, (of) => of.project.result],
  ['acts on a project', PROJECT_ACTS, (of) => of.project.act],
  ['answers to acts on a project', PROJECT_ACTS, (of) => of.project.done],
  ['refusals of acts on a project', PROJECT_PROBLEMS, (of) => of.project.problem],
  ['what waits at a project', PROJECT_NEEDS, (of) => of.project.need],
  ['what waits at a project, on the start page', PROJECT_NEEDS, (of) => of.project.attention],
  ['events of a district', EVENT_KINDS, (of) => of.council.overTime.event],
  ['kinds of running costs', COST_KINDS, (of) => of.council.costs.kind],
  ['kinds of running costs in tables', COST_KINDS, (of) => of.council.groups.cost],
  ['lanes of a time line', LANES, (of) => of.council.overTime.lane],
  ['statuses of projects on a time line', PROJECT_STATUSES, (of) => of.council.overTime.status],
  ['kinds of visits', VISIT_KINDS, (of) => of.visit.kind],
  ['statuses of promises', PROMISE_STATUSES, (of) => of.visit.status],
  ['statuses of projects on a visit', PROJECT_STATUSES, (of) => of.visit.projectStatus],
  ['things to tick before keys are destroyed', RETENTION_ITEMS, (of) => of.retention.keep.list.item],
  ['states of a survey', SURVEY_STATES, (of) => of.survey.state],
  ['scopes of a survey', SURVEY_SCOPES, (of) => of.survey.scope],
  ['channels of a survey', RESPONSE_CHANNELS, (of) => of.survey.channel],
  ['measures of a survey', MEASURES, (of) => of.survey.measure],
  ['problems of answers', [...SEND_PROBLEMS, 'NUMBER'], (of) => of.survey.problem],
  ['problems of a questionnaire', QUESTIONNAIRE_PROBLEM_CODES, (of) => of.survey.staff.fileProblem],
  ['problems of letters for a survey', LETTER_PLAN_PROBLEMS, (of) => of.survey.staff.plan],
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
    ['wave of a survey', WAVE_PROBLEMS, MESSAGES[locale].survey.staff.wave],
    ['log book’s filter', LOG_FILTER_PROBLEMS, MESSAGES[locale].admin.log.problem],
  ] as const)('every problem of a %s has a sentence', (_, problems, sentences) => {
    const codes = (of: object) =>
      Object.values(of).map((one) => [...Object.values(one as object)].toSorted());
    const keys = Object.values(sentences).map((one) => Object.keys(one).toSorted());
    expect(Object.keys(sentences)).toEqual(Object.keys(problems));
    expect(keys).toEqual(codes(problems));
  });

  it.each([
    ['visit', VISIT_PROBLEMS],
    ['point', POINT_PROBLEMS],
    ['promise', PROMISE_PROBLEMS],
  ] as const)('every problem of a %s has a sentence', (part, problems) => {
    const sentences: Readonly<Record<string, object>> = MESSAGES[locale].visit.problem[part];
    for (const [field, codes] of Object.entries(problems))
      expect(Object.keys(sentences[field] ?? {}).toSorted(), field).toEqual([...codes].toSorted());
    expect(Object.keys(sentences).toSorted()).toEqual(Object.keys(problems).toSorted());
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
