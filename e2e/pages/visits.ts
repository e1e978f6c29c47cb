import type { Locator, Page } from '@playwright/test';

/** Visits in the workspace, by what a reader sees. */
export class StaffVisitsPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/beheer/bezoeken');
  }

  get wrong(): Locator {
    return this.page.locator('.wc-summary');
  }

  async fillFacts(title: string, on: string, district: string): Promise<void> {
    await this.page.getByLabel('Wijk', { exact: true }).selectOption({ label: district });
    await this.page.getByLabel('Titel').fill(title);
    await this.page.getByLabel('Soort bezoek').selectOption({ label: 'Bezoek van de raad' });
    await this.page.getByLabel('Datum').fill(on);
    await this.page.getByLabel('Wie kwam er?').fill('Vijf raadsleden');
    await this.page.getByLabel('Met wie is gesproken?').fill('Bewoners van de laan');
    await this.page.getByLabel('Waar was het?').fill('Huis van de Wijk');
    await this.page.getByLabel('Korte samenvatting').fill('Raadsleden spraken met bewoners over de laan.');
    await this.page.getByLabel('Wie kunnen bewoners iets vragen?').fill('de wijkregisseur, 14 079');
  }

  async addPoint(text: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Punt toevoegen' }).click();
    await this.page.getByLabel('Wat is er gezegd?').fill(text);
    await this.page.getByRole('button', { name: 'Punt toevoegen' }).click();
  }

  async addPromise(text: string, owner: string, dueOn: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Belofte toevoegen' }).click();
    await this.page.getByLabel('Bij welk punt hoort dit?').selectOption({ index: 1 });
    await this.page.getByLabel('Wat is er beloofd?').fill(text);
    await this.page.getByLabel('Wie doet het?').fill(owner);
    await this.page.getByLabel('Wanneer is het klaar?').fill(dueOn);
    await this.page.getByRole('button', { name: 'Belofte toevoegen' }).click();
  }

  item(text: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: text });
  }
}

/** Promises as the council sees them. */
export class PromisesPage {
  constructor(private readonly page: Page) {}

  async open(query = ''): Promise<void> {
    await this.page.goto(`/raad/bezoeken${query}`);
  }

  row(text: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name: text }) });
  }
}
