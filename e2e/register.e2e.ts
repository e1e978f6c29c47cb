import type { Page } from '@playwright/test';
import { fromHex } from '@/lib/crypto/bytes';
import { formatTrack, trackOf } from '@/lib/crypto/receipt';
import { expect, expectAccessible, test } from './fixtures';

const ROUND = 'seghwaert-2026';

interface Register {
  readonly leaves: readonly string[];
  readonly checkpoints: readonly string[];
}

/** The register, once the server's clock has taken in the ballots of the sample round. */
async function readRegister(page: Page): Promise<Register> {
  const read = async () =>
    (await (await page.request.get(`/api/stembus/${ROUND}/register`)).json()) as Register;
  await expect.poll(async () => (await read()).leaves.length, { timeout: 60_000 }).toBeGreaterThan(50);
  return read();
}

async function lookUp(page: Page, word: string): Promise<void> {
  await page.getByLabel('Het woord op uw stembewijs').fill(word);
  await page.getByRole('button', { name: 'Zoek mijn stem op' }).click();
}

test('a ballot is found in the register by the word on its receipt, and another word is not', async ({
  page,
}) => {
  const { leaves, checkpoints } = await readRegister(page);
  expect(checkpoints.at(-1)?.split('\n')[1]).toBe(String(leaves.length));
  const word = formatTrack(trackOf(fromHex(leaves[7] ?? '')));
  await page.goto(`/controle/${ROUND}`);
  const told = page.getByRole('status');
  await lookUp(page, word.toLowerCase());
  await expect(told).toContainText(`Stem ${word} staat in het register, op plek 7 van`);
  await expectAccessible(page);
  await lookUp(page, '00000-00000');
  await expect(told).toContainText('Stem 00000-00000 staat nog niet in het register.');
  await lookUp(page, 'hallo');
  await expect(told).toContainText('Dit is geen stembewijs.');
});

test('a register in which a leaf was changed is called wrong', async ({ page }) => {
  const register = await readRegister(page);
  const word = formatTrack(trackOf(fromHex(register.leaves[7] ?? '')));
  await page.route(`**/api/stembus/${ROUND}/register`, (route) =>
    route.fulfill({ json: { ...register, leaves: register.leaves.with(3, register.leaves[4] ?? '') } }),
  );
  await page.goto(`/controle/${ROUND}`);
  await lookUp(page, word);
  await expect(page.getByRole('status')).toContainText('Het register zelf klopt niet');
});
