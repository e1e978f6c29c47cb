import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useId } from 'react';
import { CHECK_PAGES, type Condition, mayTake } from '@/lib/domain/round-check';
import './start.css';

interface CheckListProps {
  readonly round: string;
  /** Of the step, on its button. */
  readonly act: string;
  readonly conditions: readonly Condition[];
}

/** What is looked at before a step: done, needed, or a word of advice, with the page where it is done. */
export function CheckList({ round, act, conditions }: CheckListProps) {
  const t = useTranslations('start.check');
  const id = useId();
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  if (conditions.length === 0) return null;
  return (
    <>
      <p className="nl-paragraph">{mayTake(conditions) ? t('ready') : t('intro')}</p>
      <ul className="wc-checks" aria-label={t('listOf', { act })}>
        {conditions.map(({ check, done, needed, ideas = [], count = ideas.length }) => {
          const page = CHECK_PAGES[check];
          const about = { count, ideas: list.format(ideas.map(String)) };
          return (
            <li key={check}>
              <span className="wc-checks__word">{t(done ? 'done' : needed ? 'needed' : 'advised')}</span>
              <span>
                <span id={`${id}-${check}`}>{t(`${check}.${done ? 'done' : 'todo'}`, about)}</span>{' '}
                {!done && page !== null && (
                  <Link
                    href={`/beheer/ronde/${round}/${page}`}
                    prefetch={false}
                    className="nl-link"
                    aria-describedby={`${id}-${check}`}
                  >
                    {t('to')}
                  </Link>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
