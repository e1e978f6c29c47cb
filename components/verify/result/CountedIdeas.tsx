import { useLocale, useTranslations } from 'next-intl';
import { ResultBadge } from '@/components/outcome/ResultBadge';
import { StackTable } from '@/components/outcome/table/StackTable';
import { Heading } from '@/components/ui/Heading';
import { Paragraph, TextLink } from '@/components/ui/Text';
import { formatMoney, groupThousands } from '@/lib/format';
import type { BundleSummary } from '@/lib/verify/types';

interface CountedIdeasProps {
  readonly summary: BundleSummary;
  readonly round: string;
}

/** The outcome as this device counted it, to hold against the page of the outcome. */
export function CountedIdeas({ summary: { ideas, unspentCents }, round }: CountedIdeasProps) {
  const t = useTranslations('verify.result');
  const locale = useLocale();
  if (ideas.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t('countedTitle')}</Heading>
      <Paragraph>
        {t.rich('countedText', {
          link: (text) => <TextLink href={`/uitslag/${encodeURIComponent(round)}`}>{text}</TextLink>,
        })}
      </Paragraph>
      <details className="wc-verify__more">
        <summary>{t('countedShow', { count: ideas.length })}</summary>
        <StackTable
          caption={t('countedTitle')}
          captionHidden
          columns={[
            { label: t('idea') },
            { label: t('backers'), numeric: true },
            { label: t('need'), numeric: true },
            { label: t('outcome') },
          ]}
          rows={ideas.map(({ number, title, backers, targetCents, funded }) => ({
            key: String(number),
            cells: [
              `${number}. ${title}`,
              groupThousands(backers, locale),
              formatMoney(targetCents, locale),
              <ResultBadge key="outcome" funded={funded} />,
            ],
          }))}
        />
      </details>
      {unspentCents !== null && <p>{t('unspent', { amount: formatMoney(unspentCents, locale) })}</p>}
    </>
  );
}
