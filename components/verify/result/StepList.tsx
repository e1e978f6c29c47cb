import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/Badge';
import { Heading } from '@/components/ui/Heading';
import type { StepReport } from '@/lib/verify/types';

/** All parts of the check, with numbers. */
export function StepList({ steps }: { readonly steps: readonly StepReport[] }) {
  const t = useTranslations('verify.result');
  const name = useTranslations('verify.step');
  return (
    <>
      <Heading level={3}>{t('stepsTitle')}</Heading>
      <ol className="wc-verify__steps">
        {steps.map((one) => (
          <li key={one.step}>
            <b className="wc-verify__stepname">{name(`${one.step}.name`)}</b>{' '}
            <Badge className={`wc-verify__state wc-verify__state--${one.state}`}>
              {t(`state.${one.state}`)}
            </Badge>
            <StepWords report={one} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Right: what was seen. Not done: why. What is wrong stands above, with its places. */
function StepWords({ report: { step, state, count } }: { readonly report: StepReport }) {
  const t = useTranslations('verify.step');
  if (state === 'failed') return null;
  if (state === 'ok') return <p>{t(`${step}.ok`, { count })}</p>;
  return <p>{step === 'anchors' || step === 'auditor' ? t(`${step}.skipped`) : t('skipped')}</p>;
}
