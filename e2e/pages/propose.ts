import { expect, type Locator, type Page } from '@playwright/test';

/** Bringing in an idea, and what comes after it. */
export class Propose {
  readonly title: Locator;
  readonly step: Locator;
  readonly wrong: Locator;
  readonly code: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.step = page.getByRole('heading', { level: 2 }).first();
    this.wrong = page.getByRole('region', { name: 'Dit klopt nog niet' });
    this.code = page.getByLabel('Uw chequecode');
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Verder' }).click();
  }

  async fillIdea(title: string): Promise<void> {
    await this.page.getByLabel('Titel').fill(title);
    await this.page.getByLabel('Wat is het idee?').fill('Een bank voor wie even wil zitten.');
    await this.page.getByLabel('Wat doet het voor het contact tussen buren?').fill('Buren zitten er samen.');
    await this.page.getByLabel('Onderwerp').selectOption({ label: 'Ontmoeten' });
  }

  /** The two links, shown once. */
  async links(): Promise<{ readonly mine: string; readonly join: string }> {
    return {
      mine: await this.page.getByRole('textbox', { name: 'Uw eigen link' }).inputValue(),
      join: await this.page.getByRole('textbox', { name: 'De link voor buren' }).inputValue(),
    };
  }

  /** Opens a secret link as from a message: the same page with another `#` would not be read anew. */
  async open(link: string): Promise<void> {
    await this.page.goto('about:blank');
    await this.page.goto(link);
  }

  /** A neighbour opens the link and shows the code. */
  async join(link: string, code: string): Promise<void> {
    await this.open(link);
    // The secret is gone from the address before anything else.
    await expect(this.page).toHaveURL(/\/meedoen$/);
    await this.code.fill(code);
    await this.page.getByRole('button', { name: 'Ik organiseer mee' }).click();
  }
}
