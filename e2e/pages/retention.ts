import { type Download, expect, type Locator, type Page } from '@playwright/test';

/** The page on which keys of a round are kept, and destroyed. */
export class KeepPage {
  readonly destroy: Locator;
  readonly summary: Locator;

  constructor(private readonly page: Page) {
    this.destroy = page.getByRole('button', { name: 'Definitief vernietigen' });
    this.summary = page.getByRole('region', { name: 'Er is niets vernietigd' });
  }

  async open(round: string): Promise<void> {
    await this.page.goto(`/beheer/ronde/${round}/bewaren`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Bewaren en vernietigen');
  }

  part(name: string): Locator {
    return this.page.getByRole('region', { name });
  }

  async takeArchive(): Promise<Download> {
    const part = this.part('Het archief downloaden');
    const download = this.page.waitForEvent('download');
    await part.getByRole('button', { name: 'Archief downloaden' }).click();
    await expect(part.getByRole('status')).toContainText('Het bestand is gedownload.');
    await expect(part.getByText('Het laatst gedownload op')).toBeVisible();
    return download;
  }

  /** Ticks everything on the list that is not ticked yet. */
  async tickAll(): Promise<void> {
    const list = this.part('De lijst afvinken');
    const open = list.getByRole('button', { name: 'Afvinken:' });
    for (let left = await open.count(); left > 0; left--) {
      await open.first().click();
      await expect(open).toHaveCount(left - 1);
    }
  }

  async confirmWith(text: string): Promise<void> {
    await this.page.getByLabel('Typ de naam van de ronde').fill(text);
    await this.destroy.click();
  }
}

/** The page of an auditor about one round. */
export class AuditPage {
  readonly file: Locator;
  readonly sample: Locator;
  readonly log: Locator;
  readonly paper: Locator;
  readonly rows: Locator;

  constructor(private readonly page: Page) {
    this.file = page.getByRole('region', { name: 'Het bestand voor de controleur' });
    this.sample = page.getByRole('region', { name: 'De steekproef' });
    this.log = page.getByRole('region', { name: 'Het logboek', exact: true });
    this.paper = page.getByRole('region', { name: 'Ingevoerde formulieren per dag' });
    this.rows = this.sample.getByRole('row').filter({ has: page.getByRole('rowheader') });
  }

  async open(round: string): Promise<void> {
    await this.page.goto(`/beheer/ronde/${round}/controle`);
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('Controle');
  }

  async draw(seed: string, keyFile: string): Promise<void> {
    await this.sample.getByLabel('Lotcode').fill(seed);
    await this.sample.getByLabel('Sleutelbestand').setInputFiles(asFile(keyFile));
    await this.sample.getByRole('button', { name: 'Steekproef trekken' }).click();
  }

  async takeFile(keyFile: string): Promise<void> {
    await this.file.getByLabel('Sleutelbestand').setInputFiles(asFile(keyFile));
    await this.file.getByRole('button', { name: 'Bestand downloaden' }).click();
  }
}

function asFile(text: string) {
  return { name: 'sleutelbestand.json', mimeType: 'application/json', buffer: Buffer.from(text, 'utf8') };
}
