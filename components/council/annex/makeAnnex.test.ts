import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { type DistrictFacts, observe } from '@/lib/domain/indicators';
import {
  awardFacts,
  districtFacts,
  fundFacts,
  ideaFacts,
  roundFacts,
} from '@/lib/domain/indicators/facts.testing';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { MESSAGES } from '@/lib/i18n/messages';
import type { CardArea } from '../AreaCards';
import { makeAnnex } from './makeAnnex';

const ROUND = {
  id: 'ronde-1',
  title: 'Ronde 1',
  phase: 'published',
  opensOn: '2025-10-01',
  closesOn: '2025-10-31',
  countedOn: '2025-11-02',
  unspent: 'return',
  lettersOn: [],
} as const;

function card(facts: DistrictFacts, changes: Partial<CardArea>): CardArea {
  return {
    area: facts.area,
    slug: 'wijk',
    municipality: 'Stad',
    round: null,
    fund: null,
    rounds: [],
    map: null,
    observations: observe(facts),
    ...changes,
  };
}

const cheque = districtFacts(
  roundFacts({ ballots: 243, returned: 4, ideas: [ideaFacts(1, { awardedCents: 100_000 })] }),
  { awards: [awardFacts()] },
);
const fund = districtFacts(null, { scheme: 'fund', fund: fundFacts() });
const none = districtFacts(null, { scheme: 'none' });

function annex(areas: readonly CardArea[], locale: Locale = 'nl') {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'council' });
  const themes = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'common.theme' });
  const given = { areas, sample: true, today: '2026-08-01', address: 'https://example.nl/raad?wijk=a' };
  const text = makeAnnex(given, { t: t as never, themes: themes as never, locale });
  return { text, all: JSON.stringify(text.blocks).replaceAll('\u00a0', ' ') };
}

describe('the annex for the council', () => {
  const areas = [card(cheque, { round: ROUND }), card(fund, { fund: fundFacts() }), card(none, {})];

  it('has its five parts per district, in their order', () => {
    const { text } = annex(areas);
    const headings = text.blocks.flatMap((one) =>
      one.kind === 'heading' && one.level === 3 ? [one.text] : [],
    );
    const parts = ['Korte omschrijving', 'Doel en beoogd resultaat', 'Gegevens', 'Uitkomst', 'Evaluatie'];
    expect(headings).toEqual([...parts, ...parts, ...parts]);
    expect(text.blocks.filter((one) => one.kind === 'heading' && one.level === 2)).toHaveLength(4);
  });

  it('says of every indicator the figure of the page, or in words why there is none', () => {
    const { text } = annex(areas);
    const [table] = text.blocks.flatMap((one) => (one.kind === 'table' ? [one] : []));
    const row = (label: string) => table?.rows.find(([name]) => name === label)?.slice(1);
    expect(row('Opkomst per huishouden')).toEqual(['40,5%', '243 van 600 huishoudens']);
    expect(row('Hoe stemden mensen?')).toEqual(['niet bekend', 'Dit is bij deze ronde niet vastgelegd.']);
    expect(table?.rows.every((cells) => cells.length === 3 && cells.every((cell) => cell !== ''))).toBe(true);
  });

  it('ends every sentence once', () => {
    const { all } = annex(areas);
    expect(all).not.toMatch(/\.\.|\?:/);
    expect(all).toContain('Hoe stemden mensen: Dit is bij deze ronde niet vastgelegd.');
  });

  it('says what the figures do not, and that this is sample data', () => {
    const { all } = annex(areas);
    expect(all).toContain('Ze bewijzen niet dat de aanpak daar de oorzaak van is.');
    expect(all).toContain('voorbeeldgegevens');
    expect(all).toContain('een wijkteam van bewoners geld: Wijkbudget 2025');
  });

  it.each(LOCALES)('has no message left out in %s', (locale) => {
    expect(annex(areas, locale).all).not.toMatch(/council\.|annex\.|\{[a-z]+\}/);
  });
});
