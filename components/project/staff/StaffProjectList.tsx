import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { StaffProject, StaffProjects } from '@/lib/domain/project/views';
import { PROJECT_STATUSES } from '@/lib/domain/project/words';
import { formatDate, formatMoney } from '@/lib/format';
import { Button } from '../../ui/Button';
import { SelectField } from '../../ui/Field';
import { Paragraph, TextLink } from '../../ui/Text';
import { StatusSign } from '../StatusSign';
import { NeedWords } from './NeedWords';
import '../../staff/setup/setup.css';
import '../project.css';

/** The projects of who manages them: what waits longest on top. */
export function StaffProjectList({ found }: { readonly found: StaffProjects }) {
  const t = useTranslations('project.staff');
  const { projects, counts } = found;
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <Paragraph lead>{t('lead')}</Paragraph>
      {found.districts.length > 1 && <DistrictChoice found={found} />}
      {all > 0 && <Choices found={found} all={all} />}
      {projects.length === 0 ? (
        <Paragraph>{t(all === 0 ? 'none' : 'noneOf')}</Paragraph>
      ) : (
        <ProjectTable projects={projects} />
      )}
    </>
  );
}

/** A form that asks for an address: it works without a script. */
function DistrictChoice({ found: { districts, chosen } }: { readonly found: StaffProjects }) {
  const t = useTranslations('project.staff');
  return (
    <form method="get" className="wc-acts__row">
      {chosen.status && <input type="hidden" name="stand" value={chosen.status} />}
      <SelectField id="wijk" name="wijk" label={t('district')} defaultValue={chosen.district}>
        <option value="">{t('allDistricts')}</option>
        {districts.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}

function Choices({ found, all }: { readonly found: StaffProjects; readonly all: number }) {
  const t = useTranslations('project');
  const { chosen, counts, waiting } = found;
  const links = [
    { value: null, text: t('staff.all', { count: all }) },
    { value: 'waiting' as const, text: t('staff.waiting', { count: waiting }) },
    ...PROJECT_STATUSES.filter((status) => counts[status] > 0).map((value) => ({
      value,
      text: t('list.some', { status: t(`status.${value}`), count: counts[value] }),
    })),
  ];
  return (
    <nav aria-label={t('staff.filter')}>
      <ul className="wc-filter">
        {links.map(({ value, text }) => (
          <li key={text}>
            <Link
              href={hrefOf(chosen.district, value)}
              prefetch={false}
              className="wc-chip"
              {...(value === chosen.status && { 'aria-current': 'true' as const })}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function hrefOf(district: string, status: string | null): string {
  const query = new URLSearchParams();
  if (district !== '') query.set('wijk', district);
  if (status !== null) query.set('stand', status);
  return query.size === 0 ? '/beheer/projecten' : `/beheer/projecten?${query}`;
}

const COLUMNS = ['colProject', 'colNeeds', 'colStatus', 'colDue', 'colLeft'] as const;

function ProjectTable({ projects }: { readonly projects: readonly StaffProject[] }) {
  const t = useTranslations('project.staff');
  return (
    <div className="wc-scroll">
      <table className="utrecht-table">
        <caption className="utrecht-table__caption">{t('title')}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className="utrecht-table__header-cell">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {projects.map((project) => (
            <ProjectRow key={project.id} project={project} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ProjectRow({ project }: { readonly project: StaffProject }) {
  const t = useTranslations('project.staff');
  const locale = useLocale();
  const { id, title, group, district, status, dueOn, leftCents, awardedCents, needs } = project;
  const open = status === 'planned' || status === 'in_progress';
  return (
    <tr className="utrecht-table__row">
      <th scope="row" className="utrecht-table__cell">
        <TextLink href={`/beheer/projecten/${encodeURIComponent(id)}`}>{title}</TextLink>
        <br />
        <span className="wc-muted wc-small wc-project__of">
          {district.name}, {group}
        </span>
      </th>
      <td className="utrecht-table__cell">
        {needs.length === 0 ? (
          <span className="wc-muted">{t('nothing')}</span>
        ) : (
          needs.map((need) => (
            <p key={need.need} className="wc-small">
              <NeedWords need={need} />
            </p>
          ))
        )}
      </td>
      <td className="utrecht-table__cell">
        <StatusSign status={status} />
      </td>
      <td className="utrecht-table__cell">{dueOn !== null && open && formatDate(dueOn, locale)}</td>
      <td className="utrecht-table__cell wc-number-cell">
        {formatMoney(leftCents, locale)}
        <br />
        <span className="wc-muted wc-small">
          {t('ofAwarded', { amount: formatMoney(awardedCents, locale) })}
        </span>
      </td>
    </tr>
  );
}
