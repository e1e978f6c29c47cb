import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: [
    './db/schema/areas.ts',
    './db/schema/audit.ts',
    './db/schema/box.ts',
    './db/schema/bulletin.ts',
    './db/schema/desk.ts',
    './db/schema/ideas.ts',
    './db/schema/letters.ts',
    './db/schema/mail.ts',
    './db/schema/retention.ts',
    './db/schema/roll.ts',
    './db/schema/rounds.ts',
    './db/schema/settings.ts',
    './db/schema/staff.ts',
  ],
  out: './db/migrations',
  schemaFilter: ['public', 'roll', 'box'],
});
