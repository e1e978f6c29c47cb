import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { readPdf } from '@/lib/usecases/testing/pdf';

/** Applying for money of a fund, step by step. */
export class ApplyPage {
  readonly next: Locator;
  readonly summary: Locator;

  constructor(readonly page: Page) {
    this.next = page.getByRole('button', { name: 'Verder' });
    this.summary = page.getByRole('region', { name: 'Dit klopt nog niet' });
  }

  step(name: string): Locator {
    return this.page.getByRole('heading', { level: 2, name, exact: true });
  }

  async fill(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields))
      await this.page.getByLabel(label, { exact: true }).fill(value);
  }

  cost(row: number): { readonly label: Locator; readonly amount: Locator; readonly why: Locator } {
    const group = this.page.getByRole('group', { name: `Regel ${row}` });
    return {
      label: group.getByLabel('Waarvoor'),
      amount: group.getByLabel('Bedrag in euro'),
      why: group.getByLabel('Waarom is dit iets anders?'),
    };
  }
}

/** An application as staff judges it. */
export class JudgePage {
  readonly summary: Locator;

  constructor(readonly page: Page) {
    this.summary = page.getByRole('region', { name: 'Dit klopt nog niet' });
  }

  async assess(advice: string, score: string): Promise<void> {
    for (const group of await this.page
      .getByRole('group')
      .filter({ has: this.page.getByRole('radio', { name: '4', exact: true }) })
      .all())
      await group.getByRole('radio', { name: score, exact: true }).check();
    await this.page.getByRole('radio', { name: advice, exact: true }).check();
    await this.page.getByRole('button', { name: 'Bewaar mijn beoordeling' }).click();
  }

  async decide(outcome: string, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.page.getByRole('radio', { name: outcome }).check();
    for (const [label, value] of Object.entries(fields))
      await this.page.getByLabel(label, { exact: true }).fill(value);
    await this.page.getByRole('button', { name: 'Leg het besluit vast' }).click();
  }
}

/** Clicks what downloads a letter, and reads it as running text. */
export async function readLetter(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const pdf = readPdf(readFileSync(await download.path()));
  return pdf.pages.map(({ text }) => text.replaceAll(/[\s\u00a0]+/g, ' ')).join(' ');
}
