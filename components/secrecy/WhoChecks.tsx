import { useTranslations } from 'next-intl';
import { Drawing, Stamp, Words } from './Drawing';

const LEVELS = [
  { who: 'everyone', what: 'everyoneWhat', y: 6, known: true },
  { who: 'auditor', what: 'auditorWhat', y: 92, known: true },
  { who: 'nobody', what: 'nobodyWhat', y: 178, known: false },
] as const;

/** Three kinds of knowing: by everyone, by an auditor, and by nobody through arithmetic. */
export function WhoChecks() {
  const t = useTranslations('verify.secrecy.who');
  return (
    <Drawing id="tekening-wie" alt={t('alt')} caption={t('caption')} height={262}>
      {LEVELS.map(({ who, what, y, known }) => (
        <g key={who}>
          <rect
            className={known ? 'wc-drawing__paper' : 'wc-drawing__land'}
            x="6"
            y={y}
            width="348"
            height="76"
            rx="6"
          />
          {known ? <Stamp x={34} y={y + 38} /> : <Doubt x={34} y={y + 38} />}
          <Words x={62} y={y + 25} text={t(who)} anchor="start" strong />
          <Words x={62} y={y + 45} text={t(what)} anchor="start" />
        </g>
      ))}
    </Drawing>
  );
}

function Doubt({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <>
      <circle className="wc-drawing__doubt" cx={x} cy={y} r="15" />
      <Words x={x} y={y + 5} text="?" strong light />
    </>
  );
}
