import { columns, verdict } from '../support/columns';
import { median } from '../support/statistics';
import type { Made } from './measure';

/** All letters may take this much more memory than 1,000. A program that keeps what it drew takes several times as much. */
const GROWTH_TARGET = 1.5;

export interface LettersReport {
  readonly bench: 'letters';
  readonly targets: { readonly growth: number };
  readonly letters: number;
  readonly turns: number;
  /** Per second of processor time: medians over the turns. */
  readonly pagesPerSecond: number;
  /** Processor time of a letter over that of its two QR codes alone. */
  readonly perQr: number;
  readonly bytesPerLetter: number;
  readonly peakMB: number;
  /** The yardstick of memory. */
  readonly few: { readonly letters: number; readonly peakMB: number };
  readonly growth: number;
  readonly met: boolean;
}

/** `few` and `many`: what was measured in the same turns. */
export function lettersReport(few: readonly Made[], many: readonly Made[]): LettersReport {
  const growth = median(many.map((made, turn) => made.peakKB / (few[turn]?.peakKB ?? made.peakKB)));
  return {
    bench: 'letters',
    targets: { growth: GROWTH_TARGET },
    letters: many[0]?.letters ?? 0,
    turns: many.length,
    pagesPerSecond: median(many.map(({ letters, ms }) => (letters * 1000) / ms)),
    perQr: median(many.map(({ ms, qrMs }) => ms / qrMs)),
    bytesPerLetter: median(many.map(({ bytes, letters }) => bytes / letters)),
    peakMB: median(many.map(megabytes)),
    few: { letters: few[0]?.letters ?? 0, peakMB: median(few.map(megabytes)) },
    growth,
    met: growth <= GROWTH_TARGET,
  };
}

export function lettersTable(report: LettersReport): string {
  const { letters, turns, pagesPerSecond, perQr, bytesPerLetter, peakMB, few, growth, targets, met } = report;
  const number = (value: number) => value.toLocaleString('en');
  return [
    `${number(letters)} letters as PDF, kept nowhere; medians of ${turns} turns, processor time.`,
    '',
    columns([
      ['pages per second', pagesPerSecond.toFixed(0)],
      ['a letter over its two QR codes alone', `${perQr.toFixed(1)} x`],
      ['kB per letter', (bytesPerLetter / 1000).toFixed(1)],
      [`peak memory, ${number(letters)} letters`, `${peakMB.toFixed(0)} MB`],
      [`peak memory, ${number(few.letters)} letters`, `${few.peakMB.toFixed(0)} MB`],
    ]),
    '',
    `Memory of many over few: ${growth.toFixed(2)} (target at most ${targets.growth}: ${verdict(met)})`,
  ].join('\n');
}

function megabytes({ peakKB }: Made): number {
  return (peakKB * 1024) / 1e6;
}
