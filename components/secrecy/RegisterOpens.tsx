import { useTranslations } from 'next-intl';
import { Arrow, Drawing, Envelope, Words } from './Drawing';

const BALLOTS = ['ballot1', 'blank', 'own'] as const;
/** Lowest, so that the line from the stembewijs crosses nothing. */
const OWN = 'own';

/** After the outcome: every ballot open, without a name, and one of them found with a stembewijs. */
export function RegisterOpens() {
  const t = useTranslations('verify.secrecy.open');
  return (
    <Drawing id="tekening-open" alt={t('alt')} caption={t('caption')} height={262}>
      {BALLOTS.map((ballot, i) => (
        <g key={ballot}>
          <Envelope x={6} y={18 + i * 62} own={ballot === OWN} />
          <Arrow from={[58, 33 + i * 62]} to={[84, 33 + i * 62]} />
          <rect
            className={ballot === OWN ? 'wc-drawing__own' : 'wc-drawing__paper'}
            x="90"
            y={10 + i * 62}
            width="264"
            height="46"
            rx="4"
          />
          <Words x={222} y={38 + i * 62} text={t(ballot)} strong={ballot === OWN} />
        </g>
      ))}
      <rect className="wc-drawing__paper" x="90" y="206" width="126" height="46" rx="4" />
      <text className="wc-drawing__code" x="153" y="234" textAnchor="middle">
        7K3FQ-9ZT2M
      </text>
      <path className="wc-drawing__line" d="M90 229H29V174" />
      <Words x={226} y={225} text={t('receipt')} anchor="start" />
    </Drawing>
  );
}
