import { useTranslations } from 'next-intl';
import { LETTER_CSV_COLUMNS, LETTERS_PER_FILE } from '@/lib/domain/letters';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';
import { WindowChoice } from './WindowChoice';

interface DownloadsProps {
  readonly round: string;
  readonly letters: number;
  /** Files into which they go as PDF. */
  readonly parts: number;
}

/** The files with letters. Each is a form that posts, so that nothing fetches codes without being asked. */
export function Downloads({ round, letters, parts }: DownloadsProps) {
  const t = useTranslations('letters.download');
  const about = useTranslations('letters.columns');
  const address = (file: string) => `/api/beheer/ronde/${encodeURIComponent(round)}/brieven/${file}`;
  return (
    <>
      <Alert kind="warning">{t('warning')}</Alert>
      <Heading level={3}>{t('pdf')}</Heading>
      <Paragraph>{t('pdfAbout')}</Paragraph>
      <form action={address('pdf')} method="post" className="wc-letters__form">
        <WindowChoice question={t('window')} left={t('left')} right={t('right')} />
        {Array.from({ length: parts }, (_, i) => i + 1).map((part) => (
          <Button key={part} type="submit" look="secondary" name="deel" value={part}>
            {parts === 1
              ? t('pdfAll')
              : t('pdfPart', {
                  part,
                  parts,
                  from: (part - 1) * LETTERS_PER_FILE + 1,
                  to: Math.min(letters, part * LETTERS_PER_FILE),
                })}
          </Button>
        ))}
      </form>
      <Heading level={3}>{t('csv')}</Heading>
      <details className="wc-letters__columns">
        <summary>{t('csvAbout')}</summary>
        <dl>
          {LETTER_CSV_COLUMNS.map((column) => (
            <div key={column}>
              <dt>
                <code>{column}</code>
              </dt>
              <dd>{about(column)}</dd>
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
