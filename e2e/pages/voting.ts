import { expect, type Locator, type Page } from '@playwright/test';
import type { TestLetter } from '../support/letters';
import { Ideas } from './ideas';

/** The voting steps after dividing: overview, code, choice, receipt. */
export class Voting {
  readonly title: Locator;
  readonly summary: Locator;
  readonly toCode: Locator;
  readonly code: Locator;
  readonly checkCode: Locator;
  readonly send: Locator;
  readonly sendNew: Locator;
  readonly sendAgain: Locator;
  readonly change: Locator;
  /** Every button that sends a ballot, whatever it says. */
  readonly anySend: Locator;
  /** The receipt's word, once there is one. */
  readonly words: Locator;

  constructor(readonly page: Page) {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.title = page.getByRole('heading', { level: 1 });
    this.summary = page.getByRole('region', { name: 'Er klopt iets niet' });
    this.toCode = button('Verder naar uw code');
    this.code = page.getByRole('textbox', { name: 'Uw chequecode' });
    this.checkCode = button('Controleer mijn code');
    this.send = button('Verstuur mijn stem');
    this.sendNew = button('Verstuur mijn nieuwe stem');
    this.sendAgain = button('Verstuur nog eens');
    this.change = button('Wijzig mijn stem');
    this.anySend = page.getByRole('button', { name: /verstuur|nieuw stembewijs/i });
    this.words = page.getByRole('region', { name: 'Uw stembewijs' }).getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
  }

  /** A ballot as shown: "Dit is nu uw stem" or "Dit wordt uw stem". */
  ballot(heading: 'Dit is nu uw stem' | 'Dit wordt uw stem'): Locator {
    return this.page.locator('section').filter({ has: this.page.getByRole('heading', { name: heading }) });
  }

  async enterCode(text: string): Promise<void> {
    await this.code.fill(text);
    await this.checkCode.click();
  }

  /** Divides one step to the first idea of the list and goes on to where the ballot can be sent. Returns its title. */
  async toChoice({ round, code }: TestLetter): Promise<string> {
    const ideas = new Ideas(this.page);
    await ideas.open(`/stemmen/verdelen?r=${round}`);
    const [title = ''] = await ideas.titles();
    await ideas.give(ideas.card(title), 1);
    await ideas.next.click();
    await this.toCode.click();
    await this.enterCode(code);
    await expect(this.send).toBeVisible();
    return title;
  }

  async expectReceipt(): Promise<string> {
    await expect(this.title).toHaveText('Uw stem is binnen');
    await expect(this.page).toHaveURL(/\/stemmen\/bewijs\?r=/);
    return (await this.words.textContent()) ?? '';
  }
}
