import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/Heading';
import type { FindingGroup } from './verdict';

interface FindingsProps {
  readonly title: string;
  readonly groups: readonly FindingGroup[];
  /** Faults beyond those that are listed. */
  readonly more: number;
}

/** More places than this help nobody; whoever wants them all has the program. */
const SHOWN = 5;

/** Each fault in a sentence, with where it was found as the files name it. */
export function Findings({ title, groups, more }: FindingsProps) {
  const t = useTranslations('verify.result');
  const sentence = useTranslations('verify.finding');
  return (
    <>
      <Heading level={3}>{title}</Heading>
      <ul className="wc-verify__findings">
        {groups.map(({ code, places }) => (
          <li key={code}>
            {sentence(code)}
            {places.length > 0 && <Places places={places} />}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('more', { count: more })}</p>}
    </>
  );
}

function Places({ places }: { readonly places: readonly string[] }) {
  const t = useTranslations('verify.result');
  const rest = places.length - SHOWN;
  return (
    <span className="wc-verify__places wc-small">
      {t(places.length === 1 ? 'place' : 'places', { places: places.slice(0, SHOWN).join(', ') })}
      {rest > 0 && ` ${t('morePlaces', { count: rest })}`}
    </span>
  );
}
