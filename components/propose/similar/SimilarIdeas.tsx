'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import type { ProposalForm } from '@/lib/domain/idea-proposal';
import type { SimilarIdea } from '@/lib/domain/idea-proposal-similar';
import { Heading } from '../../ui/Heading';
import { Paragraph } from '../../ui/Text';

export type FindSimilar = (round: string, form: ProposalForm) => Promise<readonly SimilarIdea[]>;

interface SimilarIdeasProps {
  readonly round: string;
  readonly district: string;
  readonly form: ProposalForm;
  readonly find: FindSimilar;
}

/** Ideas of this round that look like the one that is about to be sent. Without an answer the idea can still be sent. */
export function SimilarIdeas({ round, district, form, find }: SimilarIdeasProps) {
  const t = useTranslations('propose.similar');
  const [found, setFound] = useState<readonly SimilarIdea[] | null>(null);
  useEffect(() => {
    let current = true;
    find(round, form).then(
      (ideas) => current && setFound(ideas),
      () => current && setFound([]),
    );
    return () => {
      current = false;
    };
  }, [round, form, find]);
  if (found === null) return <p role="status">{t('searching')}</p>;
  if (found.length === 0)
    return (
      <p role="status" className="wc-muted">
        {t('none')}
      </p>
    );
  return (
    <section className="wc-propose__similar" aria-labelledby="lijkt-erop">
      <Heading level={3} id="lijkt-erop">
        {t('title')}
      </Heading>
      <Paragraph>{t('lead')}</Paragraph>
      <ul>
        {found.map((idea) => (
          <li key={idea.number}>
            <OneIdea idea={idea} href={`/wijk/${district}/ideeen/${idea.number}?ronde=${round}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function OneIdea({ idea, href }: { readonly idea: SimilarIdea; readonly href: string }) {
  const t = useTranslations('propose.similar');
  const { number, title, metres, status } = idea;
  return (
    <>
      <b>{title}</b>
      {metres !== null && <span className="wc-muted"> {t('metres', { metres: String(metres) })}</span>}
      <br />
      {status === 'accepted' ? (
        // In another window: the idea that was typed stays where it is.
        <a className="nl-link" href={href} target="_blank" rel="noreferrer">
          {t('open', { number: String(number) })}
        </a>
      ) : (
        <span className="wc-small">{t('waiting')}</span>
      )}
    </>
  );
}
