import { useTranslations } from 'next-intl';
import { Drawing, Words } from './Drawing';

const ROWS = [0, 1, 2] as const;

/** Addresses in one part, ballots in the other, in another order, and nothing that leads across. */
export function TwoLists() {
  const t = useTranslations('verify.secrecy.lists');
  return (
    <Drawing id="tekening-lijsten" alt={t('alt')} caption={t('caption')} height={250}>
      <Words x={84} y={22} text={t('addresses')} strong />
      <Words x={276} y={22} text={t('ballots')} strong />
      {ROWS.map((row) => (
        <g key={row}>
          <rect className="wc-drawing__paper" x="6" y={36 + row * 52} width="156" height="42" rx="4" />
          <rect className="wc-drawing__land" x="198" y={36 + row * 52} width="156" height="42" rx="4" />
          <path
            className="wc-drawing__line"
            d={`M18 ${60 + row * 52}l11-11 11 11M21 ${58 + row * 52}v12h16v-12`}
          />
        </g>
      ))}
      <Words x={48} y={62} text={t('address1')} anchor="start" />
      <Words x={48} y={114} text={t('address2')} anchor="start" />
      <Words x={48} y={166} text={t('address3')} anchor="start" />
      <Words x={276} y={62} text={t('ballot1')} />
      <Words x={276} y={114} text={t('ballot2')} />
      <Words x={276} y={166} text={t('ballot3')} />
      <path className="wc-drawing__wall" d="M180 30v164" />
      <Words x={180} y={218} text={t('wall')} />
    </Drawing>
  );
}
