import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/Badge';
import './result.css';

interface ResultBadgeProps {
  readonly funded: boolean;
}

/** "Gehaald" or "Niet gehaald". Needs the texts `outcome.badge` where it is used in the browser. */
export function ResultBadge({ funded }: ResultBadgeProps) {
  const t = useTranslations('outcome.badge');
  return (
    <Badge className={funded ? 'wc-result wc-result--funded' : 'wc-result'}>
      <svg className="wc-result__sign" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path d={funded ? 'M1.5 6.5 4.5 9.5 10.5 2.5' : 'M2 6h8'} />
      </svg>
      {t(funded ? 'funded' : 'notFunded')}
    </Badge>
  );
}
