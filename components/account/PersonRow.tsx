import { getLocale, getTranslations } from 'next-intl/server';
import type { StaffRole } from '@/lib/domain/permissions';
import { actsInDistricts } from '@/lib/domain/staff';
import { formatDate } from '@/lib/format';
import { Badge } from '../ui/Badge';
import { ButtonLink } from '../ui/Button';
import { Heading } from '../ui/Heading';

interface PersonRowProps {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly role: StaffRole;
    readonly districts: readonly string[];
    readonly location: string | null;
    readonly from: string | null;
    readonly until: string | null;
    readonly active: boolean;
    readonly passkeys: number;
    readonly lastSignIn: string | null;
  };
  /** Names of districts by slug. */
  readonly districts: ReadonlyMap<string, string>;
}

/** One account in the list of people. */
export async function PersonRow({ person, districts }: PersonRowProps) {
  const [t, roles, locale] = await Promise.all([
    getTranslations('account.people'),
    getTranslations('staff.role'),
    getLocale(),
  ]);
  const { id, name, role, active, passkeys, lastSignIn } = person;
  const where = person.districts.map((slug) => districts.get(slug) ?? slug).join(', ');
  const elsewhere = t(role === 'administrator' ? 'everywhere' : 'nowhere');
  const day = (date: string | null) => (date === null ? t('noDay') : formatDate(date, locale));
  const posted = (location: string): [string, string] => [
    t('posting'),
    t('postingDays', { location, from: day(person.from), until: day(person.until) }),
  ];
  const facts: [string, string][] = [
    [t('role'), roles(role)],
    [t('districts'), actsInDistricts(role) ? where : elsewhere],
    ...(person.location === null ? [] : [posted(person.location)]),
    [t('passkeys'), String(passkeys)],
    [t('lastSignIn'), lastSignIn === null ? t('never') : formatDate(lastSignIn, locale)],
  ];
  return (
    <li className="wc-account-person">
      <div>
        <Heading level={3}>
          {name} {!active && <Badge>{t('off')}</Badge>}
        </Heading>
        <dl className="wc-facts">
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <ButtonLink href={`/beheer/mensen/${id}`}>{t('change', { name })}</ButtonLink>
    </li>
  );
}
