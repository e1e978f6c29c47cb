import { describe, expect, it } from 'vitest';
import { testDatabase } from '@/db/testing';
import { runLetters } from '../letters/run-letters';
import { createRound } from '../rounds/set-up-round';
import { staff } from '../testing/actors';
import { districtWith } from '../testing/district';
import { SYSTEM } from '../testing/openRound';
import { getRegisterStatus, MAX_ADDRESS_FILE, uploadRegister } from './upload-register';

testDatabase();
const NOW = new Date('2026-01-10T12:00:00Z');
const HEADER =
  'openbareruimte;huisnummer;huisletter;huisnummertoevoeging;postcode;woonplaats;nevenadres;buurtcode';
const bytes = (...lines: string[]) => new TextEncoder().encode([HEADER, ...lines].join('\n'));

async function newRound() {
  const { slug, codes } = await districtWith(1);
  const form = {
    title: 'Proef',
    cheque: '40',
    step: '5',
    opens: '2026-05-01T10:00',
    closes: '2026-05-22T22:00',
    unspent: 'return',
    showTotals: true,
    minOrganisers: '3',
    deadline: '',
    neighbourhoods: codes,
  };
  const made = await createRound(SYSTEM, slug, form, NOW);
  if (!made.ok) throw new Error(made.error.code);
  return { id: made.value, slug, code: codes[0] ?? '' };
}

describe('an address file from a browser', () => {
  it('fills the register, and says what it left out by line', async () => {
    const { id, slug, code } = await newRound();
    const file = bytes(
      `Dorpsstraat;1;;;2712AB;Zoetermeer;f;${code}`,
      `Dorpsstraat;2;;;2712AB;Zoetermeer;t;${code}`,
      'Elders;3;;;2712AB;Zoetermeer;f;BU09999999',
      `Dorpsstraat;4;A;;2712AB;Zoetermeer;f;${code}`,
      'Elders;5;;;2712AB;Zoetermeer;f;BU09999999',
    );
    const wijkregisseur = staff('wijkregisseur', [slug]);
    expect(await uploadRegister(wijkregisseur, { roundId: id, file, replaceLetters: false }, NOW)).toEqual({
      ok: true,
      value: {
        households: 2,
        lostOrganisers: 0,
        cheques: 2,
        neighbourhoods: [{ code, name: 'Buurt 0', households: 2, cheques: 2 }],
        groups: [{ members: 1, cheques: 2 }],
        skipped: [
          { why: 'SECONDARY', count: 1, lines: '3' },
          { why: 'OUTSIDE_AREA', count: 2, lines: '4, 6' },
        ],
        usageKnown: false,
      },
    });
    expect(await getRegisterStatus(wijkregisseur, id)).toMatchObject({
      ok: true,
      value: { households: 2, letters: 0, neighbourhoods: 1, fixed: false },
    });
  });

  it('asks before letters die', async () => {
    const { id, code } = await newRound();
    const file = bytes(`Dorpsstraat;1;;;2712AB;Zoetermeer;f;${code}`);
    const given = { roundId: id, file, replaceLetters: false };
    await uploadRegister(SYSTEM, given, NOW);
    await runLetters(SYSTEM, id, NOW, () => undefined);
    expect(await uploadRegister(SYSTEM, given, NOW)).toEqual({
      ok: false,
      error: { code: 'LETTERS_MADE', cheques: 6 },
    });
    expect(await getRegisterStatus(SYSTEM, id)).toMatchObject({ value: { letters: 1 } });
    expect(await uploadRegister(SYSTEM, { ...given, replaceLetters: true }, NOW)).toMatchObject({ ok: true });
    expect(await getRegisterStatus(SYSTEM, id)).toMatchObject({ value: { letters: 0, households: 1 } });
  });

  it('is refused as what it is', async () => {
    const { id, slug, code } = await newRound();
    const latin = Buffer.from(`${HEADER}\nCaf\u00e9straat;1;;;2712AB;Zoetermeer;f;${code}`, 'latin1');
    const upload = (file: Uint8Array, actor = SYSTEM) =>
      uploadRegister(actor, { roundId: id, file, replaceLetters: false }, NOW);
    expect(await upload(latin)).toEqual({ ok: false, error: { code: 'NOT_UTF8' } });
    expect(await upload(new Uint8Array(MAX_ADDRESS_FILE + 1))).toEqual({
      ok: false,
      error: { code: 'TOO_LARGE' },
    });
    expect(await upload(bytes(`Dorpsstraat;nul;;;27AB;Zoetermeer;f;${code}`))).toMatchObject({
      ok: false,
      error: {
        code: 'BAD_FILE',
        problems: [
          { code: 'BAD_POSTCODE', line: 2 },
          { code: 'BAD_NUMBER', line: 2 },
        ],
      },
    });
    expect(await upload(bytes(), staff('desk_assistant', [slug]))).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN' },
    });
    expect(await getRegisterStatus(staff('desk_assistant', [slug]), id)).toEqual({
      ok: false,
      error: 'FORBIDDEN',
    });
  });
});
