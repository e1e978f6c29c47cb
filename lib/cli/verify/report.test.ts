import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOT_CHECKED_CODES, VERIFY_CODES, VERIFY_STEPS, verifyBundle } from '@/lib/verify';
import { HONEST, PARTS, resigned, tampered } from '@/lib/verify/testing/cases/index';
import { reportText } from './report';
import { FINDINGS, NOT_CHECKED, STEPS } from './sentences';

describe('the report', () => {
  it('has a sentence of its own for everything that can be in it', () => {
    const texts = [
      ...VERIFY_CODES.map((code) => FINDINGS[code]),
      ...NOT_CHECKED_CODES.map((code) => NOT_CHECKED[code]),
      ...VERIFY_STEPS.map((step) => STEPS[step].name),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('says what was not checked, and that nothing wrong was found', () => {
    const text = reportText(verifyBundle(HONEST.zip));
    expect(text).toContain('niet gecontroleerd: of dit hetzelfde register is als tijdens de stemming');
    expect(text).toContain('goed         De uitslag volgt uit de stemmen en de regels (4 ideeën nageteld)');
    expect(text).toContain('1 Idee 1: gehaald (nodig € 30,00, 4 huishoudens)');
    expect(text).toMatch(/Er is niets gevonden dat niet klopt\.$/);
  });

  it('says less of what was not checked with an anchor, and what became of the own ballot', () => {
    const text = reportText(verifyBundle(HONEST.zip, { receipt: HONEST.receipts[0] ?? '' }));
    expect(text).not.toContain('hetzelfde register');
    expect(text).toMatch(/Uw stembewijs [0-9A-Z]{5}-[0-9A-Z]{5}: regel \d+ van het register, versie 1 van 3/);
    expect(text).toContain('later vervangen door een nieuwere');
    expect(text).toContain('1 Idee 1: € 25,00');
  });

  it('names what is wrong and where', () => {
    const zip = tampered()
      .openings((lines) => lines.map((line, i) => (i === 5 ? { ...line, alloc: [[1, 2500]] } : line)))
      .zip();
    const text = reportText(verifyBundle(zip));
    expect(text).toContain(
      'openings.jsonl:6: De bedragen zijn niet die van de stem in het register. [WRONG_CONTENT]',
    );
    expect(text).toMatch(/ER KLOPT IETS NIET/);
  });

  it('keeps what a file says from steering the terminal', () => {
    const [first, ...rest] = PARTS.ideas;
    const title = '\u001b[2J\u202eGoed';
    const zip = resigned({ ideas: first ? [{ ...first, title }, ...rest] : [] });
    expect(reportText(verifyBundle(zip))).toContain('1 ·[2J·Goed: gehaald');
  });
});

/** Starting a program takes a second; on a busy machine many. */
const PATIENCE = 60_000;

describe('npm run verify', { timeout: PATIENCE }, () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'wijkcheque-verify-'));
    const files = {
      'bundel.zip': HONEST.zip,
      'vals.zip': tampered()
        .openings((lines) => lines.toReversed())
        .zip(),
      'bewijs.json': HONEST.receipts[7] ?? '',
      'register.json': HONEST.registers[1] ?? '',
      'controleur.json': `${HONEST.auditor}\n`,
    };
    for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (...args: string[]) => {
    const command = ['--import', 'tsx', 'lib/cli/verify.ts'];
    const files = args.map((arg) => (/\.(zip|json)$/.test(arg) ? path.join(folder, arg) : arg));
    const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...files], {
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  it('ends with 0 when nothing is wrong, with every anchor', () => {
    const anchors = ['--log-key', HONEST.logKey, '--receipt', 'bewijs.json', '--since', 'register.json'];
    const { status, stdout } = run('bundel.zip', ...anchors, '--auditor', 'controleur.json');
    expect(stdout).toContain(
      'goed         Elke stem is ondertekend met de sleutel van een cheque (10 handtekeningen)',
    );
    expect(stdout.match(/niet gecontroleerd/g)).toHaveLength(1);
    expect(status).toBe(0);
  });

  it('ends with 1 when something is', () => {
    expect(run('vals.zip')).toMatchObject({ status: 1, stdout: expect.stringContaining('[OUT_OF_ORDER]') });
    expect(run('bundel.zip', '--log-key', '0123456789abcdef')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('[LOG_KEY_DIFFERS]'),
    });
  });

  it('ends with 2 on misuse, and prints nothing on standard output', () => {
    for (const args of [
      [],
      ['bundel.zip', 'vals.zip'],
      ['nergens.zip'],
      ['bundel.zip', '--receipt', 'nergens.json'],
    ]) {
      expect(run(...args)).toMatchObject({ status: 2, stdout: '' });
    }
  });
});
