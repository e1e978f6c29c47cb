import { Paragraph } from '@/components/ui/Text';
import type { AuditLine } from '@/lib/domain/audit';
import { lineTexts } from './lineTexts';
import { actorWords, actWords, detailWords, isoWords, momentWords } from './lineWords';

interface LogBookProps {
  /** With what they are about, where that is not the same for all. */
  readonly lines: readonly (AuditLine & {
    readonly subject?: string;
    readonly subjectName?: string | null;
  })[];
}

/** Lines of the log book, to read only. */
export async function LogBook({ lines }: LogBookProps) {
  const texts = await lineTexts();
  const { log } = texts;
  if (lines.length === 0) return <Paragraph>{log('none')}</Paragraph>;
  const about = lines.some(({ subject }) => subject !== undefined);
  const heads = about
    ? (['at', 'who', 'what', 'about', 'details'] as const)
    : (['at', 'who', 'what', 'details'] as const);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="wc-logbook wc-logbook--wide" aria-label={log('table')} tabIndex={0}>
      <table className="utrecht-table">
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {heads.map((name) => (
              <th key={name} scope="col" className="utrecht-table__header-cell">
                {log(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {lines.map(({ id, at, actor, act, details, subject, subjectName }) => (
            <tr key={id} className="utrecht-table__row">
              <td className="utrecht-table__cell">
                <time dateTime={isoWords({ act, at })}>{momentWords({ act, at }, texts)}</time>
              </td>
              <td className="utrecht-table__cell">{actorWords(actor, texts)}</td>
              <td className="utrecht-table__cell">{actWords(act, texts)}</td>
              {about && <td className="utrecht-table__cell">{subjectName ?? subject}</td>}
              <td className="utrecht-table__cell">{detailWords(details, texts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
