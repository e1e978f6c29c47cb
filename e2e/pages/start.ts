import { expect, type Locator, type Page } from '@playwright/test';

/** The start page of the workspace: what waits, and where it leads. */
export class StartPage {
  readonly waiting: Locator;

  constructor(readonly page: Page) {
    this.waiting = page.getByRole('region', { name: 'Wat nu aandacht vraagt' });
  }

  /** What waits about one round. */
  items(round: string): Locator {
    return this.waiting.getByRole('listitem').filter({ hasText: round });
  }
}

/** The page of a round where it is practised with a copy. */
export class RehearsalPage {
  readonly make: Locator;
  readonly codes: Locator;

  constructor(readonly page: Page) {
    this.make = page.getByRole('button', { name: 'Maak een oefenronde' });
    this.codes = page.getByRole('table').getByRole('row');
  }

  /** Makes a rehearsal; returns its id and the first of its codes. */
  async makeOne(round: string): Promise<{ id: string; code: string; path: string }> {
    await this.page.goto(`/beheer/ronde/${round}/oefenen`);
    await this.make.click();
    await expect(this.page.getByRole('heading', { name: 'Testcodes' })).toBeVisible({ timeout: 60_000 });
    await expect(this.codes).toHaveCount(21);
    const row = this.codes.nth(1);
    const code = ((await row.getByRole('cell').first().textContent()) ?? '').trim();
    const path = (await row.getByRole('link').getAttribute('href')) ?? '';
    const link = await this.page.getByRole('link', { name: 'Naar de oefenronde' }).getAttribute('href');
    return { id: link?.split('/').at(-1) ?? '', code, path };
  }
}
