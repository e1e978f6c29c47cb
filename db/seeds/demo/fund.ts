import type { Position } from '@/lib/domain/area';
import type { ApplicationForm } from '@/lib/domain/fund/application-form';
import { EMPTY_APPLICATION } from '@/lib/domain/fund/application-steps';
import { defaultFundForm } from '@/lib/domain/fund/default-framework';
import type { FundForm } from '@/lib/domain/fund/fund-form';
import type { ApplicationStatus } from '@/lib/domain/fund/words';
import { DEMO_DISTRICTS } from '../areas';
import { pointIn } from './areas';
import { CONDITIONS, REASONS, SAMPLE_APPLICATIONS, type SampleApplication } from './fund-texts';
import { Random } from './random';

/** One application with what becomes of it, unless the fund has no money left for it. */
export interface DemoApplication {
  readonly form: ApplicationForm;
  /** Days on which it was sent and decided; the second is not reached by what waits. */
  readonly sentAt: Date;
  readonly decidedAt: Date;
  readonly fate: ApplicationStatus;
  /** Share of what is asked, of a part. */
  readonly share: number;
  readonly reason: string;
  readonly conditions: string;
  /** Whether one member stands aside. */
  readonly recused: boolean;
  /** Scores of the members, 0 to 4. */
  readonly scores: readonly number[];
}

export interface DemoFund {
  readonly districtSlug: string;
  readonly year: number;
  readonly budget: string;
  readonly form: FundForm;
  readonly madeAt: Date;
  readonly applications: readonly DemoApplication[];
}

export const FUND_DISTRICTS = ['voorstad', 'keizerslanden'] as const;

const DAY_MS = 86_400_000;
const PER_YEAR = 9;
/** What the last of this year are. */
const WAITING = ['held_over', 'submitted', 'submitted'] as const;

/** Funds of two districts of Deventer, last year and this year: the same for the same seed and day. */
export function makeDemoFunds(seed: string, now: Date): DemoFund[] {
  const thisYear = now.getUTCFullYear();
  return [thisYear - 1, thisYear].flatMap((year) =>
    FUND_DISTRICTS.map((slug) => makeFund(new Random(`${seed}/fund/${slug}/${year}`), slug, year, now)),
  );
}

function makeFund(random: Random, slug: string, year: number, now: Date): DemoFund {
  const district = DEMO_DISTRICTS.find((one) => one.slug === slug);
  if (!district) throw new Error(`no district ${slug}`);
  const first = Date.UTC(year, 0, 2, 9);
  // Decisions of last year are all taken; this year goes on until now.
  const last = Math.min(now.getTime(), Date.UTC(year, 10, 15, 9));
  const running = year === now.getUTCFullYear();
  const texts = random.shuffled(SAMPLE_APPLICATIONS).slice(0, PER_YEAR);
  const applications = texts.map((text, i): DemoApplication => {
    const late = running && i >= PER_YEAR - WAITING.length;
    const share = (i + random.next()) / PER_YEAR;
    // What waits came in lately, and not before the year began.
    const sent = late
      ? Math.max(first, last - (3 + 4 * (PER_YEAR - i)) * DAY_MS)
      : first + share * 0.85 * (last - first);
    const decided = Math.min(sent + random.between(4, 30) * DAY_MS, last);
    const drawn = i === 0 && !running ? 'withdrawn' : drawFate(random);
    const fate = late ? (WAITING[i - PER_YEAR + WAITING.length] ?? 'submitted') : drawn;
    return {
      form: formOf(text, random, { district, startsOn: isoDay(sent + random.between(20, 90) * DAY_MS) }),
      sentAt: new Date(sent),
      decidedAt: new Date(decided),
      fate,
      share: random.between(40, 85) / 100,
      reason: fate === 'submitted' || fate === 'withdrawn' ? '' : random.pick(REASONS[fate]),
      conditions: random.chance(0.6) ? random.pick(CONDITIONS) : '',
      recused: random.chance(0.25),
      scores: Array.from({ length: 4 }, () => random.between(1, 4)),
    };
  });
  const form = {
    ...defaultFundForm(district.name, year),
    objectionAddress: 'Postbus 0 (voorbeeld)\n7400 XX Deventer',
    contact: `De wijkmanager van ${district.name}, gemeente Deventer. Vraag ernaar in het buurthuis. (voorbeeld)`,
  };
  return { districtSlug: slug, year, budget: '50000', form, madeAt: new Date(first - DAY_MS), applications };
}

function drawFate(random: Random): 'granted' | 'partly_granted' | 'refused' {
  const fates = ['granted', 'partly_granted', 'refused'] as const;
  return fates[random.weighted([10, 5, 4])] ?? 'granted';
}

interface Where {
  readonly district: (typeof DEMO_DISTRICTS)[number];
  readonly startsOn: string;
}

function formOf(text: SampleApplication, random: Random, { district, startsOn }: Where): ApplicationForm {
  const { code, name, geometry } = district;
  const spot: Position | null = text.upkeep && geometry ? pointIn({ code, name, geometry }, random) : null;
  const [maintainer = '', maintenancePlan = ''] = text.upkeep ?? [];
  return {
    ...EMPTY_APPLICATION,
    title: text.title,
    summary: text.summary,
    contact: text.contact,
    theme: text.theme,
    startsOn,
    publicSpace: text.upkeep ? 'yes' : 'no',
    maintainer,
    maintenancePlan,
    lat6: spot ? String(spot.lat6) : '',
    lon6: spot ? String(spot.lon6) : '',
    kind: text.kind,
    applicant: text.group,
    costs: text.costs.map(([label, euros, explanation = '']) => ({
      label,
      amount: String(euros),
      explanation,
    })),
    own: text.own ? String(text.own) : '',
    other: text.other ? String(text.other[0]) : '',
    otherFrom: text.other?.[1] ?? '',
    // Nobody gets mail from a demo.
    name: 'Voorbeeldpersoon',
    phone: '0570 000 000',
    street: 'Voorbeeldstraat 1',
    postcode: '7411 AB',
    town: 'Deventer',
  };
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}
