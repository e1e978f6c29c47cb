import { randomBytes } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { create } from 'qrcode';
import { formatCode, makeCode } from '@/lib/crypto/code';
import type { LetterSheet } from '@/lib/formats/letters/types';
import { countParts, letterFile } from '@/lib/usecases/letters/letter-files';
import type { Letter } from '@/lib/usecases/letters/run-letters';

// Run as a process of its own by measure.ts: makes as many letters as it is told, keeps none, and prints what that took.

const DAY_MS = 24 * 60 * 60 * 1000;
const now = new Date();
const sheet: LetterSheet = {
  municipality: 'Zoetermeer',
  logo: null,
  colour: '#17495f',
  district: 'Seghwaert',
  title: 'Samen sparen in Seghwaert',
  chequeCents: 4000,
  stepCents: 500,
  opensAt: now,
  closesAt: new Date(now.getTime() + 21 * DAY_MS),
  origin: 'https://wijkcheque.example.nl',
  ideas: Array.from({ length: 24 }, (_, i) => i + 1),
  place: { name: 'Huis van de Wijk Seghwaert', address: 'Dorpsbrink 1' },
  mark: '0123456789abcdef',
  batch: 1,
};

const count = Number(process.argv[2]);
const letters = Array.from({ length: count }, (_, i): Letter => {
  const [code, strip] = [makeCode(randomBytes(15)), makeCode(randomBytes(15))];
  return {
    householdId: '',
    address: `Voorbeeldlaan ${i + 1}`,
    postcode: '2716AB',
    city: 'Zoetermeer',
    code: formatCode(code),
    stripCode: `U${formatCode(strip)}`,
    path: `/stemmen#c=${code}&r=seghwaert-2026`,
  };
});

const drawn = await timed(async () => {
  let bytes = 0;
  for (let part = 1; part <= countParts(count); part++) {
    const pieces = letterFile(sheet, letters, { kind: 'pdf', part, side: 'left' });
    for (let next = pieces.next(); !next.done; next = pieces.next()) {
      bytes += next.value.length;
      // As in a letter run, where every piece waits until it is asked for: streams clean up between two turns.
      await setImmediate();
    }
  }
  return bytes;
});
const peakKB = process.resourceUsage().maxRSS;
const codes = await timed(async () => {
  for (const { path, stripCode } of letters) {
    create(sheet.origin + path, { errorCorrectionLevel: 'M' });
    create(stripCode.replaceAll('-', ''), { errorCorrectionLevel: 'M' });
  }
});
console.log(JSON.stringify({ letters: count, bytes: drawn.value, ms: drawn.ms, qrMs: codes.ms, peakKB }));

/** Processor time of the whole process, in milliseconds. */
async function timed<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly ms: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}
