import type { Locator, Page } from '@playwright/test';

/** The outcome of a round: ideas and map, the count in steps, other rules, and counting again. */
export class OutcomePage {
  readonly ideas: Locator;
  readonly cards: Locator;
  readonly replay: Locator;
  readonly slider: Locator;
  readonly next: Locator;
  readonly previous: Locator;
  /** What happened at the step, as it is read out. */
  readonly stepWords: Locator;
  readonly steps: Locator;
  readonly compare: Locator;
  readonly recount: Locator;
  readonly map: Locator;
  readonly mapCard: Locator;

  constructor(readonly page: Page) {
    this.ideas = page.getByRole('region', { name: 'De ideeën' });
    this.cards = this.ideas.getByRole('article');
    this.replay = page.getByRole('region', { name: 'Hoe is er geteld?' });
    this.slider = page.getByRole('slider', { name: /^Stap / });
    this.next = page.getByRole('button', { name: 'Volgende stap' });
    this.previous = page.getByRole('button', { name: 'Vorige stap' });
    this.stepWords = this.replay.getByRole('status');
    this.steps = page.getByRole('table', { name: 'De stappen van de telling' });
    this.compare = page.getByRole('table', { name: 'Dezelfde stemmen, geteld met andere regels' });
    this.recount = page.getByRole('region', { name: 'Zelf natellen' });
    this.map = page.getByRole('region', { name: 'Kaart met de uitslag per idee' });
    this.mapCard = page.locator('.wc-mapcard');
  }

  async open(round: string): Promise<void> {
    await this.page.goto(`/uitslag/${round}`);
  }

  /** Scrolls to the replay, which is only then fetched. */
  async openReplay(): Promise<void> {
    await this.page.getByRole('heading', { name: 'Telling in stappen' }).scrollIntoViewIfNeeded();
    await this.slider.waitFor();
  }

  async openSteps(): Promise<void> {
    await this.page.getByText(/stappen van de telling in een tabel$/).click();
  }

  /** On a telephone the map comes when it is asked for. */
  async openMap(isMobile: boolean): Promise<void> {
    if (isMobile) await this.page.getByRole('button', { name: 'Toon de ideeën op de kaart' }).click();
    await this.map.scrollIntoViewIfNeeded();
  }

  async countAgain(): Promise<void> {
    await this.recount.getByRole('button', { name: 'Tel deze uitslag na' }).click();
  }

  async countFile(name: string, buffer: Buffer): Promise<void> {
    const input = this.page.getByLabel('Of kies het stemmenbestand dat u eerder hebt gedownload');
    await input.setInputFiles({ name, mimeType: 'text/plain', buffer });
  }
}
