import type { Locator, Page } from '@playwright/test';

/** The council's page, by what a reader sees. */
export class CouncilPage {
  constructor(private readonly page: Page) {}

  async open(query = ''): Promise<void> {
    await this.page.goto(`/raad${query}`);
  }

  place(number: number): Locator {
    return this.page.getByLabel(`Wijk ${number}`, { exact: true });
  }

  async show(...names: readonly string[]): Promise<void> {
    for (const [i, label] of names.entries()) await this.place(i + 1).selectOption({ label });
    for (let i = names.length; i < 4; i++) await this.place(i + 1).selectOption({ label: 'Geen' });
    await this.page.getByRole('button', { name: 'Toon cijfers' }).click();
    await this.page.waitForURL(/wijk=/);
  }

  /** One question with its answers. */
  tile(question: string): Locator {
    return this.page.getByRole('article', { name: question });
  }

  row(question: string, district: string): Locator {
    const header = this.page.getByRole('rowheader', { name: district, exact: true });
    return this.tile(question).getByRole('row').filter({ has: header });
  }
}
