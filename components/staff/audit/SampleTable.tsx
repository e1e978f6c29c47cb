'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { Sample } from '@/lib/domain/audit';
import { Button } from '../../ui/Button';
import { saveFile } from '../retention/saveAnswer';

interface SampleTableProps {
  readonly round: string;
  readonly sample: Sample;
  /** The same as a table for a spreadsheet. */
  readonly csv: string;
}

/** The addresses that were drawn. Its heading gets the focus: it is what came of the form above. */
export function SampleTable({ round, sample, csv }: SampleTableProps) {
  const t = useTranslations('retention.audit.sample');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { seed, from, addresses } = sample;
  const save = () => {
    const name = `steekproef-${round}-${seed.replaceAll(' ', '-')}.csv`;
    saveFile(new Blob([csv], { type: 'text/csv;charset=utf-8' }), name);
  };
  return (
    <>
      <h3 ref={heading} tabIndex={-1} id="getrokken" className="nl-heading nl-heading--level-3">
        {t('result', { seed, count: addresses.length, from })}
      </h3>
      <Button look="secondary" onClick={save}>
        {t('csv')}
      </Button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="wc-logbook" aria-labelledby="getrokken" tabIndex={0}>
        <table className="utrecht-table">
          <thead className="utrecht-table__header">
            <tr className="utrecht-table__row">
              {(['address', 'postcode', 'city', 'voted'] as const).map((name) => (
                <th key={name} scope="col" className="utrecht-table__header-cell">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="utrecht-table__body">
            {addresses.map(({ address, postcode, city, voted }) => (
              <tr key={`${postcode} ${address}`} className="utrecht-table__row">
                <th scope="row" className="utrecht-table__cell">
                  {address}
                </th>
                <td className="utrecht-table__cell">{postcode}</td>
                <td className="utrecht-table__cell">{city}</td>
                <td className="utrecht-table__cell">{voted ? t('yes') : t('no')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
