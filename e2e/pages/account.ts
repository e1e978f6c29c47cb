import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';

/**
 * Gives a page an authenticator that is there, unlocked, and says yes: Chromium's own, driven over its debugging
 * protocol. It belongs to this page, also after it has gone elsewhere.
 */
export async function withAuthenticator(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return page;
}

/** Becoming somebody, the people of the workspace, and the end of a session. */
export class Account {
  readonly title: Locator;
  readonly bar: Locator;
  readonly warning: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.bar = page.getByRole('navigation', { name: 'Werkplek' });
    this.warning = page.getByRole('alertdialog');
  }

  /** Uses a one-time link, and ends in the workspace. */
  async accept(link: string, name?: string): Promise<void> {
    await this.page.goto(link);
    if (name !== undefined) await this.page.getByLabel('Uw naam').fill(name);
    await this.page.getByRole('button', { name: 'Maak een passkey en ga verder' }).click();
    await expect(this.bar).toBeVisible();
  }

  async signIn(): Promise<void> {
    await this.page.getByRole('button', { name: 'Meld u aan met uw passkey' }).click();
  }

  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Afmelden' }).click();
    await expect(this.page.getByText('U bent afgemeld.')).toBeVisible();
  }

  async openPeople(): Promise<void> {
    await this.bar.getByRole('link', { name: 'Mensen' }).click();
    await expect(this.title).toHaveText('Mensen');
  }

  person(name: string): Locator {
    return this.page
      .getByRole('region', { name: 'Accounts' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name }) });
  }

  /** Fills in an invitation and gives the link that comes of it. */
  async invite(name: string, role: string, districts: readonly string[]): Promise<string> {
    await this.page.getByLabel('Naam').fill(name);
    await this.page.getByLabel('Rol').selectOption(role);
    for (const district of districts) await this.page.getByLabel(district, { exact: true }).check();
    await this.page.getByRole('button', { name: 'Maak een link' }).click();
    await expect(this.page.getByRole('heading', { name: `De link voor ${name}` })).toBeFocused();
    return this.page.getByLabel('Link', { exact: true }).inputValue();
  }

  /** The page asks the server again how long the session lasts, as it does when it comes back into view. */
  async comeBackIntoView(): Promise<void> {
    await this.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  }
}
