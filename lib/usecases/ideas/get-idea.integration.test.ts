import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { insertAdvice } from '@/db/queries/advice';
import { recordIdeaStep, saveIdeaFile } from '@/db/queries/idea-file';
import { addOrganiser } from '@/db/queries/idea-organisers';
import { insertPhoto } from '@/db/queries/photos';
import { asRoll } from '@/db/queries/roles';
import { setIdeaStatuses } from '@/db/queries/rounds';
import { testDatabase } from '@/db/testing';
import { districtWith } from '../testing/district';
import { addHouseholds } from '../testing/households';
import { openRoundWith } from '../testing/openRound';
import { getIdea } from './get-idea';

const database = testDatabase();

async function roundWithIdeas(ideas: number) {
  const { slug } = await districtWith(1);
  const { id } = await openRoundWith({ phase: 'review', ideas, round: { districtSlug: slug } });
  return { id, slug };
}

const photo = () => ({
  id: randomUUID(),
  alt: 'Het veld',
  width: 10,
  height: 5,
  bytes: Buffer.from([1]),
  small: Buffer.from([1]),
});

describe('the page of an idea', () => {
  it('says what happened, who advised what, on which conditions, and how many organise it', async () => {
    const { id, slug } = await roundWithIdeas(1);
    const at = { roundId: id, number: 1 };
    await saveIdeaFile(database.db, at, { broughtBy: 'household', conditions: 'De boom blijft staan.' });
    await recordIdeaStep(database.db, at, {
      on: '2026-04-01',
      step: 'accepted',
      by: 'wijkregisseur',
      reason: 'Het mag.',
    });
    await insertPhoto(database.db, at, photo());
    const asked = {
      roundId: id,
      idea: 1,
      adviser: 'Wijkbeheerder',
      email: 'beheer@voorbeeld.nl',
      question: 'Kan het?',
      askedOn: '2026-03-01',
      due: '2026-03-10',
    };
    const hash = () => Buffer.from(randomUUID());
    const answered = { answer: 'conditions', text: 'Ja, mits.', answeredOn: '2026-03-05' } as const;
    await insertAdvice(database.db, { ...asked, id: randomUUID(), tokenHash: hash(), ...answered });
    await insertAdvice(database.db, { ...asked, id: randomUUID(), tokenHash: hash(), adviser: 'Wijkagent' });
    const households = await addHouseholds(id, 2);
    await asRoll(database.db, async (tx) => {
      for (const householdId of households)
        await addOrganiser(tx, at, { householdId, confirmedOn: '2026-03-01' });
    });
    const view = await getIdea(slug, 1);
    expect(view).toMatchObject({
      listed: true,
      conditions: 'De boom blijft staan.',
      organisers: 2,
      helpers: 0,
      needsHelp: false,
      history: [{ step: 'accepted', reason: 'Het mag.' }],
      photos: [{ alt: 'Het veld', width: 10, height: 5 }],
      advice: [{ adviser: 'Wijkbeheerder', answer: 'conditions', text: 'Ja, mits.', on: '2026-03-05' }],
    });
    expect(JSON.stringify(view)).not.toMatch(/beheer@|Kan het\?|Wijkagent/);
  });

  it('leads from an idea to the one it became part of, and back', async () => {
    const { id, slug } = await roundWithIdeas(2);
    await setIdeaStatuses(database.db, id, [1], 'merged', 'Dit is bijna hetzelfde.');
    await saveIdeaFile(database.db, { roundId: id, number: 1 }, { mergedInto: 2 });
    expect(await getIdea(slug, 1)).toMatchObject({
      listed: false,
      mergedInto: { number: 2, title: 'Idee 2' },
      mergedHere: [],
    });
    expect(await getIdea(slug, 2)).toMatchObject({
      listed: true,
      mergedInto: null,
      mergedHere: [{ number: 1, title: 'Idee 1' }],
    });
  });

  it('says where saved money comes from', async () => {
    const { id, slug } = await roundWithIdeas(1);
    const earlier = await openRoundWith({ phase: 'review', ideas: 1, round: { title: 'Ronde 2025' } });
    await saveIdeaFile(database.db, { roundId: id, number: 1 }, { carriedRound: earlier.id, carriedIdea: 1 });
    expect((await getIdea(slug, 1))?.carriedFrom).toEqual([
      { roundId: earlier.id, number: 1, title: 'Ronde 2025' },
    ]);
  });

  it.each(['returned', 'rejected', 'merged'] as const)(
    'is there by number for an idea that was %s, with the reason and without photos',
    async (status) => {
      const { id, slug } = await roundWithIdeas(1);
      await insertPhoto(database.db, { roundId: id, number: 1 }, photo());
      await setIdeaStatuses(database.db, id, [1], status, 'Daarom.');
      expect(await getIdea(slug, 1)).toMatchObject({
        listed: false,
        photos: [],
        idea: { status, statusReason: 'Daarom.' },
      });
    },
  );

  it.each([
    ['draft', null],
    ['submitted', null],
    ['stopped', null],
  ] as const)('is not there for an idea that is %s', async (status, reason) => {
    const { id, slug } = await roundWithIdeas(1);
    await setIdeaStatuses(database.db, id, [1], status, reason);
    expect(await getIdea(slug, 1)).toBeNull();
    expect(await getIdea(slug, 7)).toBeNull();
  });
});
