import type { Locator, Page } from '@playwright/test';

/** Filling in a survey, by what a resident sees. */
export class SurveyPage {
  constructor(readonly page: Page) {}

  get code(): Locator {
    return this.page.getByLabel('Code', { exact: true });
  }

  get summary(): Locator {
    return this.page.getByRole('region', { name: 'Er klopt iets niet' });
  }

  async start(code: string): Promise<void> {
    await this.code.fill(code);
    await this.page.getByRole('button', { name: 'Begin' }).click();
  }

  /** One answer to one question or statement. */
  async choose(question: string | RegExp, answer: string): Promise<void> {
    await this.page
      .getByRole('group', { name: question })
      .getByRole('radio', { name: answer, exact: true })
      .check();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: 'Volgende' }).click();
  }
}
