import { describe, expect, it } from 'vitest';
import type { KeyFigures } from '../area';
import { marginsFromFigures } from './cbs-margins';
import { OWN_QUESTIONNAIRE } from './questionnaire-own';

const figures = (values?: KeyFigures['values']): KeyFigures => ({
  households: 1000,
  inhabitants: 2200,
  year: 2024,
  source: 'CBS',
  ...(values && { values }),
});

describe('margins from key figures', () => {
  it('are none without any figures beyond households and inhabitants', () => {
    expect(marginsFromFigures(OWN_QUESTIONNAIRE, null)).toBeNull();
    expect(marginsFromFigures(OWN_QUESTIONNAIRE, figures())).toBeNull();
  });

  it('are homes where the share that is owned is known, and nothing of age and sex', () => {
    expect(marginsFromFigures(OWN_QUESTIONNAIRE, figures({ koopwoningen_pct: 59, inw_65plus: 400 }))).toEqual(
      {
        cells: { woning: { koop: 590, huur: 410 } },
        found: [{ id: 'woning', countedAs: 'homes' }],
        missing: ['leeftijd-geslacht', 'huishouden'],
        source: 'CBS (2024)',
      },
    );
  });

  it('are households by kind where all three are published', () => {
    const all = { hh_eenpersoons: 400, hh_zonder_kinderen: 250, hh_met_kinderen: 350 };
    const found = marginsFromFigures(OWN_QUESTIONNAIRE, figures(all));
    expect(found?.cells).toEqual({
      huishouden: { alleen: 400, 'zonder-kinderen': 250, 'met-kinderen': 350 },
    });
    const suppressed = marginsFromFigures(OWN_QUESTIONNAIRE, figures({ ...all, hh_met_kinderen: null }));
    expect(suppressed?.cells).toEqual({});
    expect(suppressed?.missing).toContain('huishouden');
  });

  it('keep what is nought apart from what is not known', () => {
    const found = marginsFromFigures(OWN_QUESTIONNAIRE, figures({ koopwoningen_pct: 0 }));
    expect(found?.cells).toEqual({ woning: { koop: 0, huur: 1000 } });
  });
});
