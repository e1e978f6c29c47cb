import { useTranslations } from 'next-intl';
import type { TieOrder } from '@/lib/domain/outcome/types';
import { SelectField, TextField } from '../../ui/Field';

/** Stands for a file of one's own in the list of elections. */
export const OWN_FILE = '';

/** A published round that rules can be tried on. */
export interface Past {
  readonly id: string;
  readonly title: string;
  readonly sample: boolean;
  readonly ties: TieOrder;
}

interface TryOutSourceProps {
  readonly past: readonly Past[];
  /** Id of a round, or {@link OWN_FILE}. */
  readonly source: string;
  readonly onSource: (source: string) => void;
  readonly onFile: (file: File | null) => void;
}

/** Which election: a published round of this installation, or a file of one's own. */
export function TryOutSource({ past, source, onSource, onFile }: TryOutSourceProps) {
  const t = useTranslations('staff.rules.tryOut');
  return (
    <>
      <SelectField
        id="oefen-bron"
        label={t('source')}
        value={source}
        onChange={(event) => onSource(event.target.value)}
      >
        {past.map(({ id, title, sample }) => (
          <option key={id} value={id}>
            {sample ? t('sample', { title }) : title}
          </option>
        ))}
        <option value={OWN_FILE}>{t('ownFile')}</option>
      </SelectField>
      {source === OWN_FILE && (
        <>
          <TextField
            id="oefen-bestand"
            label={t('file')}
            type="file"
            accept=".pb"
            aria-describedby="oefen-bestand-uitleg"
            onChange={(event) => onFile(event.target.files?.[0] ?? null)}
          />
          <p id="oefen-bestand-uitleg" className="nl-paragraph wc-muted">
            {t('fileHint')}
          </p>
        </>
      )}
    </>
  );
}
