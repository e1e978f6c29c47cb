import { beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../testing';

const database = testDatabase();
const query = async <T extends object>(text: string, values: unknown[] = []): Promise<T[]> =>
  (await database.handle.pool.query<T>(text, values)).rows;

/**
 * Every column of the ballot box. A new one is added here by hand, after asking: can it join a ballot to a household or
 * to a moment (docs/ballot-protocol.md, "Keeping household and ballot apart")?
 */
const BOX = {
  ballot: { round: 'text', key: 'bytea', seq: 'integer', alloc: 'jsonb', r2: 'bytea', final: 'boolean' },
  checkpoint: { round: 'text', size: 'integer', text: 'text' },
  eligible: { round: 'text', key: 'bytea', state: 'text', area_group: 'integer' },
  leaf: {
    round: 'text',
    key: 'bytea',
    seq: 'integer',
    leaf: 'bytea',
    r1: 'bytea',
    commit: 'bytea',
    sig: 'bytea',
  },
  log: { round: 'text', position: 'integer', leaf: 'bytea' },
  round: {
    round: 'text',
    phase: 'text',
    cheque_cents: 'integer',
    step_cents: 'integer',
    ideas: 'integer[]',
    cheques: 'integer',
    spares: 'integer',
    log_key: 'bytea',
    sealed_log_key: 'bytea',
    sealed_tag_key: 'bytea',
  },
  strip: { round: 'text', mark: 'bytea', sealed: 'bytea' },
} as const;

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly identity: string;
  readonly standard: string | null;
}

const COLUMNS = `
  SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS type, a.attidentity AS identity,
    pg_get_expr(d.adbin, d.adrelid) AS standard
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
  WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped
  ORDER BY 1, a.attnum`;

describe('the columns of the ballot box', () => {
  let columns: Column[];
  beforeAll(async () => {
    columns = await query<Column>(COLUMNS, ['box']);
  });

  it('are the known ones', () => {
    const found: Record<string, Record<string, string>> = {};
    for (const { table, column, type } of columns) found[table] = { ...found[table], [column]: type };
    expect(found).toEqual(BOX);
  });

  it('hold no time, address, session, channel or running number', () => {
    expect(
      columns.filter(({ type }) => /time|date|interval|inet|cidr|macaddr|uuid|oid|xid|lsn/.test(type)),
    ).toEqual([]);
    const telling =
      /(^|_)(at|on|time|date|day|ip|session|channel|device|agent|id|household|address|order|position)($|_)/;
    // The one exception: the place of a leaf in the public register, which holds no key.
    const exception = ({ table, column }: Column) => table === 'log' && column === 'position';
    expect(columns.filter((one) => telling.test(one.column) && !exception(one))).toEqual([]);
    expect(columns.filter(({ identity, standard }) => identity !== '' || standard !== null)).toEqual([]);
  });

  it('belong to no sequence, and to no commit times kept by the server', async () => {
    expect(
      await query("SELECT relname FROM pg_class WHERE relnamespace = 'box'::regnamespace AND relkind = 'S'"),
    ).toEqual([]);
    expect(await query("SELECT current_setting('track_commit_timestamp') AS kept")).toEqual([
      { kept: 'off' },
    ]);
  });

  it('refer to nothing outside, and nothing refers to them', async () => {
    const crossing = await query(`
      SELECT conname FROM pg_constraint JOIN pg_class a ON a.oid = conrelid JOIN pg_class b ON b.oid = confrelid
      WHERE contype = 'f' AND a.relnamespace <> b.relnamespace
        AND 'box'::regnamespace IN (a.relnamespace, b.relnamespace)`);
    expect(crossing).toEqual([]);
  });
});

describe('what is about a household or a form', () => {
  it('carries a day at most, never a time', async () => {
    const columns = [
      ...(await query<Column>(COLUMNS, ['roll'])),
      ...(await query<Column>(COLUMNS, ['public'])),
    ];
    const paper = ['paper_entry', 'paper_day'];
    const inRoll = new Set((await query<Column>(COLUMNS, ['roll'])).map(({ table }) => table));
    const about = columns.filter(({ table }) => inRoll.has(table) || paper.includes(table));
    expect(about.length).toBeGreaterThan(20);
    expect(about.filter(({ type }) => /time|interval/.test(type))).toEqual([]);
  });
});

describe('the roles', () => {
  const as = (role: 'box' | 'roll', statement: string) => database.attempt(statement, [], role);
  const DENIED = '42501';

  it.each(['household', 'cheque', 'area_group', 'cheque_request'])(
    'box cannot read roll.%s',
    async (table) => {
      expect(await as('box', `SELECT * FROM roll.${table}`)).toBe(DENIED);
      expect(await as('roll', `SELECT * FROM roll.${table}`)).toBe('done');
    },
  );

  it.each(Object.keys(BOX))('roll cannot read box.%s', async (table) => {
    expect(await as('roll', `SELECT * FROM box.${table}`)).toBe(DENIED);
    expect(await as('box', `SELECT * FROM box.${table}`)).toBe('done');
  });

  it('neither can make anything in the other’s schema, or become the other', async () => {
    expect(await as('roll', 'CREATE TABLE box.mine (a int)')).toBe(DENIED);
    expect(await as('box', 'CREATE TABLE roll.mine (a int)')).toBe(DENIED);
    const member = await query(
      "SELECT pg_has_role('box', 'roll', 'MEMBER') AS a, pg_has_role('roll', 'box', 'MEMBER') AS b",
    );
    expect(member).toEqual([{ a: false, b: false }]);
  });

  it('cannot log in and have no special powers', async () => {
    const roles = await query(
      "SELECT rolname FROM pg_roles WHERE rolname IN ('box', 'roll') AND NOT (rolcanlogin OR rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)",
    );
    expect(roles).toHaveLength(2);
  });

  it('are all there is: a role of nobody can do nothing', async () => {
    await query(
      'DO $$ BEGIN CREATE ROLE nobody_in_particular NOLOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$',
    );
    const may = await query(`
      SELECT n.nspname || '.' || coalesce(c.relname, '') AS what FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid
      WHERE n.nspname IN ('box', 'roll') AND (has_schema_privilege('nobody_in_particular', n.oid, 'USAGE, CREATE')
        OR (c.relkind IN ('r', 'v', 'm') AND has_table_privilege('nobody_in_particular', c.oid, 'SELECT, INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')))
      UNION ALL
      SELECT p.oid::regprocedure::text FROM pg_proc p WHERE p.pronamespace IN ('box'::regnamespace, 'roll'::regnamespace)
        AND has_function_privilege('nobody_in_particular', p.oid, 'EXECUTE')`);
    expect(may).toEqual([]);
  });

  it.each(['leaf', 'log', 'checkpoint'])(
    'cannot change or remove a row of box.%s: it only grows',
    async (table) => {
      const rights = await query(
        `SELECT right_ FROM unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS right_
       WHERE has_table_privilege('box', $1, right_) OR has_table_privilege('roll', $1, right_)`,
        [`box.${table}`],
      );
      expect(rights).toEqual([]);
    },
  );
});

describe('the functions that run with the box’s own rights', () => {
  it('fix their search path, so nobody can slip another table under them', async () => {
    const open = await query(`
      SELECT oid::regprocedure::text AS f FROM pg_proc
      WHERE pronamespace = 'box'::regnamespace AND NOT coalesce(proconfig::text, '') LIKE '%search_path%'`);
    expect(open).toEqual([]);
  });
});
