import { expect, type Locator, type Page } from '@playwright/test';

/** The page on which a wijkregisseur chooses how a round is counted. */
export class RulePage {
  readonly save: Locator;
  readonly told: Locator;
  readonly tryOut: Locator;

  constructor(private readonly page: Page) {
    this.save = page.getByRole('button', { name: 'Verdeelregel opslaan' });
    this.told = page.locator('form').getByRole('status');
    this.tryOut = page.getByRole('region', { name: 'Oefenen met een echte uitslag' });
  }

  async open(round: string): Promise<void> {
    await this.page.goto(`/beheer/ronde/${round}/verdeelregel`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Verdeelregel');
  }

  rule(name: string): Locator {
    return this.page.getByRole('radio', { name });
  }

  /** The row of a rule in what came of trying. */
  row(name: string): Locator {
    return this.tryOut.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** The folded list of ideas that a rule funds. */
  funded(rule: string): Locator {
    return this.tryOut.getByRole('group').filter({ hasText: `Welke ideeën zijn gehaald bij ${rule}?` });
  }

  async tryFile(name: string, text: string): Promise<void> {
    await this.tryOut
      .getByLabel('Welke uitslag?')
      .selectOption({ label: 'Een bestand van uw apparaat (.pb)' });
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text, 'utf8') };
    await this.tryOut.getByLabel('Bestand', { exact: true }).setInputFiles(file);
    await this.tryOut.getByRole('button', { name: 'Tel met alle regels' }).click();
  }
}
