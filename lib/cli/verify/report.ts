import { formatTrack } from '@/lib/crypto/receipt';
import type { Allocation } from '@/lib/domain/ballot';
import type { Cents } from '@/lib/domain/money';
import type { BundleSummary, ReceiptReport, StepReport, VerifyReport } from '@/lib/verify';
import { FINDINGS, NOT_CHECKED, REASONS, STEPS } from './sentences';

const STATES: Readonly<Record<StepReport['state'], string>> = {
  ok: 'goed',
  failed: 'FOUT',
  skipped: 'niet gedaan',
};

/** The whole report, in Dutch, for a terminal. */
export function reportText(report: VerifyReport): string {
  const { ok, summary, receipt, notChecked } = report;
  return [
    ...(summary ? [...head(summary), ''] : []),
    ...report.steps.map(stepLine),
    '',
    ...findingLines(report),
    ...(receipt && summary ? [...receiptLines(receipt, summary), ''] : []),
    ...(summary && summary.ideas.length > 0 ? [...outcomeLines(summary), ''] : []),
    ...notChecked.map((code) => `niet gecontroleerd: ${NOT_CHECKED[code]}`),
    '',
    ok ? 'Er is niets gevonden dat niet klopt.' : 'ER KLOPT IETS NIET. Wat, staat hierboven.',
  ].join('\n');
}

function head(summary: BundleSummary): string[] {
  const { round, origin, fingerprint, closedOn, cheques, ballots, voided, replaced, extension } = summary;
  const mark = fingerprint.replace(/(.{4})(?=.)/g, '$1 ');
  return [
    `Ronde ${round}, gesloten op ${closedOn ?? '(niet gesloten)'}`,
    `Register ${origin}, kenmerk van de sleutel: ${mark}`,
    `${cheques} cheques van ${money(summary.chequeCents)}, ${ballots} geldige stemmen, ${summary.leaves} versies`,
    `Ongeldig verklaarde cheques: ${voided}, waarvan vervangen: ${replaced}`,
    ...(extension ? [`Verlengd tot ${extension.until}: ${printable(extension.reason)}`] : []),
  ];
}

function stepLine({ step, state, count }: StepReport): string {
  const { name, counted } = STEPS[step];
  const number = state === 'skipped' ? '' : ` (${count} ${counted})`;
  return `${STATES[state].padEnd(12)} ${name}${number}`;
}

function findingLines({ findings, more }: VerifyReport): string[] {
  if (findings.length === 0) return [];
  const lines = findings.map(({ code, where }) => {
    const place = where === undefined ? '' : `${printable(where)}: `;
    return `  ${place}${FINDINGS[code]} [${code}]`;
  });
  const rest = more > 0 ? [`  … en nog ${more} van zulke bevindingen`] : [];
  return ['Bevindingen:', ...lines, ...rest, ''];
}

const BECAME: Readonly<Record<ReceiptReport['state'], string>> = {
  live: 'Deze stem telt.',
  replaced: 'Deze stem is later vervangen door een nieuwere van dezelfde cheque. Die telt:',
  void: 'Deze cheque is ongeldig verklaard (bijvoorbeeld omdat de brief kwijt was). Er telt geen stem van.',
};

function receiptLines(
  { state, signed, index, seq, versions, alloc, track }: ReceiptReport,
  summary: BundleSummary,
) {
  const word = signed ? 'stembewijs' : 'zoekwoord (dat zelf niets bewijst)';
  return [
    `Uw ${word} ${formatTrack(track)}: regel ${index} van het register, versie ${seq} van ${versions}`,
    `  ${BECAME[state]}`,
    ...(alloc ? allocationLines(alloc, summary) : []),
  ];
}

function allocationLines(alloc: Allocation, { ideas }: BundleSummary): string[] {
  if (alloc.length === 0) return ['  blanco'];
  const titles = new Map(ideas.map(({ number, title }) => [number, title]));
  return alloc.map(
    ([number, cents]) => `  ${number} ${printable(titles.get(number) ?? '')}: ${money(cents)}`,
  );
}

function outcomeLines({ ideas, rule, unspentCents }: BundleSummary): string[] {
  return [
    `Uitslag, opnieuw geteld (${rule}):`,
    ...ideas.map(({ number, title, targetCents, backers, reason }) => {
      const idea = `${number} ${printable(title)}`;
      return `  ${idea}: ${REASONS[reason]} (nodig ${money(targetCents)}, ${backers} huishoudens)`;
    }),
    ...(unspentCents === null ? [] : [`  niet besteed: ${money(unspentCents)}`]),
  ];
}

const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

function money(cents: Cents): string {
  return EURO.format(cents / 100).replaceAll('\u00a0', ' ');
}

/** Texts of a file that may come from anybody must not move the cursor or colour the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '·');
}
