import { recordAudit } from '@/db/queries/audit';
import { readSettings, saveSetting } from '@/db/queries/settings';
import { type Actor, actorName, may } from '@/lib/domain/permissions';
import { fail, ok, type Result } from '@/lib/domain/result';
import { readSetting, SETTING_KEYS, type SettingKey, type SettingsOf } from '@/lib/domain/settings';
import { database } from '../system/database';

export type SettingsError =
  | { readonly code: 'FORBIDDEN' }
  | { readonly code: 'BAD_SETTINGS'; readonly fields: readonly SettingKey[] };

/** How long mail and log book are kept. Error: FORBIDDEN. */
export async function getSettings(actor: Actor): Promise<Result<SettingsOf, 'FORBIDDEN'>> {
  if (!may(actor, 'manage_settings', null)) return fail('FORBIDDEN');
  return ok(await readSettings(database()));
}

/** Stores all of them; a line in the log book for each that is another than before. Errors: {@link SettingsError}. */
export function saveSettings(
  actor: Actor,
  given: Readonly<Record<SettingKey, string>>,
  now: Date,
): Promise<Result<SettingsOf, SettingsError>> {
  return database().transaction(async (tx): Promise<Result<SettingsOf, SettingsError>> => {
    if (!may(actor, 'manage_settings', null)) return fail({ code: 'FORBIDDEN' });
    const read = SETTING_KEYS.map((key) => ({ key, number: readSetting(key, given[key]) }));
    const fields = read.flatMap(({ key, number }) => (number.ok ? [] : [key]));
    if (fields.length > 0) return fail({ code: 'BAD_SETTINGS', fields });
    const before = await readSettings(tx);
    for (const { key, number } of read) {
      if (!number.ok || number.value === before[key]) continue;
      await saveSetting(tx, key, number.value);
      const details = { setting: key, from: before[key], to: number.value };
      const by = actorName(actor);
      await recordAudit(tx, { at: now, actor: by, act: 'change_setting', subject: 'settings', details });
    }
    return ok(await readSettings(tx));
  });
}
