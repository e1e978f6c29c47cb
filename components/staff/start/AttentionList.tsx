import { getLocale, getTranslations } from 'next-intl/server';
import { type Attention, type AttentionKind, URGENT } from '@/lib/domain/start';
import { formatDate } from '@/lib/format';
import { Paragraph, TextLink } from '../../ui/Text';
import './start.css';

/** Where each is attended to, under the round; empty for the round's own page. */
const PAGES: Readonly<Record<AttentionKind, string>> = {
  register_broken: '',
  storage_unsafe: '',
  ideas_waiting: '/ideeen',
  advice_overdue: '/ideeen',
  letters_returned: '/brieven/terug',
  letters_not_taken: '/brieven',
  letters_not_destroyed: '/brieven',
  replacement_waiting: '/vervangen',
  paper_waiting: '/balie',
  opening_overdue: '',
  opening_soon: '',
  publish_due: '',
  retention_due: '/bewaren',
};

/** These have waited since a day; the others must be done by one. */
const SINCE: ReadonlySet<AttentionKind> = new Set([
  'register_broken',
  'storage_unsafe',
  'letters_returned',
  'letters_not_taken',
  'letters_not_destroyed',
  'replacement_waiting',
  'publish_due',
  'retention_due',
]);

/** Something that waits elsewhere than in a round. */
export interface OtherAttention {
  readonly key: string;
  readonly href: string;
  /** What waits, as a sentence. */
  readonly text: string;
  /** What it is about. */
  readonly title: string;
  /** When it is or was due, an ISO day, and the days until then. */
  readonly at: string;
  readonly days: number;
  /** It has waited since that day, and was not due on it. */
  readonly since?: boolean;
}

interface AttentionListProps {
  readonly items: readonly Attention[];
  readonly others?: readonly OtherAttention[];
}

/** What waits for this member of staff, the most urgent first: each a sentence that leads to where it is done. */
export async function AttentionList({ items, others = [] }: AttentionListProps) {
  const t = await getTranslations('start');
  if (items.length + others.length === 0) return <Paragraph>{t('nothing')}</Paragraph>;
  const lines = [
    ...items.map((item) => ({
      days: URGENT.has(item.kind) ? Number.NEGATIVE_INFINITY : item.days,
      line: <Item key={`${item.kind} ${item.roundId}`} item={item} />,
    })),
    ...others.map((other) => ({ days: other.days, line: <Other key={other.key} other={other} /> })),
  ];
  return (
    <ul className="wc-attention">{lines.toSorted((a, b) => a.days - b.days).map(({ line }) => line)}</ul>
  );
}

async function Other({ other }: { readonly other: OtherAttention }) {
  const [t, locale] = await Promise.all([getTranslations('start'), getLocale()]);
  const { href, text, title, at, days, since } = other;
  const late = !since && days < 0;
  const when = since ? 'since' : late ? 'late' : 'before';
  return (
    <li className={late ? 'wc-attention__late' : undefined}>
      <p>
        <TextLink href={href}>{text}</TextLink>
      </p>
      <p className="wc-muted wc-small">
        {t(`when.${when}`, { title, date: formatDate(at, locale), days: Math.abs(days) })}
      </p>
    </li>
  );
}

async function Item({ item }: { readonly item: Attention }) {
  const [t, locale] = await Promise.all([getTranslations('start'), getLocale()]);
  const { kind, roundId, title, count, at, days, waiting } = item;
  const late = !SINCE.has(kind) && days < 0;
  const when = SINCE.has(kind) ? 'since' : late ? 'late' : 'before';
  return (
    <li className={late ? 'wc-attention__late' : undefined}>
      <p>
        <TextLink href={`/beheer/ronde/${roundId}${PAGES[kind]}`}>
          {t(`attention.${kind}`, { count, days, waiting })}
        </TextLink>
      </p>
      <p className="wc-muted wc-small">
        {t(`when.${when}`, { title, date: formatDate(at, locale), days: Math.abs(days) })}
      </p>
    </li>
  );
}
