import { useTranslations } from 'next-intl';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';

interface DownloadsProps {
  readonly round: string;
  readonly letters: number;
  readonly parts: number;
  readonly perFile: number;
  /** Columns of the list for a printer, in order. */
  readonly columns: readonly string[];
}

/** The files with letters. Each is a form that posts, so that nothing fetches codes without being asked. */
export function Downloads({ round, letters, parts, perFile, columns }: DownloadsProps) {
  const t = useTranslations('letters.download');
  const about = useTranslations('letters.columns');
  const address = (file: string) => `/api/beheer/ronde/${encodeURIComponent(round)}/brieven/${file}`;
  return (
    <>
      <Alert kind="warning">{t('warning')}</Alert>
      <Heading level={3}>{t('pdf')}</Heading>
      <Paragraph>{t('pdfAbout')}</Paragraph>
      <form action={address('pdf')} method="post" className="wc-letters__form">
        <fieldset className="wc-letters__window">
          <legend>{t('window')}</legend>
          {(['left', 'right'] as const).map((side) => (
            <label key={side} className="wc-check utrecht-form-label">
              <input
                type="radio"
                name="venster"
                value={side === 'left' ? 'links' : 'rechts'}
                defaultChecked={side === 'left'}
              />
              {t(side)}
            </label>
          ))}
        </fieldset>
        {Array.from({ length: parts }, (_, i) => i + 1).map((part) => (
          <Button key={part} type="submit" look="secondary" name="deel" value={part}>
            {parts === 1
              ? t('pdfAll')
              : t('pdfPart', {
                  part,
                  parts,
                  from: (part - 1) * perFile + 1,
                  to: Math.min(letters, part * perFile),
                })}
          </Button>
        ))}
      </form>
      <Heading level={3}>{t('csv')}</Heading>
      <details className="wc-letters__columns">
        <summary>{t('csvAbout')}</summary>
        <dl>
          {columns.map((column) => (
            <div key={column}>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{about(column as Parameters<typeof about>[0])}</dd>
            </div>
          ))}
        </dl>
      </details>
      <form action={address('csv')} method="post" className="wc-letters__form">
        <Button type="submit" look="secondary">
          {t('csvGo')}
        </Button>
      </form>
    </>
  );
}
