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

  /** Presses the step and waits for what it says came of it. */
  async act(round: string, act: string, sentence: string): Promise<void> {
    await this.round(round).getByRole('button', { name: act }).click();
    await expect(this.round(round).getByRole('status')).toContainText(sentence);
  }
}
