import type { Locator, Page } from '@playwright/test';

/** One project as the wijkregisseur works on it. */
export class StaffProjectPage {
  readonly summary: Locator;

  constructor(readonly page: Page) {
    this.summary = page.getByRole('region', { name: 'Er klopt nog iets niet' });
  }

  /** A part of the page under its heading. */
  part(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Opens what is folded away in a part. */
  async unfold(part: string, name: string): Promise<void> {
    await this.part(part).locator('summary').filter({ hasText: name }).first().click();
  }

  /** Fills in boxes of a part by their labels, presses a button, and waits until it is said that it was done. */
  async act(
    part: string,
    fields: Readonly<Record<string, string>>,
    button: string,
    said: string,
  ): Promise<void> {
    await this.fill(part, fields);
    await this.part(part).getByRole('button', { name: button, exact: true }).click();
    await this.part(part).getByRole('status').filter({ hasText: said }).waitFor();
  }

  async fill(part: string, fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(fields))
      await this.part(part).getByLabel(label, { exact: true }).locator('visible=true').first().fill(text);
  }

  choose(part: string, name: string | RegExp): Promise<void> {
    return this.part(part).getByRole('radio', { name }).locator('visible=true').first().check();
  }
}
