import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './db/schema/areas.ts',
    './db/schema/audit.ts',
    './db/schema/box.ts',
    './db/schema/bulletin.ts',
    './db/schema/council.ts',
    './db/schema/desk.ts',
    './db/schema/fund.ts',
    './db/schema/ideas.ts',
    './db/schema/letters.ts',
    './db/schema/mail.ts',
    './db/schema/projects.ts',
    './db/schema/publication.ts',
    './db/schema/retention.ts',
    './db/schema/roll.ts',
    './db/schema/rounds.ts',
    './db/schema/settings.ts',
    './db/schema/staff.ts',
    './db/schema/survey.ts',
    './db/schema/visits.ts',
  ],
  out: './db/migrations',
  schemaFilter: ['public', 'roll', 'box'],
});
