import {
  CODES_BY_STEP,
  MOST_FINDINGS,
  type StepReport,
  VERIFY_STEPS,
  type VerifyCode,
  type VerifyFinding,
  type VerifyProgress,
  type VerifyStep,
} from './types';

const STEP_OF = new Map<VerifyCode, VerifyStep>(
  VERIFY_STEPS.flatMap((step) => CODES_BY_STEP[step].map((code) => [code, step] as const)),
);

/** Things looked at between two reports of progress: a few milliseconds of work. */
const REPORT_EVERY = 100;

/** What one check of a bundle has found so far. */
export class Run {
  readonly findings: VerifyFinding[] = [];
  more = 0;
  private readonly found = new Map<VerifyCode, number>();
  private readonly done = new Map<VerifyStep, StepReport>();

  constructor(private readonly progress: VerifyProgress) {}

  fault(code: VerifyCode, where?: string): void {
    const count = (this.found.get(code) ?? 0) + 1;
    this.found.set(code, count);
    const step = STEP_OF.get(code);
    if (!step) throw new Error(`${code} belongs to no step`);
    if (count > MOST_FINDINGS) this.more += 1;
    else this.findings.push(where === undefined ? { code, step } : { code, step, where });
  }

  has(...codes: readonly VerifyCode[]): boolean {
    return codes.some((code) => this.found.has(code));
  }

  /** Does one step; `check` answers how many things it looked at, and what it found out. */
  step<T = undefined>(step: VerifyStep, check: () => { readonly count: number; readonly value: T }): T {
    this.progress(step, 0, 1);
    const { count, value } = check();
    const failed = this.findings.some((finding) => finding.step === step);
    this.done.set(step, { step, state: failed ? 'failed' : 'ok', count });
    this.progress(step, 1, 1);
    return value;
  }

  /** Looks at items one by one, and tells how far it is. */
  each<T>(step: VerifyStep, items: readonly T[], look: (item: T, index: number) => void): void {
    items.forEach((item, index) => {
      if (index % REPORT_EVERY === 0) this.progress(step, index, items.length);
      look(item, index);
    });
  }

  /** Findings in the order of the steps, and every step, those that were not done as skipped. */
  report(): { readonly findings: VerifyFinding[]; readonly more: number; readonly steps: StepReport[] } {
    const { more, done } = this;
    const findings = VERIFY_STEPS.flatMap((step) => this.findings.filter((one) => one.step === step));
    const steps = VERIFY_STEPS.map((step) => done.get(step) ?? { step, state: 'skipped' as const, count: 0 });
    return { findings, more, steps };
  }
}
