import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** The page on which a wijkregisseur makes the letters of a round. */
export class LettersPage {
  readonly start: Locator;
  readonly made: Locator;
  readonly keyFile: Locator;
  readonly compare: Locator;
  readonly pdf: Locator;
  readonly csv: Locator;
  readonly destroy: Locator;

  constructor(private readonly page: Page) {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.start = button('Maak de brieven');
    this.made = page.getByRole('status').filter({ hasText: /^Partij \d+:/ });
    this.keyFile = page.getByLabel('Het bewaarde sleutelbestand');
    this.compare = button('Vergelijk het bestand');
    this.pdf = button('Download de brieven (PDF)');
    this.csv = button('Download de lijst (CSV)');
    this.destroy = button('Klaar, vernietig de codes');
  }

  async open(round: string): Promise<void> {
    await this.page.goto(`/beheer/ronde/${round}/brieven`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Brieven');
  }

  /** What is known of the last run, by its name. */
  fact(name: string): Locator {
    const facts = this.page.getByRole('region', { name: 'De laatste partij' });
    return facts
      .locator('div')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .getByRole('definition');
  }

  async download(press: Locator): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), press.click()]);
    return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
  }

  downloadKeyFile() {
    return this.download(this.page.getByRole('button', { name: 'Download het sleutelbestand' }));
  }

  async showKeyFile(bytes: Buffer): Promise<void> {
    await this.keyFile.setInputFiles({ name: 'sleutel.json', mimeType: 'application/json', buffer: bytes });
    await this.compare.click();
  }
}

async function bytesOf(download: Download): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of await download.createReadStream()) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** The page for letters that the post brought back. */
export class ReturnsPage {
  readonly count: Locator;
  readonly found: Locator;

  constructor(private readonly page: Page) {
    this.count = page.getByRole('region', { name: 'Genoteerde brieven' }).getByText(/teruggekomen\.$/);
    this.found = page.getByRole('status').first();
  }

  async open(round: string): Promise<void> {
    await this.page.goto(`/beheer/ronde/${round}/brieven/terug`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Teruggekomen brieven');
  }

  async find(postcode: string, number: string): Promise<void> {
    await this.page.getByLabel('Postcode').fill(postcode);
    await this.page.getByLabel('Huisnummer').fill(number);
    await this.page.getByRole('button', { name: 'Zoek het adres' }).click();
  }
}
