import { expect, type Locator, type Page } from '@playwright/test';

export interface GivenFile {
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** `/controle/[ronde]` of a published round: what is given, the check, and what it says. */
export class CheckPage {
  readonly start: Locator;
  readonly stop: Locator;
  readonly word: Locator;
  readonly mark: Locator;
  readonly result: Locator;

  constructor(readonly page: Page) {
    this.start = page.getByRole('button', { name: 'Controleer deze ronde' });
    this.stop = page.getByRole('button', { name: 'Stop', exact: true });
    this.word = page.getByRole('textbox', { name: 'Uw stembewijs' });
    this.mark = page.getByRole('textbox', { name: 'Het kenmerk uit uw brief' });
    this.result = page.getByRole('region', { name: 'Uitkomst van de controle' });
  }

  async open(round: string): Promise<void> {
    await this.page.goto(`/controle/${round}`);
  }

  async giveReceipt(file: GivenFile): Promise<void> {
    await this.give('Of kies het bestand van uw stembewijs', file);
    await expect(
      this.page.getByText(/^Stembewijs \S+ wordt nagekeken, met de handtekening\.$/),
    ).toBeVisible();
  }

  async giveOlderCopy(file: GivenFile): Promise<void> {
    await this.give('Een kopie van het register die u eerder bewaarde', file);
  }

  /** Files of the few: behind a fold. */
  async giveBundle(file: GivenFile): Promise<void> {
    await this.page.getByText('Voor wie meer heeft').click();
    await this.give('Een bundel die u al heeft', file);
  }

  private async give(label: string, { name, text }: GivenFile): Promise<void> {
    const buffer = Buffer.from(text as Uint8Array);
    await this.page.getByLabel(label).setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  }

  /** Presses the button and waits for what it says. */
  async check(): Promise<void> {
    await this.start.click();
    await expect(this.result).toBeVisible({ timeout: 30_000 });
  }

  /** What is said under one of the result's headings. */
  finding(sentence: string | RegExp): Locator {
    return this.result.getByRole('listitem').filter({ hasText: sentence });
  }
}
