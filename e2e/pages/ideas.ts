import type { Locator, Page } from '@playwright/test';

/** The ideas of a round, on a district page and on the first voting step: list, filters, map and cheque. */
export class Ideas {
  readonly region: Locator;
  readonly cards: Locator;
  /** Cards of ideas that have nothing of this cheque yet. */
  readonly untouched: Locator;
  readonly count: Locator;
  /** What is divided and what is left, always in sight. */
  readonly cheque: Locator;
  readonly next: Locator;
  readonly more: Locator;
  readonly search: Locator;

  constructor(readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Ideeën', exact: true });
    this.cards = this.region.getByRole('listitem');
    this.untouched = this.cards.filter({ has: page.getByRole('button', { name: /^Geef €/ }) });
    this.count = this.region.getByRole('status').first();
    this.cheque = page.getByRole('region', { name: 'Uw waardecheque', exact: true });
    this.next = this.cheque.getByRole('link', { name: 'Verder' });
    this.more = this.region.getByText('Zoek, buurt, bedrag en volgorde');
    this.search = this.region.getByRole('searchbox', { name: 'Zoek in de ideeën' });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.inOrder();
  }

  /** Waits for the visitor's own order: before that another idea may be the first. */
  async inOrder(): Promise<void> {
    await this.region.locator('[data-ready="true"]').waitFor();
  }

  card(title: string): Locator {
    return this.cards.filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  async titles(): Promise<string[]> {
    return this.cards.getByRole('heading', { level: 3 }).allInnerTexts();
  }

  /** Presses "Geef" and then + until the idea has so many steps. */
  async give(card: Locator, steps: number): Promise<void> {
    await this.giveButton(card).click();
    for (let given = 1; given < steps; given++) await this.moreButton(card).click();
  }

  giveButton(card: Locator): Locator {
    return card.getByRole('button', { name: /^Geef €/ });
  }

  moreButton(card: Locator): Locator {
    return card.getByRole('button', { name: /meer geven$/ });
  }

  amount(card: Locator): Locator {
    return card.getByRole('textbox', { name: /^Gegeven bedrag/ });
  }

  /** A theme, or what still fits: the chips above the list. */
  chip(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  choice(name: 'Buurt' | 'Nodig, in euro' | 'Volgorde'): Locator {
    return this.region.getByRole('combobox', { name, exact: true });
  }
}
