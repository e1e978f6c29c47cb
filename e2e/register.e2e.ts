import { generateKeyPairSync, sign } from 'node:crypto';
import type { Page } from '@playwright/test';
import {
  EMPTY_RANGE,
  extendRange,
  leafHash,
  rangeRoot,
  readOpening,
  signCheckpoint,
  statementLeaf,
} from '@/lib/crypto/bulletin';
import { fromHex, toHex } from '@/lib/crypto/bytes';
import { fingerprintOf, sha256Hex } from '@/lib/crypto/digest';
import { formatTrack, makeReceipt, receiptBytes, trackOf } from '@/lib/crypto/receipt';
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

/** A key of ours: what a dishonest server would have signed a register of its own with. */
const OURS = generateKeyPairSync('ed25519');
const LOG_KEY = Buffer.from(OURS.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
const signed = (message: Uint8Array) => new Uint8Array(sign(null, message, OURS.privateKey));

function stembewijs(leaf: Uint8Array) {
  const receipt = makeReceipt(leaf, ROUND);
  const receiptSig = toHex(signed(receiptBytes(receipt)));
  const text = JSON.stringify({
    alloc: [],
    logKey: LOG_KEY,
    receipt,
    receiptSig,
    round: ROUND,
    seq: 1,
    v: 1,
  });
  return {
    words: formatTrack(receipt.track),
    file: { name: 'stembewijs.json', mimeType: 'application/json', buffer: Buffer.from(text) },
  };
}

/** A closed register with one ballot under our key. */
function closedRegister(ballot: Uint8Array) {
  const none = '0'.repeat(64);
  const about = { round: ROUND, v: 1 } as const;
  const eligible = { count: 2, root: none, spare: 0 };
  const opening = statementLeaf({
    ...about,
    kind: 'opening',
    eligible,
    ideas: none,
    rules: none,
    logKey: LOG_KEY,
  });
  const closing = statementLeaf({
    ...about,
    kind: 'closing',
    ballots: 1,
    closedOn: '2026-12-01',
    extension: null,
    leaves: 1,
    opening: sha256Hex(opening),
    replaced: 0,
    void: none,
    voided: 0,
    withdrawn: [],
  });
  const all = [opening, ballot, closing];
  const origin = `localhost/wijkcheque/${ROUND}`;
  const checkpoints = [1, 3].map((size) => {
    const root = rangeRoot(extendRange(EMPTY_RANGE, all.slice(0, size).map(leafHash)));
    return signCheckpoint({ origin, size, root }, fromHex(LOG_KEY), signed);
  });
  return { origin, leaves: all.map(toHex), checkpoints };
}

test('a stembewijs under another key is shown as a broken promise, and not as the household’s mistake', async ({
  page,
}) => {
  const { words, file } = stembewijs(new Uint8Array(64).fill(1));
  await page.goto(`/controle/${ROUND}`);
  await page.getByLabel('Of kies het bestand van uw stembewijs').setInputFiles(file);
  const told = page.getByRole('status');
  await expect(told).toContainText('Dit is een ander register dan waarmee u stemde.');
  await expect(told).toContainText(`Stem ${words} is wel goed ondertekend`);
  await expect(told).toContainText(fingerprintOf(fromHex(LOG_KEY)).replace(/(.{4})(?=.)/g, '$1 '));
  await expect(told).toContainText('Meld dit bij de gemeente');
  await expect(told).not.toContainText('iets aan veranderd');
  await expectAccessible(page);
});

test('a ballot that was promised and is not in the closed register is called missing', async ({ page }) => {
  const register = closedRegister(new Uint8Array(64).fill(1));
  const logKey = readOpening(fromHex((await readRegister(page)).leaves[0] ?? ''))?.logKey ?? '';
  expect(logKey).toHaveLength(64);
  // The page as a server with this key would have made it.
  await page.route(`**/controle/${ROUND}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll(logKey, LOG_KEY) });
  });
  await page.route(`**/api/stembus/${ROUND}/register`, (route) => route.fulfill({ json: register }));
  await page.goto(`/controle/${ROUND}`);
  const told = page.getByRole('status');
  const choose = (leaf: number) =>
    page
      .getByLabel('Of kies het bestand van uw stembewijs')
      .setInputFiles(stembewijs(new Uint8Array(64).fill(leaf)).file);
  await choose(1);
  await expect(told).toContainText('staat in het register, op plek 1 van 1');
  await choose(2);
  await expect(told).toContainText('staat niet in het register, en dat had wel gemoeten');
  await expect(told).toContainText('meld dit bij de gemeente');
});
