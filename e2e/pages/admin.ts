import { expect, type Locator, type Page } from '@playwright/test';

/** The settings of the installation, and the log book. */
export class Admin {
  readonly title: Locator;
  readonly bar: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.bar = page.getByRole('navigation', { name: 'Werkplek' });
  }

  async open(part: 'Instellingen' | 'Logboek' | 'Mensen'): Promise<void> {
    await this.bar.getByRole('link', { name: part }).click();
    await expect(this.title).toHaveText(part);
  }

  async openDistrict(name: string): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Wijken, partners en plekken' })
      .getByRole('link', { name })
      .click();
    await expect(this.title).toHaveText(`Wijk ${name}`);
  }

  /** The form of a text in one language. */
  text(language: 'Nederlands' | 'Engels'): Locator {
    return this.page.getByRole('region', { name: `Tekst in het ${language}` });
  }

  async writeText(language: 'Nederlands' | 'Engels', text: string): Promise<void> {
    const form = this.text(language);
    await form.getByRole('textbox').fill(text);
    await form.getByRole('button', { name: /^Bewaar/ }).click();
    await expect(form.getByRole('status')).toContainText('De tekst is bewaard.');
  }

  async resetText(language: 'Nederlands' | 'Engels'): Promise<void> {
    const form = this.text(language);
    await form.getByRole('button', { name: 'Terug naar de standaardtekst' }).click();
    await expect(form.getByRole('status')).toContainText('De standaardtekst staat er weer.');
  }

  /** Lines of the log book that are shown. */
  get lines(): Locator {
    return this.page
      .getByRole('region', { name: 'Regels van het logboek' })
      .locator('tbody')
      .getByRole('row');
  }

  /** Fills in the filter and presses the button. */
  async search(filter: {
    readonly act?: string;
    readonly person?: string;
    readonly subject?: string;
  }): Promise<void> {
    const form = this.page.getByRole('form', { name: 'Zoeken in het logboek' });
    if (filter.act) await form.getByLabel('Wat').selectOption(filter.act);
    if (filter.person) await form.getByLabel('Wie').fill(filter.person);
    if (filter.subject) await form.getByLabel('Waarover').selectOption(filter.subject);
    await form.getByRole('button', { name: 'Zoek' }).click();
  }
}
