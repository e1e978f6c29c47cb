import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { dayOf } from '@/lib/domain/amsterdam';
import { OWN_QUESTIONNAIRE } from '@/lib/domain/survey/questionnaire-own';
import type { WaveForm } from '@/lib/domain/survey/wave-form';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { keepDraft, openSurvey, sendAnswers } from './answer-survey';
import { getStaffSurvey, listStaffSurveys } from './get-survey';
import { makeSurveyCodes, makeSurveyCodesCsv } from './make-survey-codes';
import { enterSurveyPaper } from './paper-survey';
import { changeWave, createWave, loadQuestionnaire } from './set-up-survey';
import { lookAfterSurveys, takeSurveyStep } from './survey-steps';

const test = testDatabase();
const NOW = new Date('2026-09-10T10:00:00Z');
const FORM: WaveForm = {
  title: 'Nulmeting',
  scope: 'sample',
  opensOn: '2026-09-01',
  closesOn: '2026-09-30',
  population: '1000',
  source: '',
  cells: {},
};
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);
const network = (name: string) => name;
const given = (code: string) => ({ code, network: network('192.0.2') });

let place: { slug: string; codes: string[] };
let anna: ReturnType<typeof staff>;

beforeAll(async () => {
  place = await districtWith(2);
  anna = staff('wijkregisseur', [place.slug]);
});

async function waveWith(letters: number, open = true) {
  const made = await createWave(anna, place.slug, FORM, NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const rows = [{ code: place.codes[0] ?? '', people: '1000', letters: String(letters) }];
  const codes = await makeSurveyCodes(anna, made.value, rows, NOW);
  if (!codes.ok) throw new Error(codes.error);
  if (open) expect(await takeSurveyStep(anna, made.value, 'open', NOW)).toEqual({ ok: true, value: null });
  return { id: made.value, codes: codes.value.letters.map(({ code }) => code) };
}

const rowsOf = async (query: string, values: unknown[]) =>
  (await test.handle.pool.query<Record<string, unknown>>(query, values)).rows;

describe('a wave', () => {
  it('is made with a number of its own, changed, given codes and opened', async () => {
    const { id, codes } = await waveWith(3, false);
    expect(id).toMatch(/^wijk-.*-meting-1$/);
    expect(new Set(codes).size).toBe(3);
    expect(codes[0]).toMatch(/^V-[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    const stored = await rowsOf(
      'SELECT code_hash, design_weight, neighbourhood_code, draft FROM survey_code WHERE survey_id = $1',
      [id],
    );
    expect(stored).toHaveLength(3);
    expect(stored[0]).toMatchObject({ neighbourhood_code: place.codes[0], draft: null });
    expect(Number(stored[0]?.design_weight)).toBeCloseTo(1000 / 3, 9);
    expect((await changeWave(anna, id, { ...FORM, title: 'Eerste meting' }, NOW)).ok).toBe(true);
    expect(await takeSurveyStep(anna, id, 'publish', NOW)).toEqual({ ok: false, error: 'NOT_NOW' });
    expect((await takeSurveyStep(anna, id, 'open', NOW)).ok).toBe(true);
    const late = await changeWave(anna, id, { ...FORM, opensOn: '2026-09-02' }, NOW);
    expect(late).toEqual({ ok: false, error: { code: 'NOT_NOW' } });
    expect((await changeWave(anna, id, { ...FORM, closesOn: '2026-10-05' }, NOW)).ok).toBe(true);
    const list = await listStaffSurveys(anna);
    expect(list.ok && list.value.waves.map(({ state, wave }) => [state, wave])).toEqual([['open', 1]]);
  });

  it('does not open without codes or after its last day', async () => {
    const made = await createWave(anna, place.slug, FORM, NOW);
    if (!made.ok) throw new Error('not made');
    expect(await takeSurveyStep(anna, made.value, 'open', NOW)).toEqual({ ok: false, error: 'NO_CODES' });
    const rows = [{ code: place.codes[0] ?? '', people: '10', letters: '2' }];
    await makeSurveyCodes(anna, made.value, rows, NOW);
    expect(await takeSurveyStep(anna, made.value, 'open', later(40))).toEqual({ ok: false, error: 'PAST' });
  });

  it('takes another questionnaire whole or not at all', async () => {
    const { id } = await waveWith(1, false);
    const broken = { ...OWN_QUESTIONNAIRE, scaleVersion: 3 };
    expect(await loadQuestionnaire(anna, id, JSON.stringify(broken), NOW)).toEqual({
      ok: false,
      error: { code: 'BAD_QUESTIONNAIRE', problems: [{ path: 'scaleVersion', code: 'NOT_TEXT' }] },
    });
    const other = { ...OWN_QUESTIONNAIRE, id: 'anders', scaleVersion: 'anders-2' };
    expect(await loadQuestionnaire(anna, id, JSON.stringify(other), NOW)).toEqual({
      ok: true,
      value: 'anders 1',
    });
    const [row] = await rowsOf('SELECT scale_version FROM survey WHERE id = $1', [id]);
    expect(row).toEqual({ scale_version: 'anders-2' });
    expect((await loadQuestionnaire(anna, id, null, NOW)).ok).toBe(true);
  });

  it('is nobody else’s', async () => {
    const { id, codes } = await waveWith(1);
    for (const other of [
      staff('wijkregisseur', ['elders']),
      staff('desk_assistant', [place.slug]),
      { kind: 'visitor' } as const,
    ]) {
      expect((await getStaffSurvey(other, id)).ok).toBe(false);
      expect(await takeSurveyStep(other, id, 'close', NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
      expect((await createWave(other, place.slug, FORM, NOW)).ok).toBe(false);
      expect(await makeSurveyCodesCsv(other, id, [], NOW)).toEqual({ ok: false, error: 'FORBIDDEN' });
      expect((await loadQuestionnaire(other, id, null, NOW)).ok).toBe(false);
      const paper = await enterSurveyPaper(
        other,
        id,
        { code: codes[0] ?? '', answers: { contact: 'dag' } },
        NOW,
      );
      expect(paper).toEqual({ ok: false, error: 'FORBIDDEN' });
    }
    expect(await getStaffSurvey(anna, 'none')).toEqual({ ok: false, error: 'FORBIDDEN' });
    expect(await getStaffSurvey(staff('administrator', []), 'none')).toEqual({
      ok: false,
      error: 'UNKNOWN_SURVEY',
    });
  });

  it('gives a table of codes for the letters', async () => {
    const { id } = await waveWith(1, false);
    const rows = [{ code: place.codes[1] ?? '', people: '100', letters: '2' }];
    const csv = await makeSurveyCodesCsv(anna, id, rows, NOW);
    expect(csv.ok && csv.value).toMatch(
      /^\uFEFFvolgnummer;buurtcode;buurt;code;link\r\n1;BU\d{8};Buurt 1;V-[^;]+;http:\/\/localhost\/vragenlijst#c=V[0-9A-Z]{16}\r\n2;/,
    );
    // The codes from before do not work any more.
    expect(await rowsOf('SELECT count(*)::int AS n FROM survey_code WHERE survey_id = $1', [id])).toEqual([
      { n: 2 },
    ]);
  });
});

describe('answers', () => {
  it('are kept under the code, sent once, and lead nowhere after that', async () => {
    const { id, codes } = await waveWith(2);
    const [code = '', other = ''] = codes;
    const first = await openSurvey(given(code), NOW);
    expect(first).toMatchObject({ ok: true, value: { id, draft: {}, closesOn: '2026-09-30' } });
    expect(await keepDraft(given(code), { contact: 'dag', invloed: null }, NOW)).toEqual({
      ok: true,
      value: null,
    });
    expect(await openSurvey(given(code.toLowerCase().replaceAll('-', ' ')), NOW)).toMatchObject({
      ok: true,
      value: { draft: { contact: 'dag', invloed: null } },
    });
    expect(await keepDraft(given(code), { contact: 'onzin' }, NOW)).toEqual({
      ok: false,
      error: 'BAD_ANSWERS',
    });
    expect(await sendAnswers(given(code), { invloed: null }, NOW)).toEqual({
      ok: false,
      error: 'NO_ANSWERS',
    });
    const answers = { contact: 'week', invloed: null, beter: 'Een bankje' };
    expect(await sendAnswers(given(code), answers, NOW)).toEqual({ ok: true, value: null });
    for (const act of [
      openSurvey(given(code), NOW),
      keepDraft(given(code), {}, NOW),
      sendAnswers(given(code), answers, NOW),
    ]) {
      expect(await act).toEqual({ ok: false, error: 'USED' });
    }
    const responses = await rowsOf('SELECT * FROM survey_response WHERE survey_id = $1', [id]);
    expect(responses).toHaveLength(1);
    expect(responses[0]).toMatchObject({
      channel: 'online',
      answers: { contact: 'week', beter: 'Een bankje' },
    });
    expect(Object.keys(responses[0] ?? {}).toSorted()).toEqual([
      'answers',
      'channel',
      'design_weight',
      'id',
      'neighbourhood_code',
      'survey_id',
    ]);
    const left = await rowsOf('SELECT used, draft FROM survey_code WHERE survey_id = $1 AND used', [id]);
    expect(left).toEqual([{ used: true, draft: null }]);
    expect((await openSurvey(given(other), NOW)).ok).toBe(true);
  });

  it('cannot be told by the transaction that wrote them', async () => {
    const { id, codes } = await waveWith(12);
    for (const code of codes.slice(0, 10)) await sendAnswers(given(code), { contact: 'dag' }, NOW);
    const [spread] = await rowsOf(
      `SELECT (SELECT count(DISTINCT xmin::text)::int FROM survey_code WHERE survey_id = $1 AND used) AS codes,
              (SELECT count(DISTINCT xmin::text)::int FROM survey_response WHERE survey_id = $1) AS responses`,
      [id],
    );
    expect(spread).toEqual({ codes: 1, responses: 1 });
  });

  it('of the same code that are sent twice at once count once', async () => {
    const { id, codes } = await waveWith(1);
    const sent = await Promise.all(
      Array.from({ length: 8 }, () => sendAnswers(given(codes[0] ?? ''), { contact: 'dag' }, NOW)),
    );
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await rowsOf('SELECT count(*)::int AS n FROM survey_response WHERE survey_id = $1', [id])).toEqual(
      [{ n: 1 }],
    );
  });

  it('say why a code does not work', async () => {
    const { codes } = await waveWith(1);
    const code = codes[0] ?? '';
    const of = async (text: string, now = NOW) => {
      const found = await openSurvey({ code: text, network: 'reasons' }, now);
      return found.ok ? 'ok' : found.error;
    };
    expect(await of('')).toBe('EMPTY');
    expect(await of(code.slice(0, -1))).toBe('BAD_CODE');
    expect(await of(code.slice(2))).toBe('CHEQUE_CODE');
    expect(await of(code, new Date('2026-08-31T12:00:00Z'))).toBe('NOT_YET');
    expect(await of(code, new Date('2026-10-01T12:00:00Z'))).toBe('ENDED');
    const unknown = 'V-0000-0000-0000-0000';
    const guesses = await Promise.all(Array.from({ length: 61 }, () => of(unknown)));
    expect(guesses.filter((one) => one === 'UNKNOWN_CODE')).toHaveLength(60);
    expect(guesses).toContain('SLOW_DOWN');
    expect(await of(code)).toBe('ok');
  });

  it('on paper are entered by staff, also after the last day, until it is closed', async () => {
    const { id, codes } = await waveWith(2);
    const paper = (code: string, now = NOW) =>
      enterSurveyPaper(anna, id, { code, answers: { contact: 'nooit' } }, now);
    expect(await paper(codes[0] ?? '', later(25))).toEqual({ ok: true, value: null });
    expect(await paper(codes[0] ?? '')).toEqual({ ok: false, error: 'USED' });
    const elsewhere = await waveWith(1);
    expect(await paper(elsewhere.codes[0] ?? '')).toEqual({ ok: false, error: 'OTHER_SURVEY' });
    const log = await rowsOf(
      "SELECT details FROM audit_event WHERE act = 'enter_survey_paper' AND subject = $1",
      [place.slug],
    );
    expect(JSON.stringify(log)).not.toContain((codes[0] ?? '').slice(2, 6));
    const view = await getStaffSurvey(anna, id);
    expect(view.ok && view.value.meter).toEqual({ answers: 0, paper: 0, exact: false });
    await takeSurveyStep(anna, id, 'close', NOW);
    expect(await paper(codes[1] ?? '')).toEqual({ ok: false, error: 'NOT_NOW' });
    const closed = await getStaffSurvey(anna, id);
    expect(closed.ok && closed.value.meter).toEqual({ answers: 1, paper: 1, exact: true });
  });
});

describe('what is kept', () => {
  it('codes and drafts go at closing, answers go when they have been published long enough', async () => {
    const { id, codes } = await waveWith(60);
    for (const code of codes.slice(0, 55)) {
      await sendAnswers(given(code), { contact: 'dag', beter: `Tekst ${code}` }, NOW);
    }
    await keepDraft(given(codes[56] ?? ''), { contact: 'week' }, NOW);
    const ids = async () =>
      new Set(
        (await rowsOf('SELECT id FROM survey_response WHERE survey_id = $1', [id])).map((row) => row.id),
      );
    const before = await ids();
    expect((await getStaffSurvey(anna, id)).ok && (await getStaffSurvey(anna, id))).toMatchObject({
      value: { open: null, meter: { answers: 55 } },
    });
    expect((await takeSurveyStep(anna, id, 'close', NOW)).ok).toBe(true);
    expect(await rowsOf('SELECT 1 FROM survey_code WHERE survey_id = $1', [id])).toEqual([]);
    const after = await ids();
    expect(after.size).toBe(55);
    expect([...after].some((one) => before.has(one))).toBe(false);
    expect(await openSurvey(given(codes[57] ?? ''), NOW)).toEqual({ ok: false, error: 'UNKNOWN_CODE' });

    expect((await takeSurveyStep(anna, id, 'publish', NOW)).ok).toBe(true);
    const view = await getStaffSurvey(anna, id);
    if (!view.ok) throw new Error(view.error);
    expect(view.value.results?.measures).toMatchObject({
      cohesion: { status: 'too_few' },
      contact: { status: 'few', n: 55, value: 1 },
    });
    const texts = view.value.open?.[0]?.texts ?? [];
    expect(texts).toHaveLength(55);
    expect(texts).toEqual(texts.toSorted());

    await lookAfterSurveys(later(179));
    expect((await ids()).size).toBe(55);
    expect((await lookAfterSurveys(later(180))).erased).toBe(1);
    expect((await ids()).size).toBe(0);
    const gone = await getStaffSurvey(anna, id);
    expect(gone.ok && gone.value).toMatchObject({
      open: null,
      erasedOn: dayOf(later(180)),
      meter: { answers: 55 },
    });
    expect((await lookAfterSurveys(later(181))).erased).toBe(0);
  });

  it('the clock closes a wave two weeks after its last day', async () => {
    const { id } = await waveWith(1);
    const stateOf = async () => (await rowsOf('SELECT state FROM survey WHERE id = $1', [id]))[0]?.state;
    await lookAfterSurveys(new Date('2026-10-14T10:00:00Z'));
    expect(await stateOf()).toBe('open');
    await lookAfterSurveys(new Date('2026-10-15T10:00:00Z'));
    expect(await stateOf()).toBe('closed');
  });

  it('nobody answered is nothing to publish', async () => {
    const { id } = await waveWith(1);
    await takeSurveyStep(anna, id, 'close', NOW);
    expect(await takeSurveyStep(anna, id, 'publish', NOW)).toEqual({ ok: false, error: 'NO_ANSWERS' });
  });
});
