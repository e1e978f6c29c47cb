import { useTranslations } from 'next-intl';
import { Drawing, Envelope, Stamp, Words } from './Drawing';

const GROUPS = [
  { y: 60, own: 2 },
  { y: 116, own: null },
] as const;
const PLACES = [0, 1, 2, 3, 4] as const;

/** The register from its first line to its last: closed ballots in groups, and a signature under each group. */
export function RegisterGrows() {
  const t = useTranslations('verify.secrecy.register');
  return (
    <Drawing id="tekening-register" alt={t('alt')} caption={t('caption')} height={252}>
      <rect className="wc-drawing__land" x="6" y="6" width="300" height="44" rx="4" />
      <Words x={156} y={33} text={t('first')} />
      <Stamp x={334} y={28} />
      {GROUPS.map(({ y, own }) => (
        <g key={y}>
          <rect className="wc-drawing__land" x="6" y={y} width="300" height="46" rx="4" />
          {PLACES.map((place) => (
            <Envelope key={place} x={16 + place * 58} y={y + 8} own={place === own} />
          ))}
          <Stamp x={334} y={y + 23} />
        </g>
      ))}
      <rect className="wc-drawing__land" x="6" y="172" width="300" height="44" rx="4" />
      <Words x={156} y={199} text={t('last')} />
      <Stamp x={334} y={194} />
      <Words x={6} y={242} text={t('legend')} anchor="start" />
    </Drawing>
  );
}
