import type { Locator, Page } from '@playwright/test';

/** One idea as the wijkregisseur judges it. */
export class ReviewPage {
  readonly summary: Locator;
  readonly save: Locator;

  constructor(readonly page: Page) {
    this.summary = page.getByRole('region', { name: 'Dit klopt nog niet' });
    this.save = page.getByRole('button', { name: 'Bewaar het besluit' });
  }

  choice(name: string | RegExp): Locator {
    return this.page.getByRole('radio', { name });
  }

  /** A decision with its fields, and what the screen says came of it. */
  async decide(choice: string | RegExp, fields: Readonly<Record<string, string>>): Promise<void> {
    await this.choice(choice).check();
    for (const [label, text] of Object.entries(fields))
      await this.page.getByLabel(label, { exact: true }).first().fill(text);
    await this.save.click();
    await this.page.getByRole('status').filter({ hasText: 'Het besluit is bewaard.' }).waitFor();
  }

  /** A part of the page under its heading. */
  part(name: string): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { level: 2, name, exact: true }) });
  }
}
