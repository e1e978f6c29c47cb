import { expect, type Locator, type Page } from '@playwright/test';

/** The screen on which paper forms are typed over. */
export class PaperPage {
  readonly strip: Locator;
  readonly blank: Locator;
  readonly submit: Locator;
  readonly summary: Locator;
  readonly discard: Locator;
  readonly total: Locator;

  constructor(readonly page: Page) {
    this.strip = page.getByRole('textbox', { name: 'Code op de strook' });
    this.blank = page.getByRole('checkbox', { name: /^Het formulier is blanco/ });
    this.submit = page.getByRole('button', { name: 'Verwerk dit formulier' });
    this.summary = page.getByRole('region', { name: 'Er klopt iets niet' });
    this.discard = page.getByRole('button', { name: 'Gooi de eerste invoer weg' });
    this.total = page.getByRole('status').filter({ hasText: 'van € 1.000,' });
  }

  async open(round: string): Promise<void> {
    await this.page.goto(`/beheer/ronde/${round}/balie`);
    await expect(this.strip).toBeFocused();
  }

  number(line: number): Locator {
    return this.page.getByRole('textbox', { name: `Nummer van het idee, regel ${line}` });
  }

  amount(line: number): Locator {
    return this.page.getByRole('textbox', { name: `Bedrag in euro, regel ${line}` });
  }

  /** As somebody with a stack of forms does it: every box with Enter, and Enter once more. */
  async type(strip: string, lines: readonly (readonly [number, number])[]): Promise<void> {
    const { keyboard } = this.page;
    await expect(this.strip).toBeFocused();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.type(strip);
    await keyboard.press('Enter');
    for (const [number, euros] of lines) {
      await keyboard.type(String(number));
      await keyboard.press('Enter');
      await keyboard.type(String(euros));
      await keyboard.press('Enter');
    }
    await keyboard.press('Enter');
  }

  async expectTold(sentence: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: sentence })).toBeVisible();
    await expect(this.strip).toHaveValue('');
    await expect(this.strip).toBeFocused();
  }
}

/** The screen for lost letters. */
export class ReplacePage {
  readonly find: Locator;
  readonly waiting: Locator;
  readonly keyFile: Locator;
  readonly confirm: Locator;
  readonly letter: Locator;

  constructor(readonly page: Page) {
    this.find = page.getByRole('region', { name: 'Zoek het adres' });
    this.waiting = page.getByRole('region', { name: 'Wacht op bevestiging' });
    this.keyFile = page.getByLabel('Sleutelbestand van de ronde');
    this.confirm = page.getByRole('button', { name: 'Bevestig en maak de nieuwe brief' });
    this.letter = page.getByRole('region', { name: 'De brief', exact: true });
  }

  async open(round: string): Promise<void> {
    await this.page.goto(`/beheer/ronde/${round}/vervangen`);
    await expect(this.waiting).toBeVisible();
  }

  async search(postcode: string, number: number | string): Promise<void> {
    await this.find.getByRole('textbox', { name: 'Postcode' }).fill(postcode);
    await this.find.getByRole('textbox', { name: 'Huisnummer' }).fill(String(number));
    await this.find.getByRole('button', { name: 'Zoek' }).click();
  }

  async ask(reason: string): Promise<void> {
    await this.find.getByRole('combobox', { name: 'Reden' }).selectOption(reason);
    await this.find.getByRole('button', { name: /^Vraag/ }).click();
  }

  async giveFile(name: string, text: string): Promise<void> {
    await this.keyFile.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await this.confirm.click();
  }

  /** The code on the new letter, 16 symbols. */
  async newCode(): Promise<string> {
    const printed = await this.letter.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).textContent();
    return (printed ?? '').replaceAll('-', '');
  }
}
