import { expect, type Locator, type Page } from '@playwright/test';
import { Ideas } from './ideas';
import { Voting } from './voting';

/** A browser on which neighbours vote one after another. */
export class KioskPage {
  readonly title: Locator;
  readonly code: Locator;
  readonly start: Locator;
  readonly stop: Locator;
  readonly done: Locator;
  readonly summary: Locator;
  readonly warning: Locator;
  readonly stay: Locator;
  /** The receipt's word, once there is one. */
  readonly words: Locator;
  readonly voting: Voting;
  readonly ideas: Ideas;

  constructor(readonly page: Page) {
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.title = page.getByRole('heading', { level: 1 });
    this.code = page.getByRole('textbox', { name: 'Uw chequecode' });
    this.start = button('Begin met stemmen');
    this.stop = button('Stop en wis alles');
    this.done = button('Klaar, wis alles');
    this.summary = page.getByRole('region', { name: 'Er klopt iets niet' });
    this.warning = page.getByRole('alertdialog', { name: 'Bent u er nog?' });
    this.stay = button('Ja, ik ben er nog');
    this.words = page.getByRole('region', { name: 'Uw stembewijs' }).getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    this.voting = new Voting(page);
    this.ideas = new Ideas(page);
  }

  /** Goes through the page for staff; somebody who may do it has to be signed in. */
  async register(reader: 'scanner' | 'camera' = 'scanner'): Promise<void> {
    await this.page.goto('/beheer/kiosk');
    await this.page.getByRole('combobox', { name: 'Voor welke wijk?' }).selectOption('Seghwaert');
    const how = reader === 'camera' ? /^Met de camera/ : /^Met een handscanner/;
    await this.page.getByRole('radio', { name: how }).check();
    await this.page.getByRole('button', { name: 'Maak van deze computer een kiosk' }).click();
    await this.expectStart();
  }

  /** The first screen, ready for the next person, with nothing in its field. */
  async expectStart(): Promise<void> {
    await expect(this.title).toHaveText('Scan de QR-code op uw brief');
    await expect(this.code).toHaveValue('');
    await expect(this.page).toHaveURL(/\/stemmen$/);
  }

  /** From the first screen to where the ballot can be sent, one step to the first idea. Returns its title. */
  async divide(code: string): Promise<string> {
    await this.code.fill(code);
    await this.start.click();
    await this.page.getByRole('link', { name: 'Verdeel mijn cheque' }).click();
    await this.ideas.inOrder();
    const [title = ''] = await this.ideas.titles();
    await this.ideas.give(this.ideas.card(title), 1);
    await this.ideas.next.click();
    await this.voting.toCode.click();
    await expect(this.voting.send).toBeVisible();
    return title;
  }
}
