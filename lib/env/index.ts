import { z } from 'zod';

/** The one place that reads the environment. Empty strings count as not set. */
const schema = z.object({
  DATABASE_URL: z.string().optional(),
  DATABASE_DRIVER: z.enum(['pg', 'neon']).optional(),
  DATABASE_WS_PROXY: z.string().optional(),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(20),
  WIJKCHEQUE_DATA: z.string().default('.data'),
  WIJKCHEQUE_SECRET: z.string().min(32).optional(),
  /** Behind a reverse proxy of one's own: the visitor's network is the last address it adds to X-Forwarded-For. */
  TRUST_PROXY: z.enum(['0', '1']).default('0'),
  NEXTAUTH_URL: z.string().optional(),
  /** Encrypts session cookies; the start scripts derive it from WIJKCHEQUE_SECRET. */
  NEXTAUTH_SECRET: z.string().optional(),
  BASEMAP: z.string().default('pdok:grijs'),
  BASEMAP_ATTRIBUTION: z.string().optional(),
  /** Where addresses are looked up: `pdok`, `none`, or an address of one's own. */
  ADDRESS_SEARCH: z
    .string()
    .regex(/^(?:none|pdok|https?:\/\/[^?#]+)$/, 'must be none, pdok or https://…/search/v3_1')
    .optional(),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Set by the demo and by tests: lets staff roles and sample data be shown. */
  WIJKCHEQUE_DEMO: z.enum(['0', '1']).default('0'),
  /** Different households of which ballots must wait before the public register takes them in. */
  BULLETIN_BATCH: z.coerce.number().int().min(3).max(10_000).default(50),
  /** Days for which backups and write-ahead log of the database are kept: said where keys are destroyed. */
  BACKUP_RETENTION_DAYS: z.coerce.number().int().min(0).max(3650).default(30),
  /** Names a storage an administrator vouches for, where the database's own settings do not show that it is durable. */
  STORAGE_DURABILITY: z.string().optional(),
  /** Of the mail server, with name and password in it: smtps://name:password@host, or smtp:// with STARTTLS. */
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'must begin with smtp:// or smtps://' }).optional(),
  /** What mail is sent from: an address, or a name with the address between < and >. */
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n"]+ <)?[^\s<>@",;]+@[^\s<>@",;]+>?$/, 'must be an address, or: Name <address>')
    .optional(),
});

export type Env = Readonly<z.infer<typeof schema>>;

const NAMES = Object.keys(schema.shape);
/** Asked for on every page and every cast, and changed only by start scripts and tests: parsed once per change. */
let last: { readonly given: readonly (string | undefined)[]; readonly env: Env } | undefined;

/**
 * The environment, checked. The same object as long as none of these variables changes.
 * Throws with the names of what is wrong: a server with half a configuration must not start.
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = NAMES.map((name) => source[name] || undefined);
  if (last?.given.every((value, index) => value === given[index])) return last.env;
  const parsed = schema.safeParse(Object.fromEntries(NAMES.map((name, index) => [name, given[index]])));
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`environment: ${names.join('; ')}`);
  }
  if (parsed.data.SMTP_URL && !parsed.data.MAIL_FROM)
    throw new Error('environment: MAIL_FROM: needed beside SMTP_URL');
  last = { given, env: parsed.data };
  return parsed.data;
}
