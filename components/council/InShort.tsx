import { useLocale, useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import { Paragraph } from '@/components/ui/Text';
import { sentencesOf } from './sentences';
import { sentenceFrom } from './sentenceWords';
import type { ShownArea } from './view';

interface InShortProps {
  readonly id: string;
  readonly areas: readonly ShownArea[];
}

/** The figures in a few sentences, each with how sure it is. */
export function InShort({ id, areas }: InShortProps) {
  const t = useTranslations('council.short');
  const sentence = sentenceFrom({
    t: useTranslations('council'),
    themes: useTranslations('common.theme'),
    locale: useLocale(),
  });
  const sentences = sentencesOf(areas);
  if (sentences.length === 0) return null;
  return (
    <section className="wc-section" aria-labelledby={id}>
      <Heading level={2} id={id}>
        {t('heading')}
      </Heading>
      <Paragraph>{t('intro')}</Paragraph>
      <ul className="wc-council__short">
        {sentences.map((one) => (
          <li key={one.kind}>
            <b>{t(`certainty.${one.certainty}`)}.</b> {sentence(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}
