import type { Locator, Page } from '@playwright/test';

/** The map beside the list, and the card of what was chosen on it. */
export class IdeaMap {
  readonly frame: Locator;
  readonly skip: Locator;
  readonly step: Locator;
  readonly next: Locator;
  readonly close: Locator;
  /** Idea markers and clusters: they carry their name as a title, since the keyboard goes another way. */
  readonly markers: Locator;

  constructor(private readonly page: Page) {
    this.frame = page.getByRole('region', { name: /^Kaart van .* met de ideeën$/ });
    this.skip = page.getByRole('link', { name: 'Kaart overslaan' });
    this.step = page.getByRole('button', { name: 'Bekijk ze één voor één' });
    this.next = page.getByRole('button', { name: 'Volgend idee' });
    this.close = page.getByRole('button', { name: 'Sluiten' });
    this.markers = this.frame.locator('.leaflet-marker-icon');
  }

  /** The marker of one idea; not there while it stands in a cluster. */
  marker(number: string, title: string): Locator {
    return this.frame.getByTitle(`${number} ${title}`, { exact: true });
  }

  /** The chosen idea's title, in the card. */
  chosen(title: string): Locator {
    return this.page.locator('.wc-map').getByRole('heading', { level: 3, name: title, exact: true });
  }
}
