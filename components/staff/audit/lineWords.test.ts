import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from '@/lib/i18n/messages';
import { actorWords, actWords, detailWords, isoWords, type LineTexts, momentWords } from './lineWords';

type Namespace =
  | 'admin.log'
  | 'retention.act'
  | 'staff.role'
  | 'common.phase'
  | 'common.ideaStatus'
  | 'fund.outcome';
const of = <Path extends Namespace>(namespace: Path) =>
  createTranslator({ locale: 'nl', messages: MESSAGES.nl, namespace });
const TEXTS = {
  log: of('admin.log'),
  acts: of('retention.act'),
  roles: of('staff.role'),
  phases: of('common.phase'),
  statuses: of('common.ideaStatus'),
  outcomes: of('fund.outcome'),
  locale: 'nl',
} as unknown as LineTexts;

describe('a line in words', () => {
  it.each([
    ['wijkregisseur: Wies', 'Wies, Wijkregisseur'],
    ['desk_assistant: Dee (Huis: 1)', 'Dee (Huis: 1), Baliemedewerker'],
    ['system: clock', 'Systeem (clock)'],
    ['king: Lear', 'king: Lear'],
    ['somebody', 'somebody'],
  ])('%s did it', (actor, words) => {
    expect(actorWords(actor, TEXTS)).toBe(words);
  });

  it('says when it was done, and of an act about a household the day only', () => {
    const at = new Date('2026-05-23T22:00:00.000Z');
    const known = { act: 'open_voting', at };
    expect([momentWords(known, TEXTS), isoWords(known)]).toEqual([
      'zondag 24 mei 2026 om 00.00 uur',
      '2026-05-23T22:00:00.000Z',
    ]);
    const household = { act: 'confirm_replacement', at };
    expect([momentWords(household, TEXTS), isoWords(household)]).toEqual(['24 mei 2026', '2026-05-24']);
  });

  it('says what was done', () => {
    expect(actWords('set_rule', TEXTS)).toBe('Verdeelregel gekozen');
    expect(actWords('of_old', TEXTS)).toBe('of_old');
  });

  it('says where something went, in order, as a phase or as a status', () => {
    expect(detailWords({ to: 'voting', from: 'draft' }, TEXTS)).toBe(
      'van: In voorbereiding · naar: Stemmen is open',
    );
    expect(detailWords({ to: 'accepted', from: 'draft', idea: 3 }, TEXTS)).toBe(
      'idee: 3 · van: Concept · naar: Goedgekeurd',
    );
    expect(detailWords({ from: 30, to: 7, setting: 'x' }, TEXTS)).toBe('van: 30 · naar: 7 · instelling: x');
  });

  it('says what was decided about an application', () => {
    expect(detailWords({ fund: 'wijkteam-x-2026', outcome: 'partly_granted', cents: 900_000 }, TEXTS)).toBe(
      'wijkbudget: wijkteam-x-2026 · besluit: Deels toegekend · bedrag: €\u00a09.000',
    );
  });

  it('says the details readably', () => {
    expect(
      detailWords(
        {
          costCents: 90_000,
          role: 'auditor',
          bundle: true,
          closesAt: '2026-05-24T18:00:00.000Z',
          reason: null,
          districts: '',
          act: 'publish',
          unheard: 3,
        },
        TEXTS,
      ),
    ).toBe(
      'kosten: €\u00a0900 · rol: Controleur · met bundel: ja · sluit: zondag 24 mei 2026 om 20.00 uur · handeling: Uitslag bekendgemaakt · unheard: 3',
    );
  });
});
