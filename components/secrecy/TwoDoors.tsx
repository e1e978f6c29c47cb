import { useTranslations } from 'next-intl';
import { Arrow, Drawing, Words } from './Drawing';

/** From one code in a letter to two keys that have nothing to do with each other. */
export function TwoDoors() {
  const t = useTranslations('verify.secrecy.doors');
  return (
    <Drawing id="tekening-deuren" alt={t('alt')} caption={t('caption')} height={418}>
      <rect className="wc-drawing__paper" x="98" y="6" width="164" height="68" rx="4" />
      <path className="wc-drawing__thin" d="M112 22h70M112 32h94" />
      <text className="wc-drawing__code" x="180" y="60" textAnchor="middle">
        7K3F-Q9ZT-2MX4…
      </text>
      <Words x={52} y={36} text={t('letter')} />
      <Arrow from={[180, 76]} to={[180, 106]} />
      <rect className="wc-drawing__paper" x="153" y="108" width="54" height="88" rx="8" />
      <path className="wc-drawing__thin" d="M153 122h54M153 180h54M174 188h12" />
      <Key x={163} y={140} />
      <Key x={163} y={162} />
      <Words x={284} y={140} text={t('phone')} />
      <Arrow from={[160, 200]} to={[92, 236]} />
      <Arrow from={[200, 200]} to={[268, 236]} />
      <path className="wc-drawing__wall" d="M180 214v200" />
      <Door x={22} name={t('door1')} />
      <Door x={200} name={t('door2')} />
      <Words x={92} y={378} text={t('behind1')} />
      <Words x={270} y={378} text={t('behind2')} />
    </Drawing>
  );
}

function Key({ x, y }: { readonly x: number; readonly y: number }) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle className="wc-drawing__line" cx="6" cy="0" r="5" />
      <path className="wc-drawing__line" d="M11 0h22M26 0v6M32 0v6" />
    </g>
  );
}

function Door({ x, name }: { readonly x: number; readonly name: string }) {
  return (
    <>
      <rect className="wc-drawing__solid" x={x + 32} y="240" width="76" height="112" rx="3" />
      <circle className="wc-drawing__own" cx={x + 97} cy="300" r="4" />
      <Words x={x + 70} y={276} text={name} strong light />
    </>
  );
}
