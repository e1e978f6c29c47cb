import { expect, test } from '@playwright/test';
import { runningApp } from './support/environment';
import { actionMatrix } from './support/matrix/actions';
import { callAction } from './support/matrix/callAction';
import { type HandlerLine, handlerMatrix } from './support/matrix/handlers';
import { pageMatrix } from './support/matrix/pages';
import { type Matrix, prepareMatrix } from './support/matrix/prepare';
import { type Caller, type CallerName, countLines } from './support/matrix/roles';
import { actionsInTree, handlersInTree, pagesInTree } from './support/matrix/tree';

test.skip(({ isMobile }) => isMobile, 'asks without a browser, so once is enough');
// One after the other in one process: they share the accounts, and a red one does not hide the next.
test.describe.configure({ mode: 'default', timeout: 180_000 });

let matrix: Matrix;

test.beforeAll(async () => {
  matrix = await prepareMatrix();
});

const sees = (to: 'everybody' | readonly CallerName[], name: CallerName) =>
  to === 'everybody' || to.includes(name);
const isStaff = (name: CallerName) => name !== 'visitor' && name !== 'household';

test('the lists name every page, handler and action of the tree, and nothing else', () => {
  expect(Object.keys(pageMatrix(matrix.about)).toSorted()).toEqual(pagesInTree());
  expect(Object.keys(handlerMatrix(matrix.round.id)).toSorted()).toEqual(handlersInTree());
  expect(Object.keys(actionMatrix({ ...matrix.about, visit: matrix.about.visit.id })).toSorted()).toEqual(
    actionsInTree(),
  );
});

/** What a reader sees: without the head and the scripts. */
function visible(html: string): string {
  return html
    .replace(/^[\s\S]*?<body/, '')
    .replaceAll(/<script[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#x27;', "'");
}

async function page(caller: Caller, at: string) {
  const headers = { 'accept-language': 'nl', ...(caller.cookie && { cookie: caller.cookie }) };
  const response = await fetch(runningApp().baseUrl + at, { headers, redirect: 'manual' });
  const text = await response.text();
  return { status: response.status, location: response.headers.get('location') ?? '', text };
}

test('every page, asked for by everybody', async () => {
  const wrong: string[] = [];
  for (const [pattern, { at = pattern, shows, to, missing, leadsTo }] of Object.entries(
    pageMatrix(matrix.about),
  )) {
    await everybody(async (caller) => {
      const { status, location, text } = await page(caller, at);
      const says = (what: string) => wrong.push(`${pattern} as ${caller.name}: ${what}`);
      if (missing) return status === 404 || says(`${status}`);
      if (leadsTo) return location === leadsTo || says(`${status} ${location}`);
      const shown = status === 200 && visible(text).includes(shows);
      if (sees(to, caller.name)) return shown || says(`${status} ${location}, without “${shows}”`);
      if (status >= 400) says(String(status));
      if (shown) says(`shows “${shows}”`);
      if (!isStaff(caller.name) && !location.includes('/beheer/aanmelden')) says('is not led to signing in');
      // Also in what the page's scripts get: nothing of a round that is none of theirs.
      return !text.includes(matrix.round.title) || says('has the round’s name in it');
    });
  }
  expect(wrong).toEqual([]);
});

test('every handler, asked by everybody', async () => {
  const wrong: string[] = [];
  for (const [door, { to, ...line }] of Object.entries(handlerMatrix(matrix.round.id))) {
    const [method = '', pattern = ''] = door.split(' ');
    await everybody(async (caller) => {
      const before = await countLines(caller);
      const { status, refused } = await call(caller, method, line.at ?? pattern, line);
      const says = (what: string) => wrong.push(`${door} as ${caller.name}: ${what}`);
      if (status >= 500) says(String(status));
      if (to === 'everybody') return;
      if (refused === to.includes(caller.name)) says(`${refused ? 'is' : 'is not'} refused: ${status}`);
      if (refused && (await countLines(caller)) !== before) says('left a line in the log book');
    });
  }
  expect(wrong).toEqual([]);
});

async function call(
  { cookie }: Caller,
  method: string,
  at: string,
  { body, type }: Pick<HandlerLine, 'body' | 'type'>,
): Promise<{ readonly status: number; readonly refused: boolean }> {
  const form = typeof body === 'object' ? new FormData() : null;
  for (const [name, value] of Object.entries(typeof body === 'object' ? body : {})) form?.append(name, value);
  const response = await fetch(runningApp().baseUrl + at, {
    method,
    headers: { ...(cookie && { cookie }), ...(type && { 'content-type': type }) },
    redirect: 'manual',
    ...(method === 'POST' ? { body: form ?? String(body ?? '') } : {}),
  });
  const { status, headers } = response;
  // A refusal is a status, a code in the answer, or a code in the address that one is led back to.
  const told = `${headers.get('location') ?? ''} ${await response.text()}`;
  const refused = status === 403 || /[="]FORBIDDEN\b/.test(told);
  return { status, refused };
}

test('every action, called by everybody', async () => {
  const wrong: string[] = [];
  for (const [name, { given, to }] of Object.entries(
    actionMatrix({ ...matrix.about, visit: matrix.about.visit.id }),
  )) {
    await everybody(async (caller) => {
      const before = await countLines(caller);
      const { status, answer } = await callAction(runningApp().baseUrl, caller.cookie, name, given);
      const says = (what: string) => wrong.push(`${name} as ${caller.name}: ${what}`);
      const told = JSON.stringify(answer) ?? '';
      const refused = told.includes('"FORBIDDEN"');
      if (status >= 400) says(String(status));
      if (to === 'everybody') return;
      if (refused === to.includes(caller.name)) says(`${refused ? 'is' : 'is not'} refused: ${told}`);
      if (refused && (await countLines(caller)) !== before) says('left a line in the log book');
    });
  }
  expect(wrong).toEqual([]);
});

/** All callers at once: one after the other takes minutes. */
async function everybody(ask: (caller: Caller) => Promise<unknown>): Promise<void> {
  await Promise.all(matrix.callers.map(ask));
}
