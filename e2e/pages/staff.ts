import { expect, type Locator, type Page } from '@playwright/test';

/** Taking a role in the demo, and the workspace it leads to. */
export class Workspace {
  readonly title: Locator;

  constructor(private readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
  }

  async takeRole(role: 'Wijkregisseur' | 'Raadslid' | 'Beheerder'): Promise<void> {
    await this.page.goto('/dev');
    await this.page.getByRole('button', { name: `Ga verder als ${role}` }).click();
    await expect(this.title).not.toHaveText('Een rol aannemen');
  }

  round(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** Goes to everything of a round, from the start page. */
  async open(round: string): Promise<void> {
    await this.page.goto('/beheer');
    await this.round(round).getByRole('link', { name: 'Alles van deze ronde' }).click();
    await expect(this.title).toHaveText(round);
  }

  /** What is looked at before a step, on the round's page. */
  checks(act: string): Locator {
    return this.page.getByRole('list', { name: `Voor “${act}”` });
  }

  /** Presses the step on the round's page and waits for what it says came of it. */
  async act(round: string, act: string, sentence: string): Promise<void> {
    await this.open(round);
    await this.round(round).getByRole('button', { name: act }).click();
    await expect(this.round(round).getByRole('status')).toContainText(sentence);
  }
}
