import { getTranslations } from 'next-intl/server';
import type { FundFramework } from '@/lib/domain/fund/words';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';

interface FrameworkProps {
  readonly framework: FundFramework;
  /** Of its heading; what is in it is one lower. */
  readonly level: 2 | 3;
}

/** What the money is for, what is looked at, and what it is never for. */
export async function Framework({ framework, level }: FrameworkProps) {
  const t = await getTranslations('fund.page');
  const below = level === 2 ? 3 : 4;
  return (
    <>
      <Heading level={level}>{t('framework')}</Heading>
      <Paragraph className="wc-fund__said">{framework.goal}</Paragraph>
      <Heading level={below}>{t('criteria')}</Heading>
      <ul className="wc-rules">
        {framework.criteria.map(({ id, title, explanation, weight }) => (
          <li key={id}>
            <b>{title}</b>
            {weight !== null && (
              <span className="wc-muted"> ({t('weight', { weight: String(weight) })})</span>
            )}
            {explanation && <>. {explanation}</>}
          </li>
        ))}
      </ul>
      {framework.excluded.length > 0 && (
        <>
          <Heading level={below}>{t('excluded')}</Heading>
          <ul className="wc-rules">
            {framework.excluded.map(({ id, title, reason }) => (
              <li key={id}>
                <b>{title}</b>. {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
